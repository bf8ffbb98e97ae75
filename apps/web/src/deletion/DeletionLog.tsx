import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import { formatDate, formatDateTime } from '../i18n/format';
import { EmptyState, Pager, QueryResult, Table, type Column } from '../ui';
import type { LogEntry } from './model';

/** What was deleted and by whom, without content; and the numbers that stayed what they were. */
export function DeletionLog() {
  const { t } = useTranslation('deletion');
  const log = $api.useInfiniteQuery('get', '/api/deletion-log', {}, paged);
  return (
    <div className="stack">
      <p className="muted">{t('log.text')}</p>
      <QueryResult query={log}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <LogTable rows={rows} />
              <Pager
                shown={rows.length}
                hasMore={log.hasNextPage}
                isLoading={log.isFetchingNextPage}
                onMore={() => void log.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
      <CaseNumbers />
    </div>
  );
}

function LogTable({ rows }: { rows: readonly LogEntry[] }) {
  const { t } = useTranslation('deletion');
  const columns: Column<LogEntry>[] = [
    { id: 'number', header: t('log.number'), isRowHeader: true, cell: ({ number }) => number },
    { id: 'kind', header: t('log.kind'), cell: ({ kind }) => t(`log.kinds.${kind}`) },
    { id: 'cause', header: t('list.cause'), cell: ({ cause }) => t(`cause.${cause}`) },
    { id: 'due', header: t('list.due'), cell: ({ dueOn }) => formatDate(dueOn) },
    { id: 'rows', header: t('log.rows'), align: 'end', cell: (entry) => entry.rows },
    { id: 'checked', header: t('confirm.checkedBy'), cell: ({ checkedByName }) => checkedByName },
    { id: 'confirmed', header: t('log.confirmedBy'), cell: ({ confirmedByName }) => confirmedByName },
    {
      id: 'at',
      header: t('log.at'),
      cell: ({ confirmedAt }) => <span className="nowrap">{formatDateTime(confirmedAt)}</span>,
    },
  ];
  const empty = <EmptyState title={t('log.none')} />;
  return <Table label={t('tabs.log')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function CaseNumbers() {
  const { t } = useTranslation('deletion');
  const numbers = $api.useQuery('get', '/api/case-numbers');
  return (
    <section className="panel stack stack--tight">
      <h2>{t('numbers.title')}</h2>
      <p className="muted">{t('numbers.text')}</p>
      <QueryResult query={numbers}>
        {(rows) => (
          <Table
            label={t('numbers.title')}
            columns={[
              { id: 'year', header: t('numbers.year'), isRowHeader: true, cell: ({ year }) => String(year) },
              { id: 'begun', header: t('numbers.begun'), align: 'end', cell: ({ begun }) => begun },
              { id: 'ended', header: t('numbers.ended'), align: 'end', cell: ({ ended }) => ended },
            ]}
            rows={rows}
            rowKey={({ year }) => String(year)}
            empty={<p className="muted">{t('numbers.none')}</p>}
          />
        )}
      </QueryResult>
    </section>
  );
}
