import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { useMay } from '../../api/session';
import { SelectionBar, useCaseSelection } from '../../handover/prepare/SelectionBar';
import { ButtonLink, PageHeader, Pager, QueryResult } from '../../ui';
import type { CaseRow } from '../model';
import { toQuery, type CaseFilter } from './case-filter';
import { CaseFinder } from './CaseFinder';
import { CaseFilters } from './CaseFilters';
import { CaseTable } from './CaseTable';
import { SavedViews } from './saved/SavedViews';
import '../cases.css';

interface CaseListPageProps {
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
}

/** My cases and those of colleagues I stand in for, next deadline first. */
export function CaseListPage({ filter, onFilter }: CaseListPageProps) {
  const { t } = useTranslation('cases');
  const may = useMay();
  const cases = $api.useInfiniteQuery('get', '/api/cases', { params: { query: toQuery(filter) } }, paged);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.subtitle')}
        actions={
          <>
            <ButtonLink href="/faelle/stand">{t('list.onDay')}</ButtonLink>
            {may('case.write') ? (
              <ButtonLink href="/faelle/neu" tone="primary">
                {t('list.create')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <CaseFinder />
      <CaseFilters filter={filter} onChange={onFilter} />
      <SavedViews filter={filter} />
      <QueryResult query={cases}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <SelectableCases rows={rows} isFiltered={Object.keys(filter).length > 0} />
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
    </>
  );
}

/** Cases one leads can be chosen here and handed over together. */
function SelectableCases({ rows, isFiltered }: { rows: readonly CaseRow[]; isFiltered: boolean }) {
  const { selection, chosen, begin, end } = useCaseSelection(rows);
  const hasOwn = rows.some(({ part, closedOn }) => part === 'lead' && closedOn === null);
  return (
    <>
      {hasOwn ? (
        <SelectionBar chosen={chosen} isChoosing={selection !== undefined} onBegin={begin} onEnd={end} />
      ) : null}
      <CaseTable rows={rows} isFiltered={isFiltered} selection={hasOwn ? selection : undefined} />
    </>
  );
}
