import type { Case } from '../model';

export type InsightReason = Case['insights'][number]['reason'];

export const insightReasons: readonly InsightReason[] = ['complaint', 'quality', 'emergency', 'supervision', 'other'];

export const isInsightReason = (name: unknown): name is InsightReason =>
  insightReasons.some((reason) => reason === name);

/** The user reads this case by insight only: without a part, nothing to be written. */
export const isInsight = (file: Case): boolean => file.insights.some(({ isMine }) => isMine) && !file.may.changePhase;

/** Leitung asked for the documents, too. */
export const showsDocuments = (file: Case): boolean =>
  file.insights.some(({ isMine, documents }) => isMine && documents);
