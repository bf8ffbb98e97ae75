import type { Case } from './model';

/** What can be said and changed about a case as a whole. */
export interface CaseData {
  ags: string | null;
  kind: Case['kind'];
  targetGroup: Case['targetGroup'];
  accessRoute: Case['accessRoute'];
}

export const complexities = ['simple', 'ordinary', 'complex'] as const;
export type Complexity = (typeof complexities)[number];

/** Complexity is known only once the work has begun. */
export interface ChangeableCaseData extends CaseData {
  complexity: Complexity;
}

export const emptyCaseData: CaseData = { ags: null, kind: 'cm_full', targetGroup: null, accessRoute: null };

export function caseDataOf({ ags, kind, targetGroup, accessRoute, complexity }: Case): ChangeableCaseData {
  return { ags, kind, targetGroup, accessRoute, complexity: complexities[complexity - 1] ?? 'ordinary' };
}
