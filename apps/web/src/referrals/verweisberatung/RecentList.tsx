import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { useSession } from '../../api/session';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { EmptyState, Pager, QueryResult, Table, TextLink, type Column } from '../../ui';
import { useWord, type VerweisberatungItem } from '../choices';

/** The own latest Verweisberatungen, and those of colleagues one stands in for. */
export function RecentList() {
  const { t } = useTranslation('referrals');
  const records = $api.useInfiniteQuery('get', '/api/verweisberatungen', {}, paged);
  const columns = useColumns();
  const empty = (
    <EmptyState title={t('verweisberatung.recentEmpty')}>{t('verweisberatung.recentEmptyText')}</EmptyState>
  );
  return (
    <section className="stack">
      <h2>{t('verweisberatung.recent')}</h2>
      <QueryResult query={records}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <Table
                label={t('verweisberatung.recentList')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                empty={empty}
              />
              <Pager
                shown={rows.length}
                hasMore={records.hasNextPage}
                isLoading={records.isFetchingNextPage}
                onMore={() => void records.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}

function useColumns(): Column<VerweisberatungItem>[] {
  const { t } = useTranslation('referrals');
  const word = useWord();
  const topicWord = useTopicWord();
  const languageName = useLanguageName();
  const { substituting } = useSession();
  const columns: Column<VerweisberatungItem>[] = [
    { id: 'date', header: t('verweisberatung.date'), isRowHeader: true, cell: ({ heldOn }) => formatDate(heldOn) },
    {
      id: 'topics',
      header: t('offers.topics'),
      cell: ({ topics }) => topics.map(topicWord).join(' · '),
    },
    { id: 'language', header: t('offers.language'), cell: ({ language }) => languageName(language) },
    { id: 'target', header: t('verweisberatung.target'), cell: targetsOf },
    { id: 'result', header: t('verweisberatung.outcome'), cell: ({ result }) => word('result', result) },
    { id: 'slip', header: t('slip.short'), cell: (record) => <SlipLink record={record} /> },
  ];
  const by = {
    id: 'by',
    header: t('verweisberatung.by'),
    cell: (record: VerweisberatungItem) => record.recordedByName,
  };
  return substituting.length > 0 ? [...columns, by] : columns;
}

function targetsOf({ offers, otherBody }: VerweisberatungItem): string {
  return [...offers.map(({ name }) => name), otherBody].filter(Boolean).join(', ') || '–';
}

function SlipLink({ record }: { record: VerweisberatungItem }) {
  const { t } = useTranslation('referrals');
  const hasTarget = targetsOf(record) !== '–';
  return hasTarget ? <TextLink href={`/verweisberatung/${record.id}/zettel`}>{t('slip.open')}</TextLink> : null;
}
