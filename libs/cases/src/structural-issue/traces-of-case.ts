import { nameParts, tellingWords } from '@fallnetz/clients';
import { type Place, placeOf, placesOf } from '@fallnetz/platform';

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

/** Where a text holds a name, the birth date, the phone number, the mail address or a code of this very case. */
export function tracesIn({ names, birthDate, phone, email, codes }: Identity, text: string): Place[] {
  const marks = [...codes, email, ...daysOf(birthDate)].filter((mark) => mark !== null && mark !== '');
  return [
    ...placesOfNames(names, text.normalize('NFC')),
    ...placesOf(
      text,
      marks.map((mark) => asWritten(mark!)),
    ),
    ...placesOfPhone(phone, text.normalize('NFC')),
  ];
}

/** Names in any script and spelling of accents; very short ones only written exactly so. */
function placesOfNames(names: (string | null)[], text: string): Place[] {
  const words = wordsOf(text);
  const known = new Set(words.flatMap(({ parts }) => parts));
  return names
    .flatMap((name) => tellingWords((name ?? '').split(/[^\p{L}'’]+/u).filter((word) => word !== '')))
    .flatMap((name) => {
      if (name.length < SHORTEST_NAME) return placesOf(text, [new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u')]);
      const parts = nameParts(name);
      if (!parts.every((part) => known.has(part))) return [];
      return words.filter((word) => parts.some((part) => word.parts.includes(part))).map(({ place }) => place);
    });
}

interface Word {
  place: Place;
  /** In lower-case Latin letters */
  parts: string[];
}

/** What stands between blanks, taken apart at signs where that changes nothing about its letters. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[^ \t\r\n]+/g)].flatMap((found) => {
    const inner = [...found[0].matchAll(/[\p{L}\p{M}\p{N}'’`]+/gu)].map((word) => wordOf(word, found.index));
    const whole = wordOf(found);
    const isSame = inner.flatMap(({ parts }) => parts).join(' ') === whole.parts.join(' ');
    return isSame ? inner : [whole];
  });
}

function wordOf(found: RegExpExecArray, begin = 0): Word {
  const { from, until } = placeOf(found);
  return { place: { from: begin + from, until: begin + until }, parts: nameParts(found[0]) };
}

const asWritten = (mark: string): RegExp =>
  new RegExp(mark.normalize('NFC').replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&'), 'iu');

function daysOf(day: string | null): string[] {
  if (!day) return [];
  const [year, month, date] = day.split('-') as [string, string, string];
  const short = [String(Number(date)), String(Number(month))];
  return [day, `${date}.${month}.`, `${date}. ${month}.`, `${short.join('.')}.${year}`, `${short.join('. ')}. ${year}`];
}

/** Its digits, however they are grouped. */
function placesOfPhone(phone: string | null, text: string): Place[] {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits.length < SHORTEST_PHONE ? [] : placesOf(text, [new RegExp([...digits].join('\\D*'))]);
}
