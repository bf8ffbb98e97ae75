import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { formatDate, formatDateTime } from '../i18n/format';
import { Actions, Button, Checkbox, DescriptionList, Dialog, Form, Notice, toast, useSave } from '../ui';
import { Counts } from './Counts';
import { deletionQueries, ofDeletion, type Deletion } from './model';

/** The second pair of eyes: says what goes, and deletes for good. */
export function ConfirmDeletionDialog({ deletion }: { deletion: Deletion }) {
  const { t } = useTranslation('deletion');
  const { code } = deletion;
  return (
    <Dialog
      title={t('confirm.title', { code })}
      trigger={
        <Button size="small" tone="danger" aria-label={t('confirm.of', { code })}>
          {t('confirm.action')}
        </Button>
      }
    >
      {(close) => <Confirmation deletion={deletion} close={close} />}
    </Dialog>
  );
}

function Confirmation({ deletion, close }: { deletion: Deletion; close: () => void }) {
  const { t } = useTranslation('deletion');
  const [isSure, setSure] = useState(false);
  const { id, version, dueOn, cause, checkedByName, checkedAt } = deletion;
  const send = () => api.POST('/api/deletions/{id}/confirmation', { ...ofDeletion(id), body: { version } });
  const save = useSave(send, {
    refresh: deletionQueries,
    isPatient: false,
    onSaved: ({ data }) => {
      toast(t('confirm.done', { number: data?.number }));
      close();
    },
  });
  const facts = [
    { term: t('list.cause'), value: t(`cause.${cause}`) },
    { term: t('list.due'), value: formatDate(dueOn) },
    { term: t('confirm.checkedBy'), value: checkedByName },
    { term: t('confirm.checkedAt'), value: checkedAt ? formatDateTime(checkedAt) : null },
  ];
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('confirm.action')}>
      <DescriptionList items={facts} />
      <Counts deletion={deletion} />
      <Notice tone="warning" title={t('confirm.final')}>
        <p>{t('confirm.stays')}</p>
      </Notice>
      <Checkbox isSelected={isSure} onChange={setSure}>
        {t('confirm.sure', { code: deletion.code })}
      </Checkbox>
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="danger" isDisabled={!isSure} isPending={save.isSaving}>
          {t('confirm.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
