import { isDay } from '@fallnetz/platform';

/** What somebody looks for, however they said it. */
export interface Wanted {
  name: string;
  birthDate: string | null;
  birthYear: number | null;
  /** Fallcode or a piece of it, in capitals, '' when none was given */
  code: string;
  /** Digits of a phone number without country code and leading zeros, '' when none was given */
  phone: string;
  /** The text of a single search field: may also be a pseudonym */
  text: string;
}

const SHORTEST_PHONE = 5;

/** What a single search field says: name, birth date, year, Fallcode and phone number in any order. */
export function readText(text: string, today: string): Wanted {
  const wanted: Wanted = { name: '', birthDate: null, birthYear: null, code: '', phone: '', text: text.trim() };
  let rest = ` ${text} `;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' ');
    return found;
  };
  const code = take(/(?<=\s)\p{L}{2,5}-\d{4}(?:-\d{0,8})?(?=\s)|(?<=\s)\d{4}-\d{4,8}(?=\s)/iu);
  if (code) wanted.code = code[0].toUpperCase();
  const day = take(/(?<=\s)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?=\s)/);
  if (day) wanted.birthDate = toDay(fullYear(day[3] ?? '', today), day[2] ?? '', day[1] ?? '');
  const iso = take(/(?<=\s)(\d{4})-(\d{2})-(\d{2})(?=\s)/);
  if (iso) wanted.birthDate = toDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const year = take(/(?<=\s)((?:19|20)\d{2})(?=\s)/);
  if (year) wanted.birthYear = Number(year[1]);
  const phone = take(/(?<=\s)\+?[\d][\d\s/()-]{4,}(?=\s)/);
  if (phone) wanted.phone = phoneDigits(phone[0]);
  wanted.name = rest.replace(/\d+/g, ' ').trim();
  return wanted;
}

/** The digits of a phone number that are the same with and without +49 or 0; '' when there are too few to tell. */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:0049|0(?=[1-9]))/, '');
  const national = phone.trim().startsWith('+49') ? digits.replace(/^49/, '') : digits;
  return national.length >= SHORTEST_PHONE ? national : '';
}

/** Two digits mean the last such year that has begun. */
function fullYear(year: string, today: string): string {
  if (year.length === 4) return year;
  const century = Number(today.slice(0, 2)) - (year > today.slice(2, 4) ? 1 : 0);
  return `${century}${year}`;
}

function toDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
