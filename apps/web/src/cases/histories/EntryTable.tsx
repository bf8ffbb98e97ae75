import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '../../i18n/format';
import { Badge, Table, type Column } from '../../ui';
import type { Case } from '../model';
import { EditEntry, RemoveEntry } from './EntryDialogs';
import type { Entry, History } from './model';
import { useWords } from './words';

const TONES = { valid: 'info', continued: 'info', expired: 'warning', none: 'neutral' } as const;

/** The entries of a history, newest first. */
export function EntryTable({ file, history, entries }: { file: Case; history: History; entries: readonly Entry[] }) {
  const { t } = useTranslation('histories');
  return (
    <Table
      label={t('entriesOf', { what: t(`history.${history}`) })}
      columns={useColumns(file)}
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={null}
    />
  );
}

function useColumns({ id, may }: Case): readonly Column<Entry>[] {
  const { t } = useTranslation('histories');
  const { valueOf, detailsOf } = useWords();
  const day = (value: string | null) => <span className="nowrap">{value ? formatDate(value) : '–'}</span>;
  return [
    {
      id: 'value',
      header: t('column.value'),
      isRowHeader: true,
      cell: (entry) => (
        <>
          {valueOf(entry)}{' '}
          {entry.state === 'none' ? null : <Badge tone={TONES[entry.state]}>{t(`state.${entry.state}`)}</Badge>}
          <div className="hints">{detailsOf(entry).join(' · ')}</div>
        </>
      ),
    },
    { id: 'from', header: t('column.from'), cell: ({ validFrom }) => day(validFrom) },
    { id: 'until', header: t('column.until'), cell: ({ validUntil }) => day(validUntil) },
    { id: 'source', header: t('column.source'), cell: ({ source }) => t(`source.${source}`) },
    {
      id: 'recorded',
      header: t('column.recorded'),
      cell: ({ recordedByName, recordedAt }) => `${recordedByName}, ${formatDateTime(recordedAt)}`,
    },
    ...(may.write
      ? [{ id: 'action', header: t('column.action'), cell: (entry: Entry) => <Deeds {...{ id, entry }} /> }]
      : []),
  ];
}

function Deeds({ id, entry }: { id: string; entry: Entry }) {
  return (
    <div className="row row--actions">
      <EditEntry caseId={id} entry={entry} />
      <RemoveEntry caseId={id} entry={entry} />
    </div>
  );
}
