import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { DropZone, FileTrigger, type DropZoneProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Actions, Button } from '../../ui';
import { wantedLink } from './link';
import { UploadRow } from './UploadRow';
import { ENDINGS, useUploads } from './useUploads';
import './documents.css';

/** Chooses files by button or by dropping them, says what they are, and sends them. */
export function UploadPanel({ caseId }: { caseId: string }) {
  const { t } = useTranslation('documents');
  const link = wantedLink(useLocation({ select: ({ hash }) => hash }));
  const uploads = useUploads(caseId, link);
  const [wasAsked, setAsked] = useState(false);
  const count = uploads.uploads.filter(({ state }) => state === 'waiting').length;
  const add = (files: readonly File[]) => {
    setAsked(false);
    uploads.add(files);
  };
  const send = () => {
    setAsked(true);
    void uploads.sendAll();
  };
  return (
    <section className="panel stack" aria-labelledby="upload-title">
      <h2 id="upload-title">{t('upload.title')}</h2>
      {link ? <p>{t('upload.linked')}</p> : null}
      <DropZone
        className="drop-zone"
        aria-label={t('upload.zone')}
        onDrop={(event) => void droppedFiles(event).then(add)}
      >
        <div className="drop-zone__content">
          <FileTrigger allowsMultiple acceptedFileTypes={ENDINGS} onSelect={(files) => add([...(files ?? [])])}>
            <Button>{t('upload.choose')}</Button>
          </FileTrigger>
          <span>{t('upload.drop')}</span>
        </div>
        <p className="muted">{t('upload.formats')}</p>
      </DropZone>
      {uploads.uploads.length > 0 ? (
        <ul className="uploads" aria-label={t('upload.list')}>
          {uploads.uploads.map((upload) => (
            <UploadRow key={upload.key} caseId={caseId} upload={upload} uploads={uploads} wasAsked={wasAsked} />
          ))}
        </ul>
      ) : null}
      {count > 0 || uploads.isSending ? (
        <Actions>
          <Button tone="primary" isPending={uploads.isSending} onPress={send}>
            {t('upload.send', { count: Math.max(count, 1) })}
          </Button>
        </Actions>
      ) : null}
    </section>
  );
}

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

async function droppedFiles({ items }: DropEvent): Promise<File[]> {
  return Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])));
}
