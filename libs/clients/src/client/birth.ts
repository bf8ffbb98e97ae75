import type { BirthPrecision } from './client.entity';

/** What is known about somebody's birth. */
export interface Birth {
  birthDate?: string | null;
  birthYear?: number | null;
  birthPrecision?: BirthPrecision | null;
}

const ADULT_AT = 18;
const OLDEST_AGE = 120;

/** The year of birth, if any of it is known. */
export function birthYearOf({ birthDate, birthYear }: Birth): number | null {
  return birthDate ? Number(birthDate.slice(0, 4)) : (birthYear ?? null);
}

/** How exactly the birth is known: as far as it was given, unless it was said to be estimated or unknown. */
export function precisionOf({ birthDate, birthYear, birthPrecision }: Birth): BirthPrecision | null {
  if (!birthDate && !birthYear) return birthPrecision === 'unknown' ? 'unknown' : null;
  if (birthPrecision === 'estimated') return 'estimated';
  return birthDate ? 'exact' : 'year';
}

/** Not of age on a day; from the year alone only who certainly is not. */
export function isMinor(birth: Birth, today: string): boolean {
  const year = birthYearOf(birth);
  if (!year) return false;
  const cameOfAge = birth.birthDate ? `${year + ADULT_AT}${birth.birthDate.slice(4)}` : `${year + ADULT_AT}-01-01`;
  return today < cameOfAge;
}

/** Older than anybody living. */
export function isVeryOld(birth: Birth, today: string): boolean {
  const year = birthYearOf(birth);
  return year !== null && Number(today.slice(0, 4)) - year > OLDEST_AGE;
}

/** Not born yet: no person of a file. */
export function isUnborn({ birthDate, birthYear }: Birth, today: string): boolean {
  return birthDate ? birthDate > today : Boolean(birthYear && birthYear > Number(today.slice(0, 4)));
}
