import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { formatDate } from '../../i18n/format';
import { PageHeader, Pager, QueryResult } from '../../ui';
import { KnownOnNotice } from '../histories/KnownOn';
import '../histories/histories.css';
import { Counts } from './Counts';
import { toReport, type OnDayFilter } from './on-day-filter';
import { OnDayFilters } from './OnDayFilters';
import { OnDayTable } from './OnDayTable';

interface OnDayPageProps {
  filter: OnDayFilter;
  onFilter: (filter: OnDayFilter) => void;
}

/** My cases as they stood on a day: which one had which residence status, Rechtskreis, language level and so on. */
export function OnDayPage({ filter, onFilter }: OnDayPageProps) {
  const { t } = useTranslation('onDay');
  const report = toReport(filter);
  const query = { ...report, limit: 50, ...(filter.wert ? { value: filter.wert } : {}) };
  const cases = $api.useInfiniteQuery('get', '/api/situations', { params: { query } }, paged);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        path={[{ label: t('list.title', { ns: 'cases' }), href: '/faelle' }]}
      />
      <OnDayFilters filter={filter} onChange={onFilter} />
      {filter.wissen ? <KnownOnNotice day={filter.wissen} /> : null}
      <section className="stack" aria-label={t('answer', { day: formatDate(report.on) })}>
        <Counts report={report} />
        <QueryResult query={cases}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return (
              <>
                <OnDayTable rows={rows} history={report.history} />
                <Pager
                  shown={rows.length}
                  hasMore={cases.hasNextPage}
                  isLoading={cases.isFetchingNextPage}
                  onMore={() => void cases.fetchNextPage()}
                />
              </>
            );
          }}
        </QueryResult>
      </section>
    </>
  );
}
