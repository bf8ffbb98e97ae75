import type { components } from '../../api/schema';
import { topics, type Topic } from '../../organisation/topic/topics';
import type { Assessment } from '../model';

export const needs = ['0', '1', '2', '3', '4'] as const;
export const priorities = ['high', 'medium', 'low'] as const;

export type Need = (typeof needs)[number];
export type Area = Assessment['areas'][number];
export type Priority = (typeof priorities)[number];

/** The parts of one life area; `none` where nothing was said. */
interface Parts {
  need: Need | 'none';
  priority: Priority | 'none';
  resource: string;
  words: string;
}

type PartValues = {
  [Key in `${Topic}.${keyof Parts}`]: Key extends `${Topic}.${infer Part extends keyof Parts}` ? Parts[Part] : never;
};

/** Flat, so that two people who fill in different parts of one area do not take anything from each other. */
export type AssessmentValues = { heldOn: string | null; participants: string; interpreter: string } & PartValues;

/** The free texts, quoted when somebody else wrote there too. */
export const quoted: (keyof AssessmentValues)[] = [
  'participants',
  'interpreter',
  ...topics.flatMap((area) => [`${area}.resource`, `${area}.words`] as const),
];

export const areaOf = ({ areas }: Assessment, topic: Topic): Area | undefined =>
  areas.find(({ area }) => area === topic);

/** A grade as key of the catalogue. */
export const gradeKey = (need: number) => `g${need}` as 'g0' | 'g1' | 'g2' | 'g3' | 'g4';

export function assessmentValues(assessment: Assessment): AssessmentValues {
  const { heldOn, participants, interpreter } = assessment;
  const parts = topics.map((topic) => {
    const area = areaOf(assessment, topic);
    return {
      [`${topic}.need`]: needs.find((need) => need === String(area?.need)) ?? 'none',
      [`${topic}.priority`]: area?.priority ?? 'none',
      [`${topic}.resource`]: area?.resource ?? '',
      [`${topic}.words`]: area?.words ?? '',
    };
  });
  return Object.assign({ heldOn, participants, interpreter }, ...parts) as AssessmentValues;
}

export function assessmentBody(
  values: AssessmentValues,
  version: number,
): components['schemas']['AssessmentChangeDto'] {
  const { heldOn, participants, interpreter } = values;
  const areas = topics.map((area) => {
    const [need, priority] = [values[`${area}.need`], values[`${area}.priority`]];
    return {
      area,
      need: need === 'none' ? null : (Number(need) as 0 | 1 | 2 | 3 | 4),
      priority: priority === 'none' ? null : priority,
      resource: values[`${area}.resource`],
      words: values[`${area}.words`],
    };
  });
  return { heldOn: heldOn ?? '', participants, interpreter, areas, version };
}
