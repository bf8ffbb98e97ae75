import type { components } from '../../api/schema';
import { isUnfinished } from '../hilfeplan/measure-values';
import type { Case, Goal, Hilfeplan } from '../model';

type Body = components['schemas']['ClosureDto'];

export type ClosingReason = NonNullable<Case['closingReason']>;
export type ClosingState = Body['measures'][number]['state'];
export type GoalResult = NonNullable<Goal['result']>;

export const closingReasons = [
  'goals_reached',
  'transferred',
  'moved_away',
  'contact_lost',
  'own_wish',
  'consent_withdrawn',
  'deceased',
  'not_responsible',
] as const satisfies readonly ClosingReason[];

export const closingStates = ['done', 'dropped', 'handed_over'] as const satisfies readonly ClosingState[];

export interface ClosureValues {
  reason: ClosingReason | null;
  /** By id of the goal. */
  results: Record<string, GoalResult>;
  /** By id of the Maßnahme. */
  states: Record<string, ClosingState>;
}

/** What was rated before stands there already. */
export function emptyClosure({ goals }: Hilfeplan): ClosureValues {
  const rated = goals.flatMap(({ id, result }) => (result ? [[id, result] as const] : []));
  return { reason: null, results: Object.fromEntries(rated), states: {} };
}

/** Missing answers are left out: the server names each of them. */
export function closureBody({ reason, results, states }: ClosureValues, version: number): Body {
  return {
    reason: reason ?? ('' as ClosingReason),
    goalResults: Object.entries(results).map(([goalId, result]) => ({ goalId, result })),
    measures: Object.entries(states).map(([measureId, state]) => ({ measureId, state })),
    version,
  };
}

export const openMeasures = ({ measures }: Hilfeplan) => measures.filter(isUnfinished);
