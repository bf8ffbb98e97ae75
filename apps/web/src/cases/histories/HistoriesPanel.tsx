import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { today } from '../../i18n/format';
import { Button, DateField, QueryResult } from '../../ui';
import { ofCase } from '../case-queries';
import type { Case } from '../model';
import { Axis } from './Bands';
import { HistoryRow } from './HistoryRow';
import { histories } from './model';
import { scaleOf } from './scale';
import './histories.css';

/** Every dated history of the case, and what held on a day that can be chosen. */
export function HistoriesPanel({ file }: { file: Case }) {
  const { t } = useTranslation('histories');
  const [on, setOn] = useState(today());
  const entries = $api.useQuery('get', '/api/cases/{id}/situation-entries', ofCase(file.id));
  return (
    <section className="panel stack">
      <div className="section-head">
        <div>
          <h2>{t('title')}</h2>
          <p className="muted">{t('explanation')}</p>
        </div>
        <div className="as-of">
          <DateField label={t('on')} value={on} onChange={(day) => day && setOn(day)} />
          <Button isDisabled={on === today()} onPress={() => setOn(today())}>
            {t('backToToday')}
          </Button>
        </div>
      </div>
      <QueryResult query={entries}>{(all) => <Rows file={file} all={all} on={on} />}</QueryResult>
    </section>
  );
}

function Rows({ file, all, on }: { file: Case; all: Parameters<typeof scaleOf>[0]; on: string }) {
  const situation = $api.useQuery(
    'get',
    '/api/cases/{id}/situation',
    { params: { path: { id: file.id }, query: { on } } },
    { placeholderData: keepPreviousData },
  );
  const scale = scaleOf(all);
  return (
    <QueryResult query={situation}>
      {({ entries }) => (
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
              held={entries.filter((entry) => entry.history === history)}
              scale={scale}
              on={on}
            />
          ))}
        </div>
      )}
    </QueryResult>
  );
}
