import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { Badge, EmptyState, Table, TextLink, type Column } from '../../ui';
import type { History } from '../histories/model';
import { useWords } from '../histories/words';
import { useOnDayWords } from './words';

type Row = components['schemas']['SituationListItem'];

/** The cases with what held; the Fallcode leads into the case. */
export function OnDayTable({ rows, history }: { rows: readonly Row[]; history: History }) {
  const { t } = useTranslation('onDay');
  return (
    <Table
      label={t('title')}
      columns={useColumns(history)}
      rows={rows}
      rowKey={({ caseId, language, skill }) => [caseId, language, skill].join('/')}
      empty={<EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
    />
  );
}

function useColumns(history: History): readonly Column<Row>[] {
  const { t } = useTranslation('onDay');
  const wordOf = useOnDayWords(history);
  return [
    {
      id: 'code',
      header: t('column.code'),
      isRowHeader: true,
      cell: ({ caseId, code }) => (
        <span className="nowrap">
          <TextLink href={`/faelle/${caseId}?reiter=lage`}>{code}</TextLink>
        </span>
      ),
    },
    { id: 'person', header: t('column.person'), cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    {
      id: 'value',
      header: t(`history.${history}`, { ns: 'histories' }),
      cell: (row) => (
        <>
          {row.value === null ? <span className="muted">{wordOf(row)}</span> : wordOf(row)}{' '}
          {row.continued ? <Badge tone="info">{t('state.continued', { ns: 'histories' })}</Badge> : null}
        </>
      ),
    },
    { id: 'period', header: t('column.period'), cell: (row) => <Held row={row} history={history} /> },
    { id: 'case', header: t('column.case'), cell: (row) => <Running row={row} /> },
  ];
}

function Held({ row: { value, validFrom, validUntil, source }, history }: { row: Row; history: History }) {
  const { t } = useTranslation('histories');
  const { periodOf } = useWords();
  if (value === null) return null;
  return (
    <>
      <span className="nowrap">{periodOf({ history, validFrom, validUntil })}</span>
      {source ? <div className="hints">{t(`source.${source}`)}</div> : null}
    </>
  );
}

function Running({ row: { openedOn, closedOn } }: { row: Row }) {
  const { periodOf } = useWords();
  return <span className="nowrap">{periodOf({ history: 'work', validFrom: openedOn, validUntil: closedOn })}</span>;
}
