import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { useMay } from '../api/session';
import { formatDateTime } from '../i18n/format';
import { useMunicipalities } from '../organisation/municipalities';
import { PageHeader, QueryResult, Table, TextLink, type Column } from '../ui';
import type { HandoverItem } from './model';
import { BiasDialog } from '../cases/conflict/BiasDialog';
import { ColleagueDialog } from './prepare/ColleagueDialog';
import { StateBadge } from './StateBadge';

/** Everything that changes hands: to me, from me, and for Leitung in the house. */
export function HandoversPage() {
  const { t } = useTranslation('handover');
  const may = useMay();
  const handovers = $api.useQuery('get', '/api/handovers');
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <BiasDialog />
            {may('caseload.read') ? <ColleagueDialog /> : null}
          </>
        }
      />
      <QueryResult query={handovers}>
        {(rows) => (
          <>
            {may('case.read') ? (
              <Part title={t('incoming')} none={t('incomingNone')} rows={rows} part="receiver" />
            ) : null}
            {may('case.read') ? <IncomingMoves /> : null}
            <Part
              title={t('outgoing')}
              none={may('case.read') ? t('outgoingNone') : t('outgoingNoneLeitung')}
              rows={rows}
              part="giver"
            />
            {may('caseload.read') ? (
              <Part title={t('observed')} none={t('observedNone')} rows={rows} part="observed" />
            ) : null}
          </>
        )}
      </QueryResult>
    </>
  );
}

interface PartProps {
  title: string;
  none: string;
  rows: readonly HandoverItem[];
  part: HandoverItem['part'];
}

function Part({ title, none, rows, part }: PartProps) {
  const { t } = useTranslation('handover');
  const columns: Column<HandoverItem>[] = [
    {
      id: 'who',
      header: part === 'receiver' ? t('from') : t('to'),
      isRowHeader: true,
      cell: ({ id, fromName, toName }) => (
        <TextLink href={`/uebergaben/${id}`}>{part === 'receiver' ? fromName : toName}</TextLink>
      ),
    },
    ...(part === 'receiver' ? [] : [{ id: 'from', header: t('from'), cell: ({ fromName }: HandoverItem) => fromName }]),
    { id: 'reason', header: t('reasonLabel'), cell: ({ reason }) => t(`reason.${reason}`) },
    { id: 'state', header: t('stateLabel'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      id: 'cases',
      header: t('casesLabel'),
      cell: ({ caseCount: count, acceptedCount: accepted }) => t('count', { count, accepted }),
    },
    {
      id: 'offered',
      header: t('offeredOn'),
      cell: ({ offeredAt }) => (offeredAt ? <span className="nowrap">{formatDateTime(offeredAt)}</span> : null),
    },
  ];
  return (
    <section className="panel stack stack--tight">
      <h2>{title}</h2>
      <Table
        label={title}
        columns={columns}
        rows={rows.filter((row) => row.part === part)}
        rowKey={({ id }) => id}
        empty={<p className="muted">{none}</p>}
      />
    </section>
  );
}

/** Offers of other controllers; no word about the people before one is opened. */
function IncomingMoves() {
  const { t } = useTranslation('handover');
  const municipalities = useMunicipalities();
  const moves = $api.useQuery('get', '/api/incoming-moves');
  return (
    <section className="panel stack stack--tight">
      <h2>{t('moves')}</h2>
      <QueryResult query={moves}>
        {(rows) => (
          <Table
            label={t('moves')}
            columns={[
              {
                id: 'from',
                header: t('from'),
                isRowHeader: true,
                cell: ({ id, fromOrganisationName }) => (
                  <TextLink href={`/uebergaben/umzug/${id}`}>{fromOrganisationName}</TextLink>
                ),
              },
              { id: 'ags', header: t('move.ags'), cell: ({ ags }) => municipalities.nameOf(ags) },
              { id: 'offered', header: t('offeredOn'), cell: ({ offeredAt }) => formatDateTime(offeredAt) },
            ]}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<p className="muted">{t('movesNone')}</p>}
          />
        )}
      </QueryResult>
    </section>
  );
}
