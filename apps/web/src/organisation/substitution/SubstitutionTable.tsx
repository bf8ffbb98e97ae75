import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { formatDate } from '../../i18n/format';
import { Badge, Button, ConfirmDialog, Table, type BadgeTone, type Column } from '../../ui';
import { substitutionQueries } from './refresh';

type Substitution = components['schemas']['SubstitutionView'];
type State = Substitution['state'];

const order: readonly State[] = ['running', 'coming', 'ended'];

interface SubstitutionTableProps {
  label: string;
  rows: readonly Substitution[];
  empty: ReactNode;
  /** The column that would say the same in every row. */
  hidden?: 'absentName' | 'deputyName';
}

export function SubstitutionTable({ label, rows, empty, hidden }: SubstitutionTableProps) {
  const { t } = useTranslation('organisation');
  const people: Column<Substitution>[] = [
    { id: 'absentName', header: t('substitution.absent'), cell: ({ absentName }) => absentName, isRowHeader: true },
    {
      id: 'deputyName',
      header: t('substitution.deputy'),
      cell: ({ deputyName }) => deputyName,
      isRowHeader: hidden === 'absentName',
    },
  ];
  const actions: Column<Substitution> = {
    id: 'actions',
    header: t('substitution.actions'),
    cell: (row) => (row.may.end ? <End row={row} /> : null),
  };
  const columns: Column<Substitution>[] = [
    ...people.filter(({ id }) => id !== hidden),
    { id: 'period', header: t('substitution.period'), cell: (row) => <Period row={row} /> },
    ...(rows.some(({ may }) => may.end) ? [actions] : []),
  ];
  const sorted = [...rows].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return <Table label={label} columns={columns} rows={sorted} rowKey={({ id }) => id} empty={empty} />;
}

const tones: Record<State, BadgeTone> = { running: 'success', coming: 'info', ended: 'neutral' };

/** One cell, so that the row with its action fits a small screen. */
function Period({ row }: { row: Substitution }) {
  const { t } = useTranslation('organisation');
  const { state, endedAt } = row;
  return (
    <span className="row">
      {t('substitution.periodOf', { from: formatDate(row.startsOn), until: formatDate(row.endsOn) })}
      <Badge tone={tones[state]}>{t(`substitution.states.${state}`)}</Badge>
      {endedAt ? <span className="muted">{t('substitution.endedEarly', { date: formatDate(endedAt) })}</span> : null}
    </span>
  );
}

function End({ row }: { row: Substitution }) {
  const { t } = useTranslation('organisation');
  const queries = useQueryClient();
  const names = { absent: row.absentName, deputy: row.deputyName };
  const end = async () => {
    await api.POST('/api/substitutions/{id}/end', { params: { path: { id: row.id } } });
    await Promise.all(substitutionQueries.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" aria-label={t('substitution.endOf', names)}>
          {t('substitution.end')}
        </Button>
      }
      title={t('substitution.endQuestion')}
      consequence={
        <p>
          {row.state === 'coming'
            ? t('substitution.withdrawConsequence', names)
            : t('substitution.endConsequence', names)}
        </p>
      }
      confirmLabel={t('substitution.endConfirm')}
      onConfirm={end}
    />
  );
}
