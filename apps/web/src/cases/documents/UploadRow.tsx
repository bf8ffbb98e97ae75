import { useTranslation } from 'react-i18next';
import { formatDate, today } from '../../i18n/format';
import { Button, DateField, Notice, Select, TextField } from '../../ui';
import { fileSize } from './file-size';
import { LinkField } from './LinkField';
import { documentKinds } from './model';
import { type Upload, type Uploads } from './useUploads';

interface UploadRowProps {
  caseId: string;
  upload: Upload;
  uploads: Uploads;
  /** Sending was tried: what is missing is said now. */
  wasAsked: boolean;
}

/** One chosen file: what it is, how far it is, and what was wrong with it. */
export function UploadRow({ caseId, upload, uploads, wasAsked }: UploadRowProps) {
  const { t } = useTranslation('documents');
  const { key, file, state, error, twin } = upload;
  return (
    <li className="upload">
      <div className="upload__head">
        <p>
          <strong>{file.name}</strong> <span className="muted">{fileSize(file.size)}</span>
        </p>
        {state === 'sending' ? null : (
          <Button
            tone="quiet"
            size="small"
            aria-label={t(state === 'saved' ? 'upload.understoodOf' : 'upload.takeOut', { name: file.name })}
            onPress={() => uploads.takeOut(key)}
          >
            {t(state === 'saved' ? 'upload.understood' : 'upload.takeOutShort')}
          </Button>
        )}
      </div>
      {error ? <Notice tone="error" title={error} /> : null}
      {twin ? (
        <Notice
          tone="warning"
          title={t('upload.twin', { name: upload.title, twin: twin.title, date: formatDate(twin.recordedAt) })}
        />
      ) : null}
      {state === 'sending' ? <Progress upload={upload} /> : null}
      {state === 'waiting' ? <Fields {...{ caseId, upload, uploads, wasAsked }} /> : null}
    </li>
  );
}

function Fields({ caseId, upload, uploads, wasAsked }: UploadRowProps) {
  const { t } = useTranslation('documents');
  const { key, title, kind, documentOn, link } = upload;
  const isNameless = wasAsked && title.trim() === '';
  return (
    <div className="field-row">
      <TextField
        label={t('upload.name')}
        isRequired
        maxLength={200}
        autoComplete="off"
        value={title}
        error={isNameless ? t('upload.nameMissing') : undefined}
        onChange={(value) => uploads.change(key, { title: value })}
      />
      <Select
        label={t('upload.kind')}
        isRequired
        options={documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        description={kind === 'ausweis_titel' ? t('upload.identity') : undefined}
        error={wasAsked && kind === null ? t('upload.kindMissing') : undefined}
        onChange={(value) => uploads.change(key, { kind: value })}
      />
      <DateField
        label={t('upload.documentOn')}
        maxValue={today()}
        value={documentOn}
        onChange={(value) => uploads.change(key, { documentOn: value })}
      />
      <LinkField caseId={caseId} value={link} onChange={(value) => uploads.change(key, { link: value })} />
    </div>
  );
}

function Progress({ upload: { file, progress } }: { upload: Upload }) {
  const { t } = useTranslation('documents');
  const percent = Math.round(progress * 100);
  return (
    <div className="upload__progress">
      <progress max={100} value={percent} aria-label={t('upload.sending', { name: file.name })} />
      <span className="muted">{percent < 100 ? `${percent} %` : t('upload.checking')}</span>
    </div>
  );
}
