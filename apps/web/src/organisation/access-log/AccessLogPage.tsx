import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import type { components } from '../../api/schema';
import { useSession } from '../../api/session';
import { isInsightReason } from '../../cases/insight/insight-reasons';
import { formatDateTime } from '../../i18n/format';
import { ComboBox, EmptyState, PageHeader, Pager, QueryResult, Table, type Column } from '../../ui';
import '../administration/administration.css';
import { useAdministrationPath } from '../administration/path';
import { useSeenLabel } from './seen-label';

type Access = components['schemas']['AccessView'];

interface AccessLogPageProps {
  userId: string | undefined;
  onUser: (id: string | undefined) => void;
}

/** Who of the own organisation looked at what, when and in whose place; cases by their code alone. */
export function AccessLogPage({ userId, onUser }: AccessLogPageProps) {
  const { t } = useTranslation('organisation');
  const accesses = useAccesses(userId);
  return (
    <>
      <PageHeader title={t('accessLog.title')} subtitle={t('accessLog.subtitle')} path={useAdministrationPath()} />
      <search aria-label={t('accessLog.filter')} className="panel">
        <div className="single-field">
          <PersonField userId={userId} onUser={onUser} />
        </div>
      </search>
      <QueryResult query={accesses}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <AccessTable rows={rows} isFiltered={userId !== undefined} />
              <Pager
                shown={rows.length}
                hasMore={accesses.hasNextPage}
                isLoading={accesses.isFetchingNextPage}
                onMore={() => void accesses.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </>
  );
}

function useAccesses(userId: string | undefined) {
  return $api.useInfiniteQuery('get', '/api/access-log', { params: { query: { userId } } }, paged);
}

function PersonField({ userId, onUser }: AccessLogPageProps) {
  const { t } = useTranslation('organisation');
  const { user } = useSession();
  const { data = [] } = $api.useQuery('get', '/api/people', {}, { staleTime: 60_000 });
  const colleagues = data.filter(({ organisationId }) => organisationId === user.organisation.id);
  return (
    <ComboBox
      label={t('accessLog.person')}
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      value={userId ?? null}
      onChange={(chosen) => onUser(chosen ?? undefined)}
    />
  );
}

function AccessTable({ rows, isFiltered }: { rows: readonly Access[]; isFiltered: boolean }) {
  const { t } = useTranslation('organisation');
  const seenLabel = useSeenLabel();
  const columns: Column<Access>[] = [
    {
      id: 'seenAt',
      header: t('accessLog.seenAt'),
      isRowHeader: true,
      cell: ({ seenAt }) => <time dateTime={seenAt}>{formatDateTime(seenAt)}</time>,
    },
    { id: 'actor', header: t('accessLog.actor'), cell: ({ actorName }) => actorName },
    { id: 'actingFor', header: t('accessLog.actingFor'), cell: ({ actingForName }) => actingForName ?? '–' },
    { id: 'what', header: t('accessLog.what'), cell: ({ what }) => seenLabel(what) },
    { id: 'case', header: t('accessLog.caseCode'), cell: ({ caseCode }) => caseCode ?? t('accessLog.noCase') },
    { id: 'purpose', header: t('accessLog.purpose'), cell: ({ purpose }) => <Purpose purpose={purpose} /> },
  ];
  const empty = (
    <EmptyState title={t('accessLog.none')}>
      {isFiltered ? t('accessLog.nonePersonText') : t('accessLog.noneText')}
    </EmptyState>
  );
  return <Table label={t('accessLog.list')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** The code of the reason, and the words of Leitung behind it. */
function Purpose({ purpose }: { purpose: string | null }) {
  const { t } = useTranslation('insight');
  if (purpose === null) return <>–</>;
  const [code = '', ...words] = purpose.split(': ');
  const reason = isInsightReason(code) ? t(`reasons.${code}`) : code;
  return (
    <>
      {reason}: {words.join(': ')}
    </>
  );
}
