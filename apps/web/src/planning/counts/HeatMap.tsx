import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import type { Counts } from '../model';
import { useWords } from '../words';
import '../planning.css';
import { heats, heatOf, trendOf } from './heat';

/** Numbers by municipality and quarter: a table first, colour only repeats the numbers. */
export function HeatMap({ counts }: { counts: Counts }) {
  const { t } = useTranslation('planning');
  return (
    <div className="stack">
      <Summary counts={counts} />
      <div
        className="table-region"
        role="region"
        aria-label={t('scrollableTable', { ns: 'ui', name: t('counts.title') })}
        tabIndex={0}
      >
        <table className="table heat">
          <caption className="visually-hidden">{t('counts.caption')}</caption>
          <Head columns={counts.columns} />
          <tbody>
            {counts.rows.map((row) => (
              <tr key={row.ags}>
                <th scope="row">{row.name}</th>
                {counts.columns.map((column, at) => (
                  <NumberCell key={column} value={row.cells[at] ?? null} isWarm />
                ))}
                <NumberCell value={row.total} isTotal />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('counts.total')}</th>
              {counts.columns.map((column, at) => (
                <NumberCell key={column} value={counts.columnTotals[at] ?? null} />
              ))}
              <NumberCell value={counts.total} isTotal />
            </tr>
          </tfoot>
        </table>
      </div>
      <Legend minimum={counts.minimum} atLeast={counts.atLeast} />
    </div>
  );
}

function Summary({ counts: { total, minimum, rows, columnTotals } }: { counts: Counts }) {
  const { t } = useTranslation('planning');
  const places = rows.filter((row) => row.total !== null).length;
  const trend = trendOf(columnTotals);
  const sentences = [
    total === null ? t('counts.summaryFew', { minimum }) : t('counts.summary', { number: formatNumber(total) }),
    places > 0 ? t('counts.places', { count: places, minimum }) : null,
    total !== null && places === 0 ? t('counts.noPlace') : null,
    trend ? t(`counts.trend.${trend.direction}`, { last: trend.last, before: trend.before }) : null,
  ];
  return <p>{sentences.filter(Boolean).join(' ')}</p>;
}

function Head({ columns }: { columns: readonly string[] }) {
  const { t } = useTranslation('planning');
  const { quarter } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('counts.municipality')}</th>
        {columns.map((column) => (
          <th key={column} scope="col" className="table__number">
            {quarter(column)}
          </th>
        ))}
        <th scope="col" className="table__number heat__total">
          {t('counts.total')}
        </th>
      </tr>
    </thead>
  );
}

function NumberCell({ value, isTotal, isWarm }: { value: number | null; isTotal?: boolean; isWarm?: boolean }) {
  const { t } = useTranslation('planning');
  const classes = ['table__number', isTotal ? 'heat__total' : '', isWarm && value !== null ? heatOf(value) : ''];
  return (
    <td className={classes.join(' ').trim()}>
      {value === null ? (
        <span className="heat__hidden">
          <span aria-hidden="true">{t('counts.hiddenSign')}</span>
          <span className="visually-hidden">{t('counts.hidden')}</span>
        </span>
      ) : (
        formatNumber(value)
      )}
    </td>
  );
}

function Legend({ minimum, atLeast }: Pick<Counts, 'minimum' | 'atLeast'>) {
  const { t } = useTranslation('planning');
  return (
    <>
      <p className="muted">{t('counts.explanation', { minimum })}</p>
      {atLeast ? <p className="muted">{t('counts.atLeast')}</p> : null}
      <ul className="legend" aria-label={t('counts.legend')}>
        {heats.map(({ from, className }, at) => {
          const next = heats[at + 1];
          return (
            <li key={from}>
              <span className={`legend__mark ${className}`} aria-hidden="true" />
              {next ? t('counts.heat', { from, to: next.from - 1 }) : t('counts.heatMost', { from })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
