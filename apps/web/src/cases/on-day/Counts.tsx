import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { QueryResult } from '../../ui';
import type { toReport } from './on-day-filter';
import { useOnDayWords } from './words';

/** How many of the cases have which value; a case counts once per value. */
export function Counts({ report }: { report: ReturnType<typeof toReport> }) {
  const { t } = useTranslation('onDay');
  const wordOf = useOnDayWords(report.history);
  const counts = $api.useQuery('get', '/api/situations/counts', { params: { query: report } });
  return (
    <QueryResult query={counts}>
      {(rows) => (
        <div className="on-day__counts" role="status">
          <h2>{t('answer', { day: formatDate(report.on) })}</h2>
          <ul>
            {rows.map((row) => (
              <li key={`${row.language ?? ''}/${row.skill ?? ''}/${row.value ?? ''}`}>
                {wordOf(row)}: <strong>{t('cases', { count: row.cases })}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </QueryResult>
  );
}
