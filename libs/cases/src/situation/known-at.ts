import { addDays } from '@fallnetz/platform';

/** The end of a day on which something was known, as the database reads it; without a day: as known now. */
export function knownAt(day: string | undefined): string | null {
  return day ? `${addDays(day, 1)} 00:00 Europe/Berlin` : null;
}
