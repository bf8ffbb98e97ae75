import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatNumber } from '../../i18n/format';
import { Badge, EmptyState, QueryResult, Table, type Column } from '../../ui';
import { LimitDialog } from './LimitDialog';
import { LoadBar } from './LoadBar';

type Load = components['schemas']['WorkloadView'];

/** For Leitung: how much everybody carries against the soft limit, in numbers. */
export function PeopleLoads() {
  const { t } = useTranslation('overview');
  const columns = useColumns();
  const loads = $api.useQuery('get', '/api/workload');
  return (
    <>
      <QueryResult query={loads}>
        {(rows) => (
          <Table
            label={t('caseload.people')}
            columns={columns}
            rows={rows}
            rowKey={({ userId }) => userId}
            empty={<EmptyState title={t('caseload.emptyTitle')}>{t('caseload.emptyText')}</EmptyState>}
          />
        )}
      </QueryResult>
      <LimitDialog />
    </>
  );
}

function useColumns(): Column<Load>[] {
  const { t } = useTranslation('workload');
  return [
    { id: 'person', header: t('person'), isRowHeader: true, cell: (load) => <Person load={load} /> },
    { id: 'cases', header: t('cases'), align: 'end', cell: ({ cases }) => cases },
    { id: 'weight', header: t('weight'), align: 'end', cell: ({ weight }) => formatNumber(weight) },
    { id: 'limit', header: t('limit'), cell: (load) => <Against load={load} /> },
    { id: 'overdue', header: t('overdue'), align: 'end', cell: ({ overdue }) => overdue },
    { id: 'quiet', header: t('quiet'), align: 'end', cell: ({ quiet }) => quiet },
  ];
}

function Person({ load: { name, absent } }: { load: Load }) {
  const { t } = useTranslation('workload');
  return (
    <>
      {name} {absent ? <Badge tone="neutral">{t('absent')}</Badge> : null}
    </>
  );
}

function Against({ load: { name, weight, limit, exceeded } }: { load: Load }) {
  const { t } = useTranslation('workload');
  return (
    <div className="stack stack--tight">
      <LoadBar weight={weight} limit={limit} label={name} />
      <span className="nowrap">
        {formatNumber(limit)} {exceeded ? <Badge tone="warning">{t('over')}</Badge> : null}
      </span>
    </div>
  );
}
