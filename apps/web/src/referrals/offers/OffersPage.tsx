import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { useMay } from '../../api/session';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { ButtonLink, EmptyState, PageHeader, Pager, QueryResult, Table, TextLink, type Column } from '../../ui';
import { useWord, type OfferListItem } from '../choices';
import { usePlaces } from '../places';
import { OfferFilter } from './OfferFilter';
import type { OfferSearch } from './offer-search';

interface OffersPageProps {
  search: OfferSearch;
  onSearch: (search: OfferSearch) => void;
}

/** The directory. What is searched stands in the address, so that it can be kept and passed on. */
export function OffersPage({ search, onSearch }: OffersPageProps) {
  const { t } = useTranslation('referrals');
  const may = useMay();
  const offers = useOffers(useDeferredValue(search));
  const add = <ButtonLink href="/angebote/neu">{t('offers.add')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('offers.title')}
        subtitle={t('offers.subtitle')}
        actions={may('directory.write') ? add : null}
      />
      <OfferFilter search={search} onSearch={onSearch} />
      <QueryResult query={offers}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <OfferTable rows={rows} isFiltered={Object.values(search).some(Boolean)} />
              <Pager
                shown={rows.length}
                hasMore={offers.hasNextPage}
                isLoading={offers.isFetchingNextPage}
                onMore={() => void offers.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </>
  );
}

function useOffers({ thema, ort, sprache, zielgruppe, suche }: OfferSearch) {
  const query = { topic: thema, ags: ort, language: sprache, targetGroup: zielgruppe, q: suche };
  return $api.useInfiniteQuery(
    'get',
    '/api/offers',
    { params: { query } },
    { ...paged, placeholderData: (before) => before },
  );
}

function OfferTable({ rows, isFiltered }: { rows: readonly OfferListItem[]; isFiltered: boolean }) {
  const { t } = useTranslation('referrals');
  const empty = isFiltered ? (
    <EmptyState title={t('offers.none')}>{t('offers.noneText')}</EmptyState>
  ) : (
    <EmptyState title={t('offers.emptyTitle')}>{t('offers.emptyText')}</EmptyState>
  );
  return <Table label={t('offers.list')} columns={useColumns()} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function useColumns(): Column<OfferListItem>[] {
  const { t } = useTranslation('referrals');
  const word = useWord();
  const topicWord = useTopicWord();
  const languageName = useLanguageName();
  const { nameOf } = usePlaces();
  return [
    { id: 'name', header: t('offers.name'), isRowHeader: true, cell: (offer) => <NameCell offer={offer} /> },
    { id: 'kind', header: t('offers.kind'), cell: ({ kind }) => word('kind', kind) },
    { id: 'places', header: t('offers.places'), cell: ({ ags }) => ags.map(nameOf).join(', ') },
    {
      id: 'topics',
      header: t('offers.topics'),
      cell: ({ topics }) => topics.map(topicWord).join(' · '),
    },
    {
      id: 'languages',
      header: t('offers.languages'),
      cell: ({ languages }) => languages.map(languageName).join(', ') || '–',
    },
    {
      id: 'checked',
      header: t('offers.checkedOn'),
      cell: ({ checkedOn }) => (checkedOn ? formatDate(checkedOn) : t('offers.neverChecked')),
    },
  ];
}

function NameCell({ offer }: { offer: OfferListItem }) {
  return (
    <>
      <TextLink href={`/angebote/${offer.id}`}>{offer.name}</TextLink>
      <div className="muted">{offer.provider}</div>
    </>
  );
}
