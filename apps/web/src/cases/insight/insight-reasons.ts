import type { Case } from '../model';

export type InsightReason = Case['insights'][number]['reason'];

export const insightReasons: readonly InsightReason[] = ['complaint', 'quality', 'emergency', 'supervision', 'other'];

/** The user reads this case by insight only: without a part, nothing to be written. */
export const isInsight = (file: Case): boolean => file.insights.some(({ isMine }) => isMine) && !file.may.changePhase;
