/** From which number on a cell gets which colour. */
export const heats = [
  { from: 5, className: 'heat--1' },
  { from: 10, className: 'heat--2' },
  { from: 15, className: 'heat--3' },
  { from: 25, className: 'heat--4' },
] as const;

export function heatOf(value: number): string {
  return [...heats].reverse().find(({ from }) => value >= from)?.className ?? '';
}

interface Trend {
  direction: 'rising' | 'steady' | 'falling';
  last: number;
  before: number;
}

/** The last two finished quarters, when both may be shown; the last column is still running. */
export function trendOf(columnTotals: readonly (number | null)[]): Trend | null {
  const [before, last] = columnTotals.slice(-3, -1);
  if (before == null || last == null) return null;
  return { before, last, direction: last > before ? 'rising' : last < before ? 'falling' : 'steady' };
}
