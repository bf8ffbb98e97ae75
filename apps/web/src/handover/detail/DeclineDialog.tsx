import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, TextArea, useSave } from '../../ui';
import { handoverQueries } from '../queries';
import type { PartPath } from './PackagePanel';

/** Leaving a case where it is needs a reason. */
export function DeclineDialog({ path, code }: { path: PartPath; code: string }) {
  const { t } = useTranslation('handover');
  return (
    <Dialog title={t('package.declineTitle', { code })} trigger={<Button>{t('package.decline')}</Button>}>
      {(close) => <DeclineForm path={path} close={close} />}
    </Dialog>
  );
}

function DeclineForm({ path, close }: { path: PartPath; close: () => void }) {
  const { t } = useTranslation('handover');
  const [reason, setReason] = useState('');
  const send = () => api.POST('/api/handovers/{id}/cases/{partId}/refusal', { params: { path }, body: { reason } });
  const save = useSave(send, { success: t('package.declined'), refresh: handoverQueries, onSaved: close });
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('package.decline')}>
      <p>{t('package.declineText')}</p>
      <TextArea
        label={t('package.declineReason')}
        name="reason"
        isRequired
        description={t('package.declineHelp')}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('package.decline')}
        </Button>
      </Actions>
    </Form>
  );
}
