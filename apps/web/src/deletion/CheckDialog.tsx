import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { formatDate } from '../i18n/format';
import { Actions, Button, DateField, Dialog, Form, RadioGroup, Select, useSave } from '../ui';
import { Counts } from './Counts';
import { deletionQueries, holdReasons, ofDeletion, type Deletion, type HoldReason } from './model';

type Decision = 'delete' | 'hold';

/** The judgement of whoever is responsible: it may go, or it is only kept. */
export function CheckDialog({ deletion }: { deletion: Deletion }) {
  const { t } = useTranslation('deletion');
  const { code } = deletion;
  return (
    <Dialog
      title={t('check.title', { code })}
      trigger={
        <Button size="small" tone="primary" aria-label={t('check.of', { code })}>
          {t('check.action')}
        </Button>
      }
    >
      {(close) => <CheckForm deletion={deletion} close={close} />}
    </Dialog>
  );
}

function CheckForm({ deletion, close }: { deletion: Deletion; close: () => void }) {
  const { t } = useTranslation('deletion');
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const { id, version, may } = deletion;
  const send = (): Promise<unknown> =>
    decision === 'hold' && reason
      ? api.PUT('/api/deletions/{id}/hold', { ...ofDeletion(id), body: { version, reason, until: until ?? '' } })
      : api.POST('/api/deletions/{id}/check', { ...ofDeletion(id), body: { version } });
  const success = t(decision === 'hold' ? 'check.held' : 'check.done');
  const save = useSave(send, { success, refresh: deletionQueries, onSaved: close });
  const options = [
    { value: 'delete' as const, label: t('check.delete'), description: t('check.deleteText'), isDisabled: !may.check },
    { value: 'hold' as const, label: t('check.hold'), description: t('check.holdText') },
  ];
  return (
    <Form save={save} onSubmit={() => save.run(undefined)} aria-label={t('check.action')}>
      <p>{t(`causeText.${deletion.cause}`, { date: formatDate(deletion.dueOn) })}</p>
      <p className="muted">{deletion.source}</p>
      <Counts deletion={deletion} />
      <RadioGroup
        label={t('check.decision')}
        name="decision"
        isRequired
        options={options}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'hold' ? (
        <>
          <Select
            label={t('check.reason')}
            name="reason"
            isRequired
            options={holdReasons.map((value) => ({ value, label: t(`holdReason.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
          <DateField
            label={t('check.until')}
            name="until"
            description={t('check.untilHelp')}
            isRequired
            value={until}
            onChange={setUntil}
          />
        </>
      ) : null}
      <Actions>
        <Button onPress={close}>{t('cancel', { ns: 'ui' })}</Button>
        <Button
          type="submit"
          tone="primary"
          isDisabled={!decision || (decision === 'hold' && !reason)}
          isPending={save.isSaving}
        >
          {t(decision === 'hold' ? 'check.submitHold' : 'check.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
