import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate, formatDateTime } from '../../i18n/format';
import { Badge, EmptyState, QueryResult, Table, type Column } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case, ResidenceStatus } from '../model';
import { AddResidenceStatus } from './AddResidenceStatus';
import type { ResidenceCode } from './residence-codes';

/** The titles in their order; one may stay uncollected. */
export function ResidenceStatuses({ file }: { file: Case }) {
  const { t } = useTranslation('situation');
  const statuses = $api.useQuery('get', '/api/cases/{id}/residence-statuses', ofCase(file.id));
  const columns = useColumns();
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2>{t('residence.title')}</h2>
        {file.may.write ? <AddResidenceStatus caseId={file.id} /> : null}
      </div>
      <QueryResult query={statuses}>
        {(rows) => (
          <Table
            label={t('residence.title')}
            columns={columns}
            rows={rows}
            rowKey={(status) => status.id}
            empty={<EmptyState title={t('residence.emptyTitle')}>{t('residence.emptyText')}</EmptyState>}
          />
        )}
      </QueryResult>
    </section>
  );
}

function useColumns(): readonly Column<ResidenceStatus>[] {
  const { t } = useTranslation('situation');
  const day = (value: string | null) =>
    value ? formatDate(value) : <span className="muted">{t('head.none', { ns: 'cases' })}</span>;
  return [
    {
      id: 'status',
      header: t('residence.status'),
      isRowHeader: true,
      cell: ({ status, current }) => (
        <>
          {t(`residenceStatus.${status as ResidenceCode}`)}{' '}
          {current ? <Badge tone="info">{t('residence.current')}</Badge> : null}
        </>
      ),
    },
    { id: 'from', header: t('residence.from'), cell: ({ validFrom }) => day(validFrom) },
    { id: 'until', header: t('residence.until'), cell: ({ validUntil }) => day(validUntil) },
    { id: 'source', header: t('residence.source'), cell: ({ source }) => t(`residenceSource.${source}`) },
    {
      id: 'recorded',
      header: t('residence.recorded'),
      cell: ({ recordedByName, recordedAt }) => `${recordedByName}, ${formatDateTime(recordedAt)}`,
    },
  ];
}
