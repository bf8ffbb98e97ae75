import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { Badge, Table, type BadgeTone, type Column } from '../../ui';
import type { Case, Goal, Measure } from '../model';
import { EditMeasure } from './MeasureForm';

interface MeasureTableProps {
  label: string;
  measures: readonly Measure[];
  goals: readonly Goal[];
  file: Case;
}

const tones: Record<Measure['state'], BadgeTone> = {
  open: 'neutral',
  running: 'info',
  done: 'success',
  postponed: 'warning',
  dropped: 'neutral',
  handed_over: 'success',
};

/** What is done, by whom, by when, and how far it is. */
export function MeasureTable({ label, measures, goals, file }: MeasureTableProps) {
  const { t } = useTranslation('hilfeplan');
  return (
    <Table
      label={label}
      columns={useColumns(goals, file)}
      rows={measures}
      rowKey={(measure) => measure.id}
      empty={<p className="muted">{t('measure.none')}</p>}
    />
  );
}

function useColumns(goals: readonly Goal[], file: Case): readonly Column<Measure>[] {
  const { t } = useTranslation('hilfeplan');
  const columns: Column<Measure>[] = [
    {
      id: 'text',
      header: t('measure.what'),
      isRowHeader: true,
      cell: ({ text, origin }) => (
        <>
          <span dir="auto">{text}</span>{' '}
          {origin === 'fallkonferenz' ? <Badge>{t('measure.fromConference')}</Badge> : null}
        </>
      ),
    },
    { id: 'who', header: t('measure.who'), cell: (measure) => <Responsible measure={measure} /> },
    {
      id: 'due',
      header: t('measure.dueOn'),
      cell: ({ dueOn, overdue }) => (
        <span className="nowrap">
          {formatDate(dueOn)} {overdue ? <Badge tone="danger">{t('list.overdue', { ns: 'cases' })}</Badge> : null}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('measure.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`measureState.${state}`)}</Badge>,
    },
  ];
  if (!file.may.write) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t('measure.actions'),
      cell: (measure) => <EditMeasure caseId={file.id} goals={goals} measure={measure} />,
    },
  ];
}

function Responsible({ measure: { responsibleName, responsibleBody } }: { measure: Measure }) {
  const { t } = useTranslation('hilfeplan');
  return <>{responsibleName || responsibleBody || <span className="muted">{t('measure.nobody')}</span>}</>;
}
