import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import { useMay } from '../api/session';
import { formatDate } from '../i18n/format';
import { Badge, EmptyState, Pager, QueryResult, Select, Table, TextLink, type Column } from '../ui';
import { DeletionSteps } from './DeletionSteps';
import { listedStates, type Deletion, type ListedState } from './model';
import { StateBadge } from './StateBadge';

interface DeletionListProps {
  state: ListedState | undefined;
  onState: (state: ListedState | undefined) => void;
}

/** What has to be decided, the earliest day first; by code and reason. */
export function DeletionList({ state, onState }: DeletionListProps) {
  const { t } = useTranslation('deletion');
  const due = $api.useInfiniteQuery('get', '/api/deletions', { params: { query: { state, limit: 50 } } }, paged);
  return (
    <div className="stack">
      <search aria-label={t('list.filter')} className="panel">
        <div className="single-field">
          <Select
            label={t('list.state')}
            options={listedStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            emptyLabel={t('list.all')}
            value={state ?? null}
            onChange={(chosen) => onState(chosen ?? undefined)}
          />
        </div>
      </search>
      <QueryResult query={due}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <Rows rows={rows} isFiltered={state !== undefined} />
              <Pager
                shown={rows.length}
                hasMore={due.hasNextPage}
                isLoading={due.isFetchingNextPage}
                onMore={() => void due.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function Rows({ rows, isFiltered }: { rows: readonly Deletion[]; isFiltered: boolean }) {
  const { t } = useTranslation('deletion');
  const may = useMay();
  const columns: Column<Deletion>[] = [
    {
      id: 'code',
      header: t('list.code'),
      isRowHeader: true,
      cell: ({ caseId, code, kind }) => (
        <span className="separated nowrap">
          {caseId ? <TextLink href={`/faelle/${caseId}`}>{code}</TextLink> : <span>{code}</span>}
          {kind === 'person' ? <span className="muted">{t('list.person')}</span> : null}
        </span>
      ),
    },
    { id: 'due', header: t('list.due'), cell: (row) => <Due row={row} /> },
    { id: 'cause', header: t('list.cause'), cell: ({ cause }) => t(`cause.${cause}`) },
    { id: 'state', header: t('list.state'), cell: (row) => <State row={row} /> },
    { id: 'responsible', header: t('list.responsible'), cell: ({ responsibleName }) => responsibleName },
    ...(may('deletion.check')
      ? [{ id: 'steps', header: t('list.steps'), cell: (row: Deletion) => <DeletionSteps deletion={row} /> }]
      : []),
  ];
  const empty = (
    <EmptyState title={t(isFiltered ? 'list.noneOfState' : 'list.none')}>
      {isFiltered ? null : <p>{t('list.noneText')}</p>}
    </EmptyState>
  );
  return <Table label={t('list.title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function Due({ row: { dueOn, overdue } }: { row: Deletion }) {
  const { t } = useTranslation('deletion');
  return (
    <span className="separated">
      <span className="nowrap">{formatDate(dueOn)}</span>
      {overdue ? <Badge tone="danger">{t('list.overdue')}</Badge> : null}
    </span>
  );
}

/** The state with the words that belong to it: who checked, why it came back, why and until when it is kept. */
function State({ row }: { row: Deletion }) {
  const { t } = useTranslation('deletion');
  const { state, checkedByName: name, holdReason, holdUntil, returnedReason } = row;
  return (
    <div>
      <StateBadge state={state} />
      {state === 'checked' && name ? <p className="muted">{t('list.checkedBy', { name })}</p> : null}
      {holdReason && holdUntil ? (
        <p className="muted">
          {t('list.heldUntil', { reason: t(`holdReason.${holdReason}`), date: formatDate(holdUntil) })}
        </p>
      ) : null}
      {returnedReason ? <p>{t('list.returned', { reason: returnedReason })}</p> : null}
    </div>
  );
}
