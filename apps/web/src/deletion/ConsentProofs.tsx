import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import { formatDate } from '../i18n/format';
import { EmptyState, Pager, QueryResult, Table, type Column } from '../ui';
import type { Proof } from './model';

/** What shows that somebody consented whose data are gone; looks are logged. */
export function ConsentProofs() {
  const { t } = useTranslation('deletion');
  const proofs = $api.useInfiniteQuery('get', '/api/consent-proofs', {}, paged);
  return (
    <div className="stack">
      <p className="muted">{t('proofs.text')}</p>
      <QueryResult query={proofs}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <Proofs rows={rows} />
              <Pager
                shown={rows.length}
                hasMore={proofs.hasNextPage}
                isLoading={proofs.isFetchingNextPage}
                onMore={() => void proofs.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function Proofs({ rows }: { rows: readonly Proof[] }) {
  const { t } = useTranslation('deletion');
  const { t: clients } = useTranslation('clients');
  const columns: Column<Proof>[] = [
    {
      id: 'person',
      header: t('proofs.person'),
      isRowHeader: true,
      cell: ({ personName, givenBy }) =>
        givenBy ? t('proofs.givenBy', { person: personName, name: givenBy }) : personName,
    },
    {
      id: 'kind',
      header: t('proofs.kind'),
      cell: ({ kind, recipient }) => [clients(`consentKind.${kind}`), recipient].filter(Boolean).join(': '),
    },
    { id: 'purpose', header: t('proofs.purpose'), cell: ({ purpose }) => purpose },
    { id: 'from', header: t('proofs.from'), cell: ({ validFrom }) => formatDate(validFrom) },
    { id: 'ended', header: t('proofs.ended'), cell: ({ endedOn }) => formatDate(endedOn) },
    { id: 'until', header: t('proofs.until'), cell: ({ keepUntil }) => formatDate(keepUntil) },
  ];
  const empty = <EmptyState title={t('proofs.none')} />;
  return <Table label={t('tabs.proofs')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
