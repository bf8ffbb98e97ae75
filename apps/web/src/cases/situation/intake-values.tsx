import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../model';

export const criteria = [
  'complex_need',
  'many_actors',
  'standard_paths_fail',
  'own_resources_insufficient',
  'client_consents',
] as const;

type Criterion = (typeof criteria)[number];

/** Yes, no, or not answered yet. */
export type Answer = 'yes' | 'no' | null;

export type IntakeValues = Record<Criterion | 'existingManagement', Answer> & {
  noticeHandedOn: string | null;
  noticeLanguage: string | null;
};

const answerOf = (value: boolean | null): Answer => (value === null ? null : value ? 'yes' : 'no');
const valueOf = (answer: Answer): boolean | null => (answer === null ? null : answer === 'yes');

export function intakeValues({ intake }: Case): IntakeValues {
  const { criteria: judged, existingManagement, noticeHandedOn, noticeLanguage } = intake;
  return {
    complex_need: answerOf(judged.complex_need),
    many_actors: answerOf(judged.many_actors),
    standard_paths_fail: answerOf(judged.standard_paths_fail),
    own_resources_insufficient: answerOf(judged.own_resources_insufficient),
    client_consents: answerOf(judged.client_consents),
    existingManagement: answerOf(existingManagement),
    noticeHandedOn,
    noticeLanguage,
  };
}

export function intakeBody(values: IntakeValues, version: number) {
  const { existingManagement, noticeHandedOn, noticeLanguage } = values;
  return {
    criteria: Object.fromEntries(criteria.map((id) => [id, valueOf(values[id])])),
    existingManagement: valueOf(existingManagement),
    noticeHandedOn,
    noticeLanguage,
    version,
  };
}

/** The word for an answer. */
export function useAnswer(): (value: boolean | null) => ReactNode {
  const { t } = useTranslation('situation');
  return (value) => {
    const answer = answerOf(value);
    return answer ? t(`answer.${answer}`) : <span className="muted">{t('intake.open')}</span>;
  };
}
