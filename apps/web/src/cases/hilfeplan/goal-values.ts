import type { Goal } from '../model';

export const goalResults = ['reached', 'partly', 'not_reached', 'dropped'] as const satisfies readonly Goal['result'][];

export interface GoalValues {
  text: string;
  area: Goal['area'] | null;
  targetOn: string | null;
  result: Goal['result'];
}

export const emptyGoal: GoalValues = { text: '', area: null, targetOn: null, result: null };

export const goalValues = ({ text, area, targetOn, result }: Goal): GoalValues => ({ text, area, targetOn, result });

/** Empty required fields go out empty: the server says which they are. */
export function goalBody({ area, targetOn, ...rest }: GoalValues) {
  return { ...rest, area: area ?? ('' as Goal['area']), targetOn: targetOn ?? '' };
}
