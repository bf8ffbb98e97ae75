import { nameParts, tellingWords } from '@fallnetz/clients';

/** What would lead from a text back to the person of one case. */
export interface Identity {
  names: (string | null)[];
  birthDate: string | null;
  phone: string | null;
  email: string | null;
  /** Fallcode and pseudonym. */
  codes: string[];
}

const SHORTEST_NAME = 3;
const SHORTEST_PHONE = 5;

/** True when a text holds a name, the birth date, the phone number, the mail address or a code of this very case. */
export function leadsTo({ names, birthDate, phone, email, codes }: Identity, text: string): boolean {
  const lower = text.toLowerCase();
  const marks = [...codes, email, ...daysOf(birthDate)].filter((mark) => mark !== null && mark !== '');
  return holdsName(names, text) || marks.some((mark) => lower.includes(mark!.toLowerCase())) || holdsPhone(phone, text);
}

/** Names in any script and spelling of accents; very short ones only written exactly so. */
function holdsName(names: (string | null)[], text: string): boolean {
  const words = new Set(nameParts(text));
  const exact = new Set(text.split(/[^\p{L}]+/u));
  return names
    .flatMap((name) => tellingWords((name ?? '').split(/[^\p{L}'’]+/u).filter((word) => word !== '')))
    .some((name) => (name.length < SHORTEST_NAME ? exact.has(name) : nameParts(name).every((part) => words.has(part))));
}

function daysOf(day: string | null): string[] {
  if (!day) return [];
  const [year, month, date] = day.split('-') as [string, string, string];
  const short = [String(Number(date)), String(Number(month))];
  return [day, `${date}.${month}.`, `${date}. ${month}.`, `${short.join('.')}.${year}`, `${short.join('. ')}. ${year}`];
}

function holdsPhone(phone: string | null, text: string): boolean {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits.length >= SHORTEST_PHONE && text.replace(/\D/g, '').includes(digits);
}
