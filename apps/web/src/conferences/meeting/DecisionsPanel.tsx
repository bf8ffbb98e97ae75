import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { EmptyState, QueryResult, Table, type Column } from '../../ui';
import { ofConference, type Conference, type Decision } from '../model';
import { AddDecision } from './AddDecision';

/** What was agreed, and what is still open from earlier meetings. */
export function DecisionsPanel({ conference }: { conference: Conference }) {
  const { t } = useTranslation('conferenceMeeting');
  const decisions = $api.useQuery('get', '/api/conferences/{id}/decisions', ofConference(conference.id));
  const add = conference.may.decide ? <AddDecision conference={conference} /> : null;
  return (
    <section className="panel stack">
      <QueryResult query={decisions}>
        {(rows) => (
          <>
            <div className="section-head">
              <h2>{t('meeting.decisions')}</h2>
              {rows.length > 0 ? add : null}
            </div>
            <DecisionTable
              rows={rows}
              empty={
                <EmptyState title={t('meeting.noDecisionTitle')} action={add}>
                  {t('meeting.noDecisionText')}
                </EmptyState>
              }
            />
          </>
        )}
      </QueryResult>
    </section>
  );
}

function DecisionTable({ rows, empty }: { rows: readonly Decision[]; empty: React.ReactNode }) {
  const { t } = useTranslation('conferenceMeeting');
  const hilfeplan = useTranslation('hilfeplan').t;
  const columns: Column<Decision>[] = [
    { id: 'text', header: t('meeting.decision'), isRowHeader: true, cell: (decision) => <Text decision={decision} /> },
    { id: 'who', header: t('meeting.responsible'), cell: ({ responsible }) => responsible },
    { id: 'due', header: t('meeting.due'), cell: ({ dueOn }) => formatDate(dueOn) },
    {
      id: 'state',
      header: t('meeting.state'),
      cell: ({ state }) => (state ? hilfeplan(`measureState.${state}`) : '–'),
    },
  ];
  return <Table label={t('meeting.decisions')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function Text({ decision: { text, dissent, carriedFrom } }: { decision: Decision }) {
  const { t } = useTranslation('conferenceMeeting');
  return (
    <>
      <span dir="auto">{text}</span>
      {carriedFrom ? <div className="muted">{t('meeting.carried', { date: formatDate(carriedFrom) })}</div> : null}
      {dissent ? (
        <div className="muted" dir="auto">
          {t('meeting.dissent')}: {dissent}
        </div>
      ) : null}
    </>
  );
}
