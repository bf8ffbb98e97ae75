import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { paged } from '../../api/paging';
import { formatDate, formatDateTime } from '../../i18n/format';
import {
  Badge,
  Button,
  ConfirmDialog,
  EmptyState,
  Pager,
  QueryResult,
  Select,
  Table,
  toast,
  type Column,
} from '../../ui';
import { reportStates, type Report, type ReportState } from './model';

interface ReportsProps {
  /** Undefined: all. */
  state: ReportState | undefined;
  onState: (state: ReportState | undefined) => void;
}

/** What people reported, newest first. */
export function Reports({ state, onState }: ReportsProps) {
  const { t } = useTranslation('accessibility');
  const reports = $api.useInfiniteQuery('get', '/api/barrier-reports', { params: { query: { state } } }, paged);
  return (
    <section className="stack" aria-labelledby="reports">
      <h2 id="reports">{t('admin.reports')}</h2>
      <div className="single-field">
        <Select
          label={t('admin.filter')}
          emptyLabel={t('admin.all')}
          options={reportStates.map((value) => ({ value, label: t(`admin.state.${value}`) }))}
          value={state ?? null}
          onChange={(chosen) => onState(chosen ?? undefined)}
        />
      </div>
      <QueryResult query={reports}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <ReportTable rows={rows} />
              <Pager
                shown={rows.length}
                hasMore={reports.hasNextPage}
                isLoading={reports.isFetchingNextPage}
                onMore={() => void reports.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </section>
  );
}

function ReportTable({ rows }: { rows: readonly Report[] }) {
  const { t } = useTranslation('accessibility');
  const columns: Column<Report>[] = [
    {
      id: 'reportedAt',
      header: t('admin.reportedAt'),
      isRowHeader: true,
      cell: ({ reportedAt }) => <span className="nowrap">{formatDateTime(reportedAt)}</span>,
    },
    { id: 'place', header: t('admin.place'), cell: ({ place }) => place || '–' },
    {
      id: 'description',
      header: t('admin.description'),
      cell: ({ description }) => <span className="statement__address">{description}</span>,
    },
    {
      id: 'replyTo',
      header: t('admin.replyTo'),
      cell: ({ replyTo, settledAt }) => replyTo || (settledAt ? '–' : t('admin.noReply')),
    },
    { id: 'state', header: t('admin.filter'), cell: (report) => <State report={report} /> },
    {
      id: 'action',
      header: t('admin.action'),
      cell: (report) => (report.settledAt ? null : <Settle report={report} />),
    },
  ];
  return (
    <Table
      label={t('admin.reports')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('admin.none')}>{t('admin.noneText')}</EmptyState>}
    />
  );
}

function State({ report: { settledAt, settledBy, keptUntil } }: { report: Report }) {
  const { t } = useTranslation('accessibility');
  if (!settledAt) return <Badge tone="warning">{t('admin.state.open')}</Badge>;
  return (
    <>
      <Badge tone="success">{t('admin.state.settled')}</Badge>
      <p className="muted">{t('admin.settledBy', { at: formatDateTime(settledAt), name: settledBy ?? '' })}</p>
      {keptUntil ? <p className="muted">{t('admin.keptUntil', { date: formatDate(keptUntil) })}</p> : null}
    </>
  );
}

function Settle({ report: { id, reportedAt } }: { report: Report }) {
  const { t } = useTranslation('accessibility');
  const queries = useQueryClient();
  const settle = async () => {
    await api.POST('/api/barrier-reports/{id}/settlement', { params: { path: { id } } });
    toast(t('admin.settled'));
    await queries.invalidateQueries({ queryKey: ['get', '/api/barrier-reports'] });
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" aria-label={t('admin.settleOf', { at: formatDateTime(reportedAt) })}>
          {t('admin.settle')}
        </Button>
      }
      title={t('admin.settleTitle')}
      consequence={<p>{t('admin.settleText')}</p>}
      confirmLabel={t('admin.settle')}
      tone="primary"
      onConfirm={settle}
    />
  );
}
