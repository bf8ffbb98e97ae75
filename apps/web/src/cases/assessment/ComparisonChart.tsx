import { useTranslation } from 'react-i18next';
import { useTopicWord } from '../../organisation/topic/topics';
import type { Difference } from './comparison';

interface ComparisonChartProps {
  differences: readonly Difference[];
  from: string;
  to: string;
  /** Said instead of the drawing; the table below holds the same numbers. */
  label: string;
}

const grades = [0, 1, 2, 3, 4];
const width = 260;
const height = 24;
const middle = height / 2;
const placeOf = (need: number) => 20 + need * 55;

/** Where a need was and where it is: a ring, then a filled square, and an arrow between them. */
export function ComparisonChart({ differences, from, to, label }: ComparisonChartProps) {
  const topicWord = useTopicWord();
  return (
    <div className="comparison" role="img" aria-label={label}>
      <Scale />
      {differences.map((difference) => (
        <div key={difference.area} className="comparison__row">
          <span>{topicWord(difference.area)}</span>
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <line className="comparison__axis" x1={placeOf(0)} x2={placeOf(4)} y1={middle} y2={middle} />
            {grades.map((grade) => (
              <line key={grade} className="comparison__axis" x1={placeOf(grade)} x2={placeOf(grade)} y1="8" y2="16" />
            ))}
            <Way difference={difference} />
          </svg>
        </div>
      ))}
      <Legend from={from} to={to} />
    </div>
  );
}

function Way({ difference: { from, to } }: { difference: Difference }) {
  const [start, end] = [from, to].map((need) => (need === null ? null : placeOf(need)));
  return (
    <>
      {start != null && end != null && start !== end ? (
        <line className="comparison__way" x1={start} x2={end} y1={middle} y2={middle} />
      ) : null}
      {start != null ? <Before x={start} /> : null}
      {end != null ? <After x={end} /> : null}
    </>
  );
}

const Before = ({ x }: { x: number }) => <circle className="comparison__before" cx={x} cy={middle} r="8" />;
const After = ({ x }: { x: number }) => (
  <rect className="comparison__after" x={x - 5} y={middle - 5} width="10" height="10" />
);

function Scale() {
  const { t } = useTranslation('assessment');
  return (
    <div className="comparison__row comparison__scale">
      <span>{t('field.need')}</span>
      <span className="comparison__grades">
        <span>{t('grade.g0')}</span>
        <span>{t('grade.g4')}</span>
      </span>
    </div>
  );
}

function Legend({ from, to }: { from: string; to: string }) {
  return (
    <p className="comparison__legend">
      <span className="row">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <Before x={12} />
        </svg>
        {from}
      </span>
      <span className="row">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <After x={12} />
        </svg>
        {to}
      </span>
    </p>
  );
}
