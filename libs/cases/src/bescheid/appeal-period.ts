import { addDays } from '@fallnetz/platform';

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

const MONTHS = { month: 1, year: 12 };
const DAYS = { day: 1, week: 7 };

/**
 * By ordinary post a letter counts as delivered some days after posting, also when it came earlier or that day is a
 * Sunday; later when it came later (§ 41 VwVfG, § 37 SGB X).
 */
export function deliveryBy(postedOn: string, receivedOn: string | null, postDays: number): string {
  const presumed = addDays(postedOn, postDays);
  return receivedOn !== null && receivedOn > presumed ? receivedOn : presumed;
}

/**
 * The last day of a period that begins with an event: the day of the event does not count, months end on the same number,
 * where a month has none on its last day (§§ 187, 188 BGB). Not moved over days off (`lastDayToAct`): rather too early than too late.
 */
export function endOfPeriod(event: string, amount: number, unit: Unit): string {
  if (unit === 'day' || unit === 'week') return addDays(event, amount * DAYS[unit]);
  const [year, month, day] = event.split('-').map(Number) as [number, number, number];
  const months = month - 1 + amount * MONTHS[unit];
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0));
  const end = new Date(Date.UTC(year, months, Math.min(day, lastOfMonth.getUTCDate())));
  return end.toISOString().slice(0, 10);
}
