import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { InsightDialog } from '../../cases/insight/InsightDialog';
import { PhaseBadge } from '../../cases/PhaseBadge';
import { formatDate, today } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { Badge, Button, Pager, Table, type Column } from '../../ui';

const first = 15;

type CaseloadRow = components['schemas']['CaseloadItem'];

interface CaseloadTableProps {
  rows: readonly CaseloadRow[];
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** Open cases by code, next deadline first; the rest on demand. */
export function CaseloadTable({ rows, ...more }: CaseloadTableProps) {
  const { t } = useTranslation('overview');
  const [isShort, setShort] = useState(true);
  const columns = useColumns();
  return (
    <>
      <Table
        label={t('caseload.title')}
        columns={columns}
        rows={isShort ? rows.slice(0, first) : rows}
        rowKey={({ caseId }) => caseId}
        empty={null}
      />
      {isShort && rows.length > first ? (
        <div>
          <Button onPress={() => setShort(false)}>{t('caseload.showMore')}</Button>
        </div>
      ) : (
        <Pager shown={rows.length} {...more} />
      )}
    </>
  );
}

function useColumns(): readonly Column<CaseloadRow>[] {
  const { t } = useTranslation('overview');
  const { t: insight } = useTranslation('insight');
  const municipalities = useMunicipalities();
  const day = (value: string | null) => (
    <span className="nowrap">{value ? formatDate(value) : t('caseload.none')}</span>
  );
  return [
    { id: 'code', header: t('caseload.code'), isRowHeader: true, cell: ({ code }) => code },
    { id: 'lead', header: t('caseload.lead'), cell: ({ leadName }) => leadName },
    { id: 'phase', header: t('caseload.phase'), cell: ({ phase }) => <PhaseBadge phase={phase} /> },
    { id: 'ags', header: t('caseload.municipality'), cell: ({ ags }) => municipalities.nameOf(ags) },
    { id: 'due', header: t('caseload.nextDue'), cell: (row) => <NextDue row={row} /> },
    { id: 'contact', header: t('caseload.lastContact'), cell: ({ lastContactOn }) => day(lastContactOn) },
    { id: 'opened', header: t('caseload.opened'), cell: ({ openedOn }) => day(openedOn) },
    {
      id: 'insight',
      header: insight('column'),
      cell: ({ caseId, code }) => <InsightDialog caseId={caseId} code={code} />,
    },
  ];
}

function NextDue({ row: { nextDueOn } }: { row: CaseloadRow }) {
  const { t } = useTranslation('overview');
  if (nextDueOn === null) return <>{t('caseload.none')}</>;
  return (
    <span className="nowrap">
      {formatDate(nextDueOn)} {nextDueOn < today() ? <Badge tone="danger">{t('caseload.late')}</Badge> : null}
    </span>
  );
}
