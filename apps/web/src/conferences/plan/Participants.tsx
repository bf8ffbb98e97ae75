import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Badge, Button, ConfirmDialog, EmptyState, Table, type BadgeTone, type Column } from '../../ui';
import type { Conference, Participant } from '../model';
import { useDeed } from '../useDeed';
import { AddParticipant } from './AddParticipant';

const tones: Record<Participant['access'], BadgeTone> = {
  not_invited: 'neutral',
  open: 'success',
  ended: 'warning',
  no_account: 'neutral',
};

/** Who takes part, and whether their access is open. */
export function Participants({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferencePlan');
  const mayPlan = conference.may.plan;
  const add = mayPlan ? <AddParticipant conferenceId={conference.id} /> : null;
  const columns: Column<Participant>[] = [
    { id: 'name', header: t('who.name'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'organisation', header: t('who.organisation'), cell: ({ organisationName }) => organisationName || '–' },
    { id: 'access', header: t('who.access'), cell: (participant) => <Access participant={participant} /> },
  ];
  const remove: Column<Participant> = {
    id: 'remove',
    header: t('who.actions'),
    cell: (participant) => <Remove conferenceId={conference.id} participant={participant} />,
  };
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('who.title')}</h2>
        {conference.participants.length > 0 ? add : null}
      </div>
      <Table
        label={t('who.title')}
        columns={mayPlan ? [...columns, remove] : columns}
        rows={conference.participants}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('who.emptyTitle')} action={add}>
            {t('who.emptyText')}
          </EmptyState>
        }
      />
    </section>
  );
}

function Access({ participant: { access } }: { participant: Participant }) {
  const { t } = useTranslation('conferencePlan');
  return (
    <>
      <Badge tone={tones[access]}>{t(`who.accessState.${access}`)}</Badge>
      {access === 'ended' ? <div className="muted">{t('who.accessEnded')}</div> : null}
    </>
  );
}

function Remove({ conferenceId, participant }: { conferenceId: string; participant: Participant }) {
  const { t } = useTranslation('conferencePlan');
  const { id: participantId, name } = participant;
  const params = { path: { id: conferenceId, participantId } };
  const remove = useDeed(
    () => api.DELETE('/api/conferences/{id}/participants/{participantId}', { params }),
    t('who.removed'),
  );
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" tone="quiet" aria-label={t('who.removeName', { name })}>
          {t('who.remove')}
        </Button>
      }
      title={t('who.removeQuestion', { name })}
      consequence={<p>{t('who.removeText')}</p>}
      confirmLabel={t('who.remove')}
      onConfirm={remove}
    />
  );
}
