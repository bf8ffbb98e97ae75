import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, $api } from '../../api/client';
import { useSession } from '../../api/session';
import {
  Actions,
  Button,
  ButtonLink,
  ComboBox,
  DraftCase,
  Form,
  PageHeader,
  QueryResult,
  useEdits,
  useSave,
} from '../../ui';
import { conferenceQueries } from '../model';
import { PlanFields } from './PlanFields';
import { planBody, proposedMinutes, type PlanValues } from './plan-values';
import '../conferences.css';

/** Plans a Fallkonferenz; `caseId` when it begins at a case. */
export function NewConferencePage({ caseId }: { caseId: string | undefined }) {
  const { t } = useTranslation('conferencePlan');
  const [chosen, setChosen] = useState(caseId ?? null);
  return (
    <>
      <PageHeader
        title={t('plan.title')}
        path={[{ label: t('list.title', { ns: 'conferences' }), href: '/fallkonferenzen' }]}
      />
      <section className="panel plan-form stack">
        {caseId ? null : <CaseChoice value={chosen} onChange={setChosen} />}
        {chosen ? (
          <DraftCase key={chosen} value={chosen}>
            <NewConference
              caseId={chosen}
              cancelTo={caseId ? `/faelle/${caseId}?reiter=fallkonferenzen` : '/fallkonferenzen'}
            />
          </DraftCase>
        ) : null}
      </section>
    </>
  );
}

function NewConference({ caseId, cancelTo }: { caseId: string; cancelTo: string }) {
  const { t } = useTranslation('conferencePlan');
  const edits = useEdits(`new-conference/${caseId}`, useProposal(caseId));
  const navigate = useNavigate();
  const save = useSave(
    async () => {
      const body = { ...planBody(edits.values), caseId: edits.values.caseId ?? '' };
      return (await api.POST('/api/conferences', { body })).data;
    },
    {
      success: t('plan.saved'),
      refresh: conferenceQueries,
      onSaved: (created) => {
        edits.clear();
        if (created) void navigate({ to: '/fallkonferenzen/$id', params: { id: created.id }, search: {} });
      },
    },
  );
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('plan.title')}>
      <PlanFields edits={edits} />
      <Actions>
        <ButtonLink href={cancelTo}>{t('cancel', { ns: 'ui' })}</ButtonLink>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('plan.save')}
        </Button>
      </Actions>
    </Form>
  );
}

function useProposal(caseId: string): PlanValues {
  const { t } = useTranslation('conferencePlan');
  const { user } = useSession();
  const items = Object.entries(proposedMinutes) as [keyof typeof proposedMinutes, number][];
  return {
    caseId,
    question: '',
    mode: 'mit_namen',
    day: null,
    time: null,
    place: '',
    moderatorUserId: user.id,
    guestAccessDays: 14,
    agenda: items.map(([key, minutes]) => ({ title: t(`plan.proposal.${key}`), minutes })),
  };
}

interface CaseChoiceProps {
  value: string | null;
  onChange: (caseId: string | null) => void;
}

function CaseChoice({ value, onChange }: CaseChoiceProps) {
  const { t } = useTranslation('conferencePlan');
  const cases = $api.useQuery('get', '/api/cases', {
    params: { query: { state: 'open', sort: 'opened', limit: 100 } },
  });
  return (
    <QueryResult query={cases}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('plan.noCase')}</p>
        ) : (
          <ComboBox
            label={t('plan.chooseCase')}
            name="caseId"
            isRequired
            options={items.map(({ id, code, displayName }) => ({ value: id, label: code, description: displayName }))}
            value={value}
            onChange={onChange}
          />
        )
      }
    </QueryResult>
  );
}
