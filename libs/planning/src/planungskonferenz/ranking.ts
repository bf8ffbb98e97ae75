import type { ProtectedTable } from '../counts/suppress';
import { LEVELS, type Level } from '../levels';

export const REASON_KINDS = ['reach', 'frequency', 'level', 'trend', 'age'] as const;

/** Rising, steady, falling, or hidden because one of the two quarters has too few observations. */
export type Trend = 'rising' | 'steady' | 'falling' | 'unknown';

/** One reason for a rank, with what its sentence needs; everything in it may be shown. */
export interface Reason {
  kind: (typeof REASON_KINDS)[number];
  points: number;
  /** reach: municipalities with at least five observations */
  municipalities: number | null;
  /** frequency: observations; null below five */
  observations: number | null;
  level: Level | null;
  trend: Trend | null;
  /** age: full months since the theme was made */
  months: number | null;
}

/** What a theme is ranked by: its table as it may be shown, never the numbers behind it. */
export interface Candidate {
  themeId: string;
  level: Level;
  createdOn: string;
  table: ProtectedTable | undefined;
}

/** A theme with its place in the proposal. */
export interface Ranked {
  themeId: string;
  score: number;
  reasons: Reason[];
}

/** How much each reason weighs; the one place to change it. */
const POINTS = {
  reach: (municipalities: number) => Math.min(municipalities * 2, 10),
  frequency: (observations: number) => Math.min(Math.floor(observations / 5), 10),
  level: (level: Level) => LEVELS.indexOf(level) + 1,
  trend: (trend: Trend) => ({ rising: 3, steady: 1, falling: 0, unknown: 0 })[trend],
  age: (months: number) => Math.min(Math.floor(months / 3), 4),
};

/**
 * Themes in the order in which they should be talked about: reach, frequency, level, trend and age (screens.md), best
 * first. Reads only what may be shown, so a rank tells nothing about a hidden number. Deterministic: of equal scores
 * the older theme comes first.
 */
export function rank(candidates: readonly Candidate[], today: string): Ranked[] {
  return candidates
    .map((candidate) => ({ candidate, reasons: reasonsFor(candidate, today) }))
    .map(({ candidate, reasons }) => ({
      candidate,
      reasons,
      score: reasons.reduce((sum, { points }) => sum + points, 0),
    }))
    .sort((a, b) => b.score - a.score || orderOf(a.candidate).localeCompare(orderOf(b.candidate)))
    .map(({ candidate: { themeId }, score, reasons }) => ({ themeId, score, reasons }));
}

function reasonsFor({ level, createdOn, table }: Candidate, today: string): Reason[] {
  const municipalities = (table?.rowTotals ?? []).filter((total) => total !== null).length;
  const observations = table?.total ?? null;
  const trend = trendOf(table?.columnTotals ?? []);
  const months = monthsBetween(createdOn, today);
  return [
    { ...NOTHING, kind: 'reach', points: POINTS.reach(municipalities), municipalities },
    { ...NOTHING, kind: 'frequency', points: POINTS.frequency(observations ?? 0), observations },
    { ...NOTHING, kind: 'level', points: POINTS.level(level), level },
    { ...NOTHING, kind: 'trend', points: POINTS.trend(trend), trend },
    { ...NOTHING, kind: 'age', points: POINTS.age(months), months },
  ];
}

const NOTHING = { municipalities: null, observations: null, level: null, trend: null, months: null };

/** The last two finished quarters; the running one (the last column) is not over yet. */
function trendOf(columnTotals: readonly (number | null)[]): Trend {
  const [before, last] = columnTotals.slice(-3, -1);
  if (before == null || last == null) return 'unknown';
  return last > before ? 'rising' : last < before ? 'falling' : 'steady';
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0));
}

const orderOf = ({ createdOn, themeId }: Candidate): string => `${createdOn} ${themeId}`;
