import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate, today } from '../../i18n/format';
import { EmptyState, Notice, QueryResult, Select } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case, NetworkEntry } from '../model';
import { daysOf, onDay } from './layout';
import { NetworkDrawing } from './NetworkDrawing';
import { AddEntry } from './NetworkForm';
import { NetworkList } from './NetworkList';
import './network.css';

/** Who is around the client: a drawing, and a list with the same that is also where it is changed. */
export function NetworkPanel({ file }: { file: Case }) {
  const { t } = useTranslation('network');
  const entries = $api.useQuery('get', '/api/cases/{id}/network', ofCase(file.id));
  return (
    <section className="panel stack">
      <div className="section-head">
        <h2 id="network-title" tabIndex={-1}>
          {t('title')}
        </h2>
        {file.may.write ? <AddEntry caseId={file.id} /> : null}
      </div>
      <QueryResult query={entries}>{(rows) => <Network file={file} entries={rows} />}</QueryResult>
    </section>
  );
}

function Network({ file, entries }: { file: Case; entries: readonly NetworkEntry[] }) {
  const { t } = useTranslation('network');
  const [past, setPast] = useState<string | null>(null);
  const shown = onDay(entries, past ?? today());
  const days = daysOf(entries).slice(1);
  if (entries.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>;
  return (
    <>
      {days.length > 0 ? (
        <div className="section-head__filter">
          <Select
            label={t('asOf')}
            options={days.map((value) => ({ value, label: t('since', { date: formatDate(value) }) }))}
            emptyLabel={t('now')}
            value={past}
            onChange={setPast}
          />
        </div>
      ) : null}
      {past ? <Notice tone="info" title={t('past', { date: formatDate(past) })} /> : null}
      {shown.length === 0 ? (
        <p className="muted">{t('emptyThen')}</p>
      ) : (
        <div className="network">
          <NetworkDrawing entries={shown} />
          <NetworkList file={file} entries={shown} isPast={past !== null} />
        </div>
      )}
    </>
  );
}
