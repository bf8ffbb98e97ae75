import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { Actions, Button, ComboBox, DateField, Form, RadioGroup, Select, TextArea, useEdits, useSave } from '../../ui';
import { OverLimit } from '../../overview/cases/OverLimit';
import { handoverReasons, type Handover } from '../model';
import { handoverQueries } from '../queries';
import { useCaseManagers } from './colleagues';

interface Values {
  toUserId: string | null;
  reason: Handover['reason'];
  formerLead: Handover['formerLead'];
  coWorkerUntil: string | null;
  message: string;
}

const empty: Values = { toUserId: null, reason: 'absence', formerLead: 'leaves', coWorkerUntil: null, message: '' };

interface PrepareFormProps {
  /** Who leads the cases now; missing: the user. */
  fromUserId?: string;
  /** Missing: all open cases of that person. */
  caseIds?: readonly string[];
  close: () => void;
}

/** To whom, why, and what becomes of the former lead; the packages follow on the page of the hand-over. */
export function PrepareForm({ fromUserId, caseIds, close }: PrepareFormProps) {
  const { t } = useTranslation('handover');
  const navigate = useNavigate();
  const { user } = useSession();
  const edits = useEdits<Values>(`own/handover/${fromUserId ?? ''}`, empty);
  const { values, set } = edits;
  const end = () => {
    edits.clear();
    close();
  };
  const send = () =>
    api.POST('/api/handovers', {
      body: {
        ...values,
        toUserId: values.toUserId ?? '',
        coWorkerUntil: values.formerLead === 'stays' ? values.coWorkerUntil : null,
        fromUserId: fromUserId ?? null,
        caseIds: caseIds ? [...caseIds] : null,
      },
    });
  const save = useSave(send, {
    success: t('prepare.done'),
    refresh: handoverQueries,
    onSaved: ({ data }) => {
      end();
      if (data) void navigate({ to: '/uebergaben/$id', params: { id: data.id } });
    },
  });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('prepare.title')}>
      <ComboBox
        label={t('prepare.to')}
        name="toUserId"
        isRequired
        options={useCaseManagers(fromUserId ?? user.id)}
        value={values.toUserId}
        onChange={set('toUserId')}
      />
      <Select
        label={t('reasonLabel')}
        name="reason"
        isRequired
        options={handoverReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={values.reason}
        onChange={(reason) => set('reason')(reason ?? 'other')}
      />
      <RadioGroup
        label={t('prepare.former')}
        name="formerLead"
        isRequired
        options={(['leaves', 'stays'] as const).map((value) => ({ value, label: t(`prepare.${value}`) }))}
        value={values.formerLead}
        onChange={set('formerLead')}
      />
      {values.formerLead === 'stays' ? (
        <DateField
          label={t('prepare.until')}
          name="coWorkerUntil"
          description={t('prepare.untilHelp')}
          value={values.coWorkerUntil}
          onChange={set('coWorkerUntil')}
        />
      ) : null}
      <TextArea
        label={t('prepare.message')}
        name="message"
        description={t('prepare.messageHelp')}
        maxLength={500}
        value={values.message}
        onChange={set('message')}
      />
      <OverLimit userId={values.toUserId} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('prepare.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
