import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { Table, TextLink, type Column } from '../../ui';
import type { ConferenceRow } from '../model';
import { StateBadge } from '../StateBadge';

interface ConferenceTableProps {
  label: string;
  rows: readonly ConferenceRow[];
  empty: ReactNode;
  /** Inside a case its code says nothing new. */
  hasCase?: boolean;
  /** Leitung with insight reads the list alone. */
  isOpenable?: boolean;
}

/** Fallkonferenzen of my cases; the question leads into one. */
export function ConferenceTable({ label, rows, empty, hasCase = true, isOpenable = true }: ConferenceTableProps) {
  const { t } = useTranslation('conferences');
  const columns: Column<ConferenceRow>[] = [
    {
      id: 'when',
      header: t('list.when'),
      cell: ({ startsAt }) => <span className="nowrap">{formatDateTime(startsAt)}</span>,
    },
    {
      id: 'question',
      header: t('list.question'),
      isRowHeader: true,
      cell: ({ id, question }) =>
        isOpenable ? <TextLink href={`/fallkonferenzen/${id}`}>{question}</TextLink> : question,
    },
    {
      id: 'case',
      header: t('list.case'),
      cell: ({ caseId, caseCode }) => <TextLink href={`/faelle/${caseId}`}>{caseCode}</TextLink>,
    },
    { id: 'state', header: t('list.state'), cell: ({ state }) => <StateBadge state={state} /> },
    {
      id: 'participants',
      header: t('list.participants'),
      cell: (row) => (isOpenable ? <Participants row={row} /> : row.participants),
    },
  ];
  const shown = hasCase ? columns : columns.filter(({ id }) => id !== 'case');
  return <Table label={label} columns={shown} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function Participants({ row: { participants: total, statements: count } }: { row: ConferenceRow }) {
  const { t } = useTranslation('conferences');
  return total === 0 ? <>–</> : <>{t('list.statements', { count, total })}</>;
}
