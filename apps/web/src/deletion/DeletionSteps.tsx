import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { RefusalDialog } from '../handover/RefusalDialog';
import { Button, ConfirmDialog, toast, useFocusHeir } from '../ui';
import { CheckDialog } from './CheckDialog';
import { ConfirmDeletionDialog } from './ConfirmDeletionDialog';
import { deletionQueries, ofDeletion, type Deletion } from './model';

/** What the acting person can do with it now; a row that moved on or is gone gives the focus to the page. */
export function DeletionSteps({ deletion }: { deletion: Deletion }) {
  if (!Object.values(deletion.may).some(Boolean)) return null;
  return <Steps key={deletion.state} deletion={deletion} />;
}

function Steps({ deletion }: { deletion: Deletion }) {
  const { may } = deletion;
  useFocusHeir();
  return (
    <div className="row">
      {may.check || (may.hold && !may.withdraw) ? <CheckDialog deletion={deletion} /> : null}
      {may.withdraw ? <Withdrawal deletion={deletion} /> : null}
      {may.lift ? <Lifting deletion={deletion} /> : null}
      {may.confirm ? <ConfirmDeletionDialog deletion={deletion} /> : null}
      {may.confirm ? <SendingBack deletion={deletion} /> : null}
    </div>
  );
}

function useStep(send: () => Promise<unknown>, success: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await send();
    await Promise.all(deletionQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
    toast(success);
  };
}

function Withdrawal({ deletion: { id, code, version } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletion');
  const send = () => api.POST('/api/deletions/{id}/withdrawal', { ...ofDeletion(id), body: { version } });
  return (
    <ConfirmDialog
      title={t('withdraw.title', { code })}
      consequence={<p>{t('withdraw.text')}</p>}
      confirmLabel={t('withdraw.submit')}
      tone="primary"
      trigger={
        <Button size="small" aria-label={t('withdraw.of', { code })}>
          {t('withdraw.action')}
        </Button>
      }
      onConfirm={useStep(send, t('withdraw.done'))}
    />
  );
}

function Lifting({ deletion: { id, code, version } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletion');
  const send = () => api.POST('/api/deletions/{id}/hold/lifting', { ...ofDeletion(id), body: { version } });
  return (
    <ConfirmDialog
      title={t('lift.title', { code })}
      consequence={<p>{t('lift.text')}</p>}
      confirmLabel={t('lift.submit')}
      tone="primary"
      trigger={
        <Button size="small" aria-label={t('lift.of', { code })}>
          {t('lift.action')}
        </Button>
      }
      onConfirm={useStep(send, t('lift.done'))}
    />
  );
}

function SendingBack({ deletion: { id, code, version } }: { deletion: Deletion }) {
  const { t } = useTranslation('deletion');
  return (
    <RefusalDialog
      title={t('return.title', { code })}
      label={t('return.action')}
      text={t('return.text')}
      reasonLabel={t('return.reason')}
      help={t('return.help')}
      done={t('return.done')}
      draftKey={`own/deletion-return/${id}`}
      send={(reason) => api.POST('/api/deletions/{id}/return', { ...ofDeletion(id), body: { version, reason } })}
      refresh={deletionQueries}
    />
  );
}
