import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { today } from '../../i18n/format';
import { Button, DayFilter, QueryResult } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case } from '../model';
import { Axis } from './Bands';
import { HistoryRow } from './HistoryRow';
import { KnownOn, KnownOnNotice } from './KnownOn';
import { histories, type Entry } from './model';
import { scaleOf } from './scale';
import './histories.css';

/** Every dated history of the case, and what held on a day that can be chosen. */
export function HistoriesPanel({ file }: { file: Case }) {
  const { t } = useTranslation('histories');
  const [on, setOn] = useState(today());
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const entries = $api.useQuery('get', '/api/cases/{id}/situation-entries', ofCase(file.id));
  return (
    <section className="panel stack">
      <div className="section-head">
        <div>
          <h2>{t('title')}</h2>
          <p className="muted">{t('explanation')}</p>
        </div>
        <div className="as-of">
          <DayFilter label={t('on')} value={on} onChange={(day) => day && setOn(day)} />
          <Button isDisabled={on === today()} onPress={() => setOn(today())}>
            {t('backToToday')}
          </Button>
        </div>
      </div>
      <KnownOn value={knownOn} onChange={setKnownOn} />
      {knownOn ? <KnownOnNotice day={knownOn} /> : null}
      <QueryResult query={entries}>
        {(all) =>
          knownOn ? <RowsAsKnown file={file} on={on} knownOn={knownOn} /> : <Rows file={file} all={all} on={on} />
        }
      </QueryResult>
    </section>
  );
}

interface RowsProps {
  file: Case;
  on: string;
}

/** What held on the day as it is known now, with every entry. */
function Rows({ file, all, on }: RowsProps & { all: readonly Entry[] }) {
  return (
    <QueryResult query={useSituation(file, { on })}>
      {({ entries }) => <HistoryRows file={file} all={all} held={entries} on={on} />}
    </QueryResult>
  );
}

/** The same as it was known on a day: to be read, what is corrected is the present. */
function RowsAsKnown({ file, on, knownOn }: RowsProps & { knownOn: string }) {
  const readOnly = { ...file, may: { ...file.may, write: false } };
  return (
    <QueryResult query={useSituation(file, { on, knownOn })}>
      {({ entries }) => <HistoryRows file={readOnly} all={entries} held={entries} on={on} />}
    </QueryResult>
  );
}

function useSituation({ id }: Case, query: { on: string; knownOn?: string }) {
  return $api.useQuery(
    'get',
    '/api/cases/{id}/situation',
    { params: { path: { id }, query } },
    { placeholderData: keepPreviousData },
  );
}

function HistoryRows({ file, all, held, on }: RowsProps & { all: readonly Entry[]; held: readonly Entry[] }) {
  const scale = scaleOf(all);
  return (
    <div className="histories">
      {all.length > 0 ? (
        <div className="history">
          <div />
          <Axis scale={scale} />
        </div>
      ) : null}
      {histories.map((history) => (
        <HistoryRow
          key={history}
          file={file}
          history={history}
          entries={all.filter((entry) => entry.history === history)}
          held={held.filter((entry) => entry.history === history)}
          situation={held}
          scale={scale}
          on={on}
        />
      ))}
    </div>
  );
}
