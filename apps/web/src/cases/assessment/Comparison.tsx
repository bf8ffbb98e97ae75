import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { Select, Table, type Column } from '../../ui';
import type { Assessment } from '../model';
import { compare, type Difference } from './comparison';
import { ComparisonChart } from './ComparisonChart';
import { useAssessmentOptions, useGrade } from './useAssessmentWords';

/** Any two assessments side by side, as chart and as table. */
export function Comparison({ assessments }: { assessments: readonly Assessment[] }) {
  const { t } = useTranslation('assessment');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const options = useAssessmentOptions(assessments);
  const [newest, before] = worthComparing(assessments);
  const later = assessments.find(({ id }) => id === to) ?? newest;
  const earlier = assessments.find(({ id }) => id === from) ?? before;
  if (!earlier || !later) return null;
  return (
    <section className="stack" aria-labelledby="assessment-comparison">
      <h3 id="assessment-comparison">{t('compare.title')}</h3>
      <div className="field-row comparison__choice">
        <Select label={t('compare.from')} options={options} value={earlier.id} onChange={setFrom} />
        <Select label={t('compare.to')} options={options} value={later.id} onChange={setTo} />
      </div>
      {earlier === later ? <p>{t('compare.sameTwice')}</p> : <Differences earlier={earlier} later={later} />}
    </section>
  );
}

/** A draft only where there is nothing else to compare: it begins as a copy of the last one. */
function worthComparing(assessments: readonly Assessment[]): readonly Assessment[] {
  const completed = assessments.filter(({ state }) => state === 'completed');
  return completed.length > 1 ? completed : assessments;
}

function Differences(pair: { earlier: Assessment; later: Assessment }) {
  const { t } = useTranslation('assessment');
  const differences = compare(pair.earlier, pair.later);
  const [from, to] = [formatDate(pair.earlier.heldOn), formatDate(pair.later.heldOn)];
  const summary = useSummary(differences);
  return (
    <>
      <p>{summary}</p>
      <ComparisonChart
        differences={differences}
        from={from}
        to={to}
        label={t('compare.chart', { from, to, summary })}
      />
      <Table
        label={t('compare.table')}
        columns={useColumns(from, to)}
        rows={differences}
        rowKey={({ area }) => area}
        empty={null}
      />
    </>
  );
}

function useSummary(differences: readonly Difference[]): string {
  const { t } = useTranslation('assessment');
  const sentences = (['fallen', 'risen', 'same'] as const).flatMap((direction) => {
    const count = differences.filter((difference) => difference.direction === direction).length;
    return count > 0 ? [t(`compare.${direction}`, { count })] : [];
  });
  return sentences.join(' ') || t('compare.incomparable');
}

function useColumns(from: string, to: string): readonly Column<Difference>[] {
  const { t } = useTranslation('assessment');
  const topicWord = useTopicWord();
  const grade = useGrade();
  return [
    { id: 'area', header: t('area'), isRowHeader: true, cell: ({ area }) => topicWord(area) },
    { id: 'from', header: from, cell: (difference) => grade(difference.from) },
    { id: 'to', header: to, cell: (difference) => grade(difference.to) },
    {
      id: 'change',
      header: t('compare.change'),
      cell: ({ direction, by }) => t(`compare.difference.${direction}`, { by }),
    },
  ];
}
