import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { Badge, ButtonLink, EmptyState, Table, TextLink, type Column, type Selection } from '../../ui';
import type { CaseRow } from '../model';
import { PhaseBadge } from '../PhaseBadge';

interface CaseTableProps {
  rows: readonly CaseRow[];
  isFiltered: boolean;
  selection?: Selection;
}

/** The cases of the page; the Fallcode leads into the case. */
export function CaseTable({ rows, isFiltered, selection }: CaseTableProps) {
  const { t } = useTranslation('cases');
  return (
    <Table
      label={t('list.title')}
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.id}
      selection={selection}
      empty={isFiltered ? <NoneFits /> : <NoneYet />}
    />
  );
}

function NoneFits() {
  const { t } = useTranslation('cases');
  return <EmptyState title={t('list.noneTitle')}>{t('list.noneText')}</EmptyState>;
}

function NoneYet() {
  const { t } = useTranslation('cases');
  return (
    <EmptyState title={t('list.emptyTitle')} action={<ButtonLink href="/faelle/neu">{t('list.create')}</ButtonLink>}>
      {t('list.emptyText')}
    </EmptyState>
  );
}

function Standing({ row: { phase, resting } }: { row: CaseRow }) {
  const { t } = useTranslation('lifecycle');
  return (
    <>
      <PhaseBadge phase={phase} /> {resting ? <Badge tone="neutral">{t('rest.badge')}</Badge> : null}
    </>
  );
}

function useColumns(): readonly Column<CaseRow>[] {
  const { t } = useTranslation('cases');
  const municipalities = useMunicipalities();
  return [
    {
      id: 'code',
      header: t('list.code'),
      isRowHeader: true,
      cell: ({ id, code }) => <TextLink href={`/faelle/${id}`}>{code}</TextLink>,
    },
    { id: 'person', header: t('list.person'), cell: (row) => <Person row={row} /> },
    { id: 'phase', header: t('list.phase'), cell: (row) => <Standing row={row} /> },
    { id: 'ags', header: t('list.municipality'), cell: ({ ags }) => municipalities.nameOf(ags) },
    { id: 'lead', header: t('list.lead'), cell: ({ leadName }) => leadName },
    { id: 'due', header: t('list.due'), cell: (row) => <Due row={row} /> },
    {
      id: 'consent',
      header: t('list.consent'),
      cell: ({ consent }) => (
        <Badge tone={consent === 'in_force' ? 'success' : 'warning'}>{t(`consent.${consent}`)}</Badge>
      ),
    },
  ];
}

function Person({ row }: { row: CaseRow }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <bdi>{row.displayName}</bdi>
      {row.part === null ? <span className="muted"> {t('list.substituting')}</span> : null}
    </>
  );
}

/** The word says it, the colour repeats it. */
function Due({ row: { nextDueOn, overdue } }: { row: CaseRow }) {
  const { t } = useTranslation('cases');
  if (nextDueOn === null) return <span className="muted">{t('list.noDue')}</span>;
  return (
    <span className="nowrap">
      {formatDate(nextDueOn)} {overdue ? <Badge tone="danger">{t('list.overdue')}</Badge> : null}
    </span>
  );
}
