import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { useMay } from '../../api/session';
import { ButtonLink, EmptyState, PageHeader, Pager, QueryResult, Select } from '../../ui';
import { GuestTable } from '../guest/GuestTable';
import type { ConferenceState } from '../model';
import { ConferenceTable } from './ConferenceTable';
import { stateFilters } from './state-filter';
import '../conferences.css';

interface ConferencesPageProps {
  state: ConferenceState | undefined;
  onState: (state: ConferenceState | undefined) => void;
}

/** Fallkonferenzen of my cases by state, and those I am invited to. */
export function ConferencesPage({ state, onState }: ConferencesPageProps) {
  const { t } = useTranslation('conferences');
  const may = useMay();
  const isHost = may('conference.host');
  return (
    <>
      <PageHeader title={t('list.title')} subtitle={t('list.subtitle')} actions={isHost ? <PlanLink /> : null} />
      {isHost ? <Mine state={state} onState={onState} /> : null}
      {may('conference.attend') ? <Invited /> : null}
    </>
  );
}

function PlanLink() {
  const { t } = useTranslation('conferences');
  return (
    <ButtonLink href="/fallkonferenzen/neu" tone="primary">
      {t('list.plan')}
    </ButtonLink>
  );
}

function Mine({ state, onState }: ConferencesPageProps) {
  const { t } = useTranslation('conferences');
  const conferences = $api.useInfiniteQuery('get', '/api/conferences', { params: { query: { state } } }, paged);
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('list.mine')}</h2>
        <div className="section-head__filter">
          <Select
            label={t('list.state')}
            emptyLabel={t('list.all')}
            options={stateFilters.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={state ?? null}
            onChange={(next) => onState(next ?? undefined)}
          />
        </div>
      </div>
      <QueryResult query={conferences}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <ConferenceTable
                label={t('list.mine')}
                rows={rows}
                empty={<NoConference isFiltered={state !== undefined} />}
              />
              <Pager
                shown={rows.length}
                hasMore={conferences.hasNextPage}
                isLoading={conferences.isFetchingNextPage}
                onMore={() => void conferences.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}

function NoConference({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('conferences');
  if (isFiltered) return <EmptyState title={t('list.noneTitle')}>{t('list.noneText')}</EmptyState>;
  return <EmptyState title={t('list.emptyTitle')}>{t('list.emptyText')}</EmptyState>;
}

function Invited() {
  const { t } = useTranslation('conferences');
  const invited = $api.useQuery('get', '/api/guest/conferences');
  return (
    <section className="panel stack">
      <h2>{t('list.invited')}</h2>
      <QueryResult query={invited}>
        {(rows) => (
          <GuestTable label={t('list.invited')} rows={rows} empty={<p className="muted">{t('list.invitedEmpty')}</p>} />
        )}
      </QueryResult>
    </section>
  );
}
