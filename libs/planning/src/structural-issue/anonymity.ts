import { type Place, placesOf } from '@fallnetz/platform';

type TraceKind = 'field.holds-name' | 'field.holds-number' | 'field.rare-combination';

/** What in a text would lead to a person, and where it stands. */
export interface Trace {
  code: TraceKind;
  places: Place[];
}

const NAMES = [
  // a form of address with a name; "Frau" alone may be any woman
  /\b(?:Herrn?|Frau|Hr\.|Fr\.|Familie|Fam\.|Eheleute|Mr\.?|Mrs\.?|Ms\.?)\s+(?:Dr\.\s*|Prof\.\s*)*\p{Lu}[\p{L}'’-]+/u,
  /\b(?:namens|mit Namen)\s+\p{Lu}[\p{L}'’-]+/u,
];

const NUMBERS = [
  /\S+@\S+/,
  // days of a calendar
  /\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)?\d\d\b/,
  /\b(?:19|20)\d\d-\d\d-\d\d\b/,
  /\b\d{1,2}\.\s?(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{Ll}*/u,
  // phone numbers
  /(?:\+|\b0)\d[\d\s/()-]{4,}/,
  // file, insurance and account numbers
  /\d{5,}/,
  // a Fallcode
  /\b\p{Lu}{2,4}-\d{2,4}-\d{2,}\b/u,
];

const FAMILY =
  /\b(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?:fach\p{L}*\s+|\s+)(?:Kind|Söhn|T[oö]chter|Mutter|Vater|Personen im Haushalt|Geschwister|children)/iu;
const AGE = /\b\d{1,2}\s?-?\s?(?:jährig|Jahre alt|years old|year-old)/iu;
const ORIGIN =
  /(?<!\p{L})(?:afghan|syr(?:er|isch)|syrien|irak|iran|eritre|somal|nigeri|guine|ghana|marokk|alger|tunes|ägypt|libanes|türk|kurd|jesid|alban|kosovar|serb|bosni|kroat|mazedon|rumän|bulgar|poln|polen|ukrain|russ|georgi|armeni|aserbaidschan|pakistan|indisch|banglades|vietname|tadschik)\p{L}*/iu;

const RARE = [FAMILY, AGE, ORIGIN];

/**
 * What in a text would lead to a person: forms of address with a name, numbers and days, or two of origin, age and
 * family size, which together are rare in a small municipality (domain.md 4). It finds the obvious; it cannot
 * replace the look of whoever sends the text.
 * @returns the first kind of trace found with all its places, or null
 */
export function traceIn(text: string): Trace | null {
  const names = placesOf(text, NAMES);
  if (names.length > 0) return { code: 'field.holds-name', places: names };
  const numbers = placesOf(text, NUMBERS);
  if (numbers.length > 0) return { code: 'field.holds-number', places: numbers };
  const rare = RARE.map((pattern) => placesOf(text, [pattern])).filter(({ length }) => length > 0);
  return rare.length > 1 ? { code: 'field.rare-combination', places: rare.flat() } : null;
}
