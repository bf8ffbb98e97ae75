import { fontOf } from './fonts';

const NO_LETTER = '?';
// Invisible ones need no letter: joiners, direction marks, soft hyphen, variation selectors; line feeds are kept too.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\n]/u;
// Control characters, and whatever else would turn the direction of the words after it.
const DROPPED = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
// A phone number, a day, a code with digits: read from left to right wherever it stands.
const NUMBER = /[+(]?\d(?:[\d ()/.:-]*\d)?/g;
const [ISOLATE, END_OF_ISOLATE] = ['\u2066', '\u2069'];

/** The characters of a text that no font has a letter for, each once. */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize('NFC'))].filter((character) => !isPrintable(character));
}

/** A text as it can be set: nothing that turns lines around, numbers kept in order, `?` where there is no letter. */
export function printable(text: string): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(DROPPED, keepLineFeed);
  const known = [...clean].map((character) => (isPrintable(character) ? character : NO_LETTER)).join('');
  return known.replace(NUMBER, (number) => ISOLATE + number + END_OF_ISOLATE);
}

const keepLineFeed = (character: string): string => (character === '\n' ? '\n' : '');

function isPrintable(character: string): boolean {
  return INVISIBLE.test(character) || /\p{Cc}/u.test(character) || fontOf(character) !== undefined;
}
