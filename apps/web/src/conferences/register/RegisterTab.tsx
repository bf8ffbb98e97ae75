import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDateTime } from '../../i18n/format';
import { EmptyState, QueryResult, Table } from '../../ui';
import { ofConference, type Disclosure, type Withheld } from '../model';

/** What was disclosed to whom, on which basis, and what was withheld and why. */
export function RegisterTab({ conferenceId }: { conferenceId: string }) {
  const register = $api.useQuery('get', '/api/conferences/{id}/disclosures', ofConference(conferenceId));
  return (
    <QueryResult query={register}>
      {({ disclosed, withheld }) => (
        <div className="stack">
          <Disclosed rows={disclosed} />
          <WithheldTable rows={withheld} />
        </div>
      )}
    </QueryResult>
  );
}

function Disclosed({ rows }: { rows: readonly Disclosure[] }) {
  const { t } = useTranslation('conferences');
  return (
    <section className="panel stack">
      <h2>{t('register.disclosed')}</h2>
      <Table
        label={t('register.disclosed')}
        columns={[
          { id: 'to', header: t('register.to'), isRowHeader: true, cell: (row) => <To row={row} /> },
          { id: 'what', header: t('register.what'), cell: ({ field }) => t(`field.${field}`) },
          { id: 'basis', header: t('register.basis'), cell: ({ basis }) => t(`register.basisOf.${basis}`) },
          {
            id: 'by',
            header: t('register.releasedBy'),
            cell: ({ releasedAt, releasedByName }) => <At instant={releasedAt}>{releasedByName}</At>,
          },
          { id: 'from', header: t('register.visibleFrom'), cell: (row) => <VisibleFrom row={row} /> },
          { id: 'end', header: t('register.ended'), cell: (row) => <End row={row} /> },
        ]}
        rows={rows}
        rowKey={({ participantId, field, releasedAt }) => `${participantId} ${field} ${releasedAt}`}
        empty={<EmptyState title={t('register.disclosedEmpty')} />}
      />
    </section>
  );
}

function WithheldTable({ rows }: { rows: readonly Withheld[] }) {
  const { t } = useTranslation('conferences');
  const meeting = useTranslation('conferenceMeeting').t;
  return (
    <section className="panel stack">
      <h2>{t('register.withheld')}</h2>
      <Table
        label={t('register.withheld')}
        columns={[
          { id: 'to', header: t('register.to'), isRowHeader: true, cell: (row) => <To row={row} /> },
          { id: 'what', header: t('register.what'), cell: ({ field }) => t(`field.${field}`) },
          { id: 'reason', header: t('register.reason'), cell: ({ reason }) => meeting(`release.reason.${reason}`) },
          { id: 'at', header: t('register.recorded'), cell: ({ recordedAt }) => <At instant={recordedAt} /> },
        ]}
        rows={rows}
        rowKey={({ participantId, field, recordedAt }) => `${participantId} ${field} ${recordedAt}`}
        empty={<EmptyState title={t('register.withheldEmpty')} />}
      />
    </section>
  );
}

function To({ row: { name, organisationName } }: { row: Pick<Disclosure, 'name' | 'organisationName'> }) {
  return (
    <>
      {name}
      {organisationName ? <div className="muted">{organisationName}</div> : null}
    </>
  );
}

function At({ instant, children }: { instant: string; children?: ReactNode }) {
  return (
    <>
      <span className="nowrap">{formatDateTime(instant)}</span>
      {children ? <div className="muted">{children}</div> : null}
    </>
  );
}

function VisibleFrom({ row: { visibleFrom } }: { row: Disclosure }) {
  const { t } = useTranslation('conferences');
  return visibleFrom ? <At instant={visibleFrom} /> : <span className="muted">{t('register.notVisible')}</span>;
}

function End({ row: { ended, endedAt } }: { row: Disclosure }) {
  const { t } = useTranslation('conferences');
  if (!ended || !endedAt) return <>{t('register.running')}</>;
  return <At instant={endedAt}>{t(`register.endedBecause.${ended}`)}</At>;
}
