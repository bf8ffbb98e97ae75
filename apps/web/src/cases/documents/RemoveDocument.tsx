import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, Select, useSave } from '../../ui';
import { documentQueries, removalReasons, type CaseDocument, type RemovalReason } from './model';

interface RemoveDocumentProps {
  caseId: string;
  document: CaseDocument;
}

/** Destroys a document after asking why. */
export function RemoveDocument(props: RemoveDocumentProps) {
  const { t } = useTranslation('documents');
  return (
    <Dialog
      title={t('remove.title')}
      trigger={
        <Button size="small" tone="quiet" aria-label={t('remove.ofThis', { title: props.document.title })}>
          {t('remove.action')}
        </Button>
      }
    >
      {(close) => <Removal {...props} close={close} />}
    </Dialog>
  );
}

function Removal({ caseId, document, close }: RemoveDocumentProps & { close: () => void }) {
  const { t } = useTranslation('documents');
  const [reason, setReason] = useState<RemovalReason | null>(null);
  const send = (why: RemovalReason) =>
    api.POST('/api/cases/{id}/documents/{documentId}/removal', {
      params: { path: { id: caseId, documentId: document.id } },
      body: { reason: why, version: document.version },
    });
  const save = useSave(send, { success: t('remove.done'), refresh: documentQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => reason && save.run(reason)} aria-label={t('remove.title')}>
      <p>
        <strong>{document.title}</strong>
      </p>
      <p>{t('remove.consequence')}</p>
      <Select
        label={t('remove.reason')}
        name="reason"
        isRequired
        options={removalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="danger" isDisabled={!reason} isPending={save.isSaving}>
          {t('remove.now')}
        </Button>
      </Actions>
    </Form>
  );
}
