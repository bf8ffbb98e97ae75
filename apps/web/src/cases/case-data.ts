import type { Case } from './model';

/** What can be said and changed about a case as a whole. */
export interface CaseData {
  ags: string | null;
  kind: Case['kind'];
  targetGroup: Case['targetGroup'];
  accessRoute: Case['accessRoute'];
}

export const emptyCaseData: CaseData = { ags: null, kind: 'cm_full', targetGroup: null, accessRoute: null };

export function caseDataOf({ ags, kind, targetGroup, accessRoute }: Case): CaseData {
  return { ags, kind, targetGroup, accessRoute };
}
