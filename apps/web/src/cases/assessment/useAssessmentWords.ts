import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { isTopic, useTopicWord } from '../../organisation/topic/topics';
import type { Assessment } from '../model';
import { gradeKey } from './assessment-values';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

type Field = keyof typeof de.field;

const isField = (name: string): name is Field => isKeyOf(de.field, name);

/** „3 – hoch“, or that nobody graded it. */
export function useGrade(): (need: number | null) => string {
  const { t } = useTranslation('assessment');
  return (need) => (need === null ? t('ungraded') : t('graded', { need, word: t(`grade.${gradeKey(need)}`) }));
}

/** The word for the name of a changed field: `heldOn`, or a life area with its part. */
export function useFieldLabel(): (name: string) => string {
  const { t } = useTranslation('assessment');
  const topicWord = useTopicWord();
  const plain = (name: string) => (isField(name) ? t(`field.${name}`) : name);
  return (name) => {
    const [area, part] = name.split('.');
    return isTopic(area) && part ? t('fieldOf', { area: topicWord(area), part: plain(part) }) : plain(name);
  };
}

/** Assessments by their day, for lists to choose from. */
export function useAssessmentOptions(assessments: readonly Assessment[]) {
  const { t } = useTranslation('assessment');
  return assessments.map(({ id, heldOn, state }) => {
    const date = formatDate(heldOn);
    return { value: id, label: state === 'draft' ? t('draftOption', { date }) : date };
  });
}
