import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { topics, useTopicWord, type Topic } from '../../organisation/topic/topics';
import { Badge, RadioGroup, TextArea, type Edits } from '../../ui';
import type { Assessment } from '../model';
import { areaOf, gradeKey, needs, priorities, type AssessmentValues } from './assessment-values';
import { NeedMark } from './NeedMark';
import { useGrade } from './useAssessmentWords';

interface AreaFieldsProps {
  topic: Topic;
  edits: Edits<AssessmentValues>;
  /** The last completed assessment, as a reminder */
  last: Assessment | undefined;
}

/** One life area: closed it shows where it stands, open it is filled in. */
export function AreaFields({ topic, edits, last }: AreaFieldsProps) {
  const { t } = useTranslation('assessment');
  const topicWord = useTopicWord();
  const need = edits.values[`${topic}.need`];
  return (
    <details className="area">
      <summary>
        <span className="area__name">{topicWord(topic)}</span> <NeedMark need={need === 'none' ? null : Number(need)} />{' '}
        {edits.values[`${topic}.priority`] === 'high' ? <Badge tone="warning">{t('highPriority')}</Badge> : null}
      </summary>
      <div className="area__fields">
        <LastTime topic={topic} last={last} />
        <NeedField topic={topic} edits={edits} />
        <div className="stack">
          <PriorityField topic={topic} edits={edits} />
          <Texts topic={topic} edits={edits} />
        </div>
      </div>
    </details>
  );
}

function LastTime({ topic, last }: Pick<AreaFieldsProps, 'topic' | 'last'>) {
  const { t } = useTranslation('assessment');
  const grade = useGrade();
  const area = last && areaOf(last, topic);
  if (!area) return null;
  return (
    <p className="area__last muted">
      {t('lastTime', { date: formatDate(last.heldOn), grade: grade(area.need) })}{' '}
      {area.words ? <q dir="auto">{area.words}</q> : null}
    </p>
  );
}

function NeedField({ topic, edits: { values, set } }: Omit<AreaFieldsProps, 'last'>) {
  const { t } = useTranslation('assessment');
  const grade = useGrade();
  const graded = needs.map((value) => ({
    value,
    label: grade(Number(value)),
    description: t(`anchor.${topic}.${gradeKey(Number(value))}`),
  }));
  return (
    <RadioGroup
      label={t('field.need')}
      options={[...graded, { value: 'none' as const, label: t('ungraded') }]}
      value={values[`${topic}.need`]}
      onChange={set(`${topic}.need`)}
    />
  );
}

function PriorityField({ topic, edits: { values, set } }: Omit<AreaFieldsProps, 'last'>) {
  const { t } = useTranslation('assessment');
  return (
    <RadioGroup
      label={t('field.priority')}
      isInline
      options={[...priorities, 'none' as const].map((value) => ({ value, label: t(`priority.${value}`) }))}
      value={values[`${topic}.priority`]}
      onChange={set(`${topic}.priority`)}
    />
  );
}

function Texts({ topic, edits: { values, set } }: Omit<AreaFieldsProps, 'last'>) {
  const { t } = useTranslation('assessment');
  const place = topics.indexOf(topic);
  return (
    <>
      {(['words', 'resource'] as const).map((part) => (
        <TextArea
          key={part}
          label={t(`field.${part}`)}
          name={`areas.${place}.${part}`}
          description={t(`help.${part}`)}
          rows={2}
          maxLength={2000}
          value={values[`${topic}.${part}`]}
          onChange={set(`${topic}.${part}`)}
        />
      ))}
    </>
  );
}
