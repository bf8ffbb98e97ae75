import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { QueryResult } from '../../ui';
import { Section } from '../Section';
import { CaseloadTable } from './CaseloadTable';
import { PeopleLoads } from './PeopleLoads';

/** For Leitung: who has how much, and every open case by code. */
export function Caseload() {
  const { t } = useTranslation('overview');
  const caseload = $api.useInfiniteQuery('get', '/api/caseload', { params: { query: { limit: 50 } } }, paged);
  return (
    <QueryResult query={caseload}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return (
          <>
            <Section title={t('caseload.people')}>
              <PeopleLoads />
            </Section>
            {rows.length > 0 ? (
              <Section title={t('caseload.title')}>
                <CaseloadTable
                  rows={rows}
                  hasMore={caseload.hasNextPage}
                  isLoading={caseload.isFetchingNextPage}
                  onMore={() => void caseload.fetchNextPage()}
                />
              </Section>
            ) : null}
          </>
        );
      }}
    </QueryResult>
  );
}
