import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { Actions, Button, Form, useEdits, useSave } from '../../ui';
import { handoverQueries } from '../queries';
import { HandoverFields, type HandoverValues } from './HandoverFields';

const empty: HandoverValues = {
  toUserId: null,
  reason: 'absence',
  formerLead: 'leaves',
  coWorkerUntil: null,
  message: '',
};

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
  const edits = useEdits<HandoverValues>(`own/handover/${fromUserId ?? ''}`, empty);
  const { values } = edits;
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
      <HandoverFields edits={edits} fromUserId={fromUserId ?? user.id} />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('prepare.submit')}
        </Button>
      </Actions>
    </Form>
  );
}
