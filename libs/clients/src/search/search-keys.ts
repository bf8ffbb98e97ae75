import anyAscii from 'any-ascii';
import { cologne } from './cologne';

/** What a person is found by. */
export interface Searchable {
  familyName?: string | null;
  givenName?: string | null;
  birthDate?: string | null;
  birthYear?: number | null;
}

// Spellings of one sound in transliterations: Schewtschenko = Shevchenko, Popescu = Popesku, Achmed = Ahmed, Dschamal = Jamal.
const SPELLINGS: ((word: string) => string)[] = [
  (word) => word,
  (word) =>
    soft(word)
      .replace(/tsch|tch|cz|sch|sh|ch|zh/g, 's')
      .replace(/c(?![eiy])/g, 'k'),
  (word) => soft(word).replace(/kh|ch/g, 'h'),
];

function soft(word: string): string {
  return word.replace(/dsch|dzh|dj/g, 'j');
}

/** The keys stored with a person: sounds of every part of the name, birth date and birth year. */
export function searchKeys(person: Searchable): string[] {
  const { familyName, givenName } = person;
  const sounds = nameParts(`${givenName ?? ''} ${familyName ?? ''}`).flatMap(soundsOf);
  return [...new Set([...sounds, ...birthKeys(person)])];
}

/** The keys of each part of a name as typed; one key in common with a stored name is a match for that part. */
export function nameGroups(name: string): string[][] {
  return nameParts(name).map(soundsOf);
}

/** `b:` day and `y:` year; 1 January stands for an unknown day. */
export function birthKeys({ birthDate, birthYear }: Pick<Searchable, 'birthDate' | 'birthYear'>): string[] {
  if (!birthDate) return birthYear ? [`y:${birthYear}`] : [];
  const year = `y:${birthDate.slice(0, 4)}`;
  return birthDate.endsWith('-01-01') ? [year] : [`b:${birthDate}`, year];
}

/** The parts of a name in lower-case Latin letters, whatever script it was written in. */
export function nameParts(name: string): string[] {
  return anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .replace(/['`’]/g, '')
    .split(/[^a-z]+/)
    .filter((part) => part.length > 0);
}

/** Sounds of one part in every spelling; the plain letters too, because very short names all sound alike. */
function soundsOf(part: string): string[] {
  const spoken = SPELLINGS.map((spell) => cologne(spell(part)));
  // Scripts without vowels join letters that a vowel keeps apart: mhmd = Mohammed.
  const sounds = [...spoken, ...spoken.map((sound) => sound.replace(/(.)\1+/g, '$1'))].filter(
    (sound) => sound.length > 1,
  );
  return [...new Set([`n:${part}`, ...sounds.map((sound) => `k:${sound}`)])];
}
