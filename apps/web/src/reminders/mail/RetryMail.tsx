import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ConfirmDialog, toast, useSave } from '../../ui';
import type { Mail } from '../model';

const mails = ['get', '/api/mails'];

/** Sends a mail again; where it may have arrived already, that is asked first. */
export function RetryMail({ mail: { id, recipientName: name, failure } }: { mail: Mail }) {
  const { t } = useTranslation('reminders');
  const send = () => api.POST('/api/mails/{id}/retry', { params: { path: { id } } });
  const save = useSave(send, { success: t('mail.retried'), refresh: [mails] });
  const queries = useQueryClient();
  const sendAfterAsking = async () => {
    await send();
    toast(t('mail.retried'));
    await queries.invalidateQueries({ queryKey: mails });
  };
  const label = { size: 'small', 'aria-label': t('mail.retryOf', { name }) } as const;
  if (failure !== 'unclear') {
    return (
      <Button {...label} isPending={save.isSaving} onPress={() => save.run(undefined)}>
        {t('mail.retry')}
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={<Button {...label}>{t('mail.retry')}</Button>}
      title={t('mail.unclearTitle')}
      consequence={<p>{t('mail.unclearText', { name })}</p>}
      confirmLabel={t('mail.retry')}
      tone="primary"
      onConfirm={sendAfterAsking}
    />
  );
}
