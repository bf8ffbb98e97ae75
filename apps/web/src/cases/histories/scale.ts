import { today } from '../../i18n/format';
import type { Entry } from './model';

/** The stretch of days the drawing shows. */
export interface Scale {
  from: string;
  to: string;
}

const MOST_YEARS_BACK = 6;
const MOST_YEARS_AHEAD = 3;

/** From the first entry (at most six years back) to the last end (at most three years ahead), with today inside. */
export function scaleOf(entries: readonly Entry[]): Scale {
  const starts = entries.flatMap(({ validFrom }) => validFrom ?? []);
  const ends = entries.flatMap(({ validUntil }) => validUntil ?? []);
  const from = [inYears(-1), ...starts].sort()[0]!;
  const to = [inYears(1), ...ends].sort().at(-1)!;
  const oldest = inYears(-MOST_YEARS_BACK);
  const latest = inYears(MOST_YEARS_AHEAD);
  return { from: from < oldest ? oldest : from, to: to > latest ? latest : to };
}

/** Where a day stands, 0 to 100. */
export function percentOf({ from, to }: Scale, day: string): number {
  const share = (Date.parse(day) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
  return Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100;
}

/** The years that begin inside. */
export function yearsOf({ from, to }: Scale): number[] {
  const first = Number(from.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(Number(to.slice(0, 4)) - first + 1, 0) }, (_year, at) => first + at);
}

function inYears(years: number): string {
  const day = today();
  return `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('02-29', '02-28')}`.slice(0, 10);
}
