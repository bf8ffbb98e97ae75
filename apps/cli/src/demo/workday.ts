import { addDays } from '@fallnetz/platform';

/** The day itself, or the Monday after the weekend: offices hold no conferences on a Sunday. */
export function onWorkday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
