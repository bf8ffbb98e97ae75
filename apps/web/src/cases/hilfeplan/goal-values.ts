import type { Goal } from '../model';

export const goalResults = ['reached', 'partly', 'not_reached', 'dropped'] as const satisfies readonly Goal['result'][];

export type SmartMark = Goal['smart'][number];

export const smartMarks = [
  'specific',
  'measurable',
  'accepted',
  'realistic',
  'dated',
] as const satisfies readonly SmartMark[];

export interface GoalValues {
  text: string;
  area: Goal['area'] | null;
  targetOn: string | null;
  smart: SmartMark[];
  result: Goal['result'];
  resultReason: string;
}

export const emptyGoal: GoalValues = {
  text: '',
  area: null,
  targetOn: null,
  smart: [],
  result: null,
  resultReason: '',
};

export function goalValues({ text, area, targetOn, smart, result, resultReason }: Goal): GoalValues {
  return { text, area, targetOn, smart, result, resultReason };
}

/** Empty required fields go out empty: the server says which they are. */
export function goalBody({ area, targetOn, ...rest }: GoalValues) {
  return { ...rest, area: area ?? ('' as Goal['area']), targetOn: targetOn ?? '' };
}
