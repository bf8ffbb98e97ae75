import { parseName, type NamePart, type ParsedName } from './name';

/** How a typed name is like a stored one, from the surest to the vaguest. */
export const LIKENESSES = ['same', 'start', 'sound', 'near'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How well a typed name fits a stored one. */
export interface NameMatch {
  /** 0 to 1 */
  score: number;
  /** The vaguest of its parts */
  likeness: Likeness;
  /** Every part of the stored name was typed */
  isWhole: boolean;
}

interface PartMatch {
  score: number;
  likeness: Likeness;
}

// Found by the table of name pairs: less finds Hasan for Hussein, more loses Ahmed for Achmat.
const LEAST_ALIKE_SOUND = 0.7;
const LEAST_ALIKE_NEAR = 0.81;
const LOST_PART = 0.3;
const OTHER_GENDER = 0.35;

/** Compares two names in any script; null when they are not alike. Every typed part must fit, of three or more all but one. */
export function matchName(typed: ParsedName, stored: ParsedName): NameMatch | null {
  const { found, used } = assign(typed, stored);
  const missing = typed.parts.length - found.reduce((sum, { width }) => sum + width, 0);
  const isAllowed = missing === 0 || (missing === 1 && mayMissOne(typed, stored));
  if (found.length === 0 || !isAllowed) return null;
  const vaguest = Math.max(...found.map(({ match }) => LIKENESSES.indexOf(match.likeness)));
  const mean = found.reduce((sum, { match }) => sum + match.score, 0) / found.length;
  return {
    score: mean - missing * LOST_PART,
    likeness: LIKENESSES[vaguest] ?? 'near',
    isWhole: missing === 0 && used.size >= stored.parts.length,
  };
}

/** The same from plain names. */
export function matchNames(typed: string, stored: string): NameMatch | null {
  return matchName(parseName(typed), parseName(stored));
}

/** A middle name that is not stored, or somebody stored with their only name. */
function mayMissOne(typed: ParsedName, stored: ParsedName): boolean {
  return typed.parts.length > 2 || stored.parts.length === 1;
}

interface Found {
  match: PartMatch;
  /** How many typed parts it took */
  width: number;
}

/** Each typed part, or two neighbours as one word, takes the stored part it fits best. */
function assign(typed: ParsedName, stored: ParsedName): { found: Found[]; used: Set<number> } {
  const used = new Set<number>();
  const found: Found[] = [];
  const singles = placesOf(stored.parts, 1);
  for (let at = 0; at < typed.parts.length;) {
    // Written as one word only where the words themselves do not fit: that is rare and costs more.
    const single =
      bestFor(typed.parts[at], singles, used) ?? bestFor(typed.parts[at], placesOf(stored.joined, 2), used);
    const pair = single?.match.likeness === 'same' ? undefined : bestFor(typed.joined[at], singles, used);
    const isPair = pair !== undefined && pair.match.score > (single?.match.score ?? 0);
    const best = isPair ? pair : single;
    const width = isPair ? 2 : 1;
    if (best) {
      found.push({ match: best.match, width });
      best.takes.forEach((place) => used.add(place));
    }
    at += width;
  }
  return { found, used };
}

interface Place {
  part: NamePart;
  takes: number[];
}

function placesOf(parts: NamePart[], width: number): Place[] {
  return parts.map((part, at) => ({ part, takes: Array.from({ length: width }, (_, more) => at + more) }));
}

function bestFor(part: NamePart | undefined, places: Place[], used: ReadonlySet<number>) {
  if (!part) return undefined;
  const fits = places.flatMap(({ part: other, takes }) => {
    const match = takes.some((place) => used.has(place)) ? null : matchPart(part, other);
    return match ? [{ match, takes }] : [];
  });
  return fits.sort((a, b) => b.match.score - a.match.score || a.takes.length - b.takes.length)[0];
}

function matchPart(typed: NamePart, stored: NamePart): PartMatch | null {
  if (typed.letters.some((word) => stored.letters.includes(word))) return { score: 1, likeness: 'same' };
  const isStart = typed.letters.some(
    (word) => word.length > 1 && stored.letters.some((other) => other.startsWith(word)),
  );
  if (isStart) return { score: 0.9, likeness: 'start' };
  const isHeard = meet(typed.keys, stored.keys);
  const alike = isHeard || isAboutAsLong(typed, stored) ? alikeness(typed, stored) : 0;
  if (isHeard && alike >= LEAST_ALIKE_SOUND) return { score: 0.5 + 0.4 * alike, likeness: 'sound' };
  if (alike > LEAST_ALIKE_NEAR) return { score: 0.3 + 0.5 * alike, likeness: 'near' };
  return beginsLike(typed, stored) ? { score: 0.6, likeness: 'start' } : null;
}

/** What is a letter apart is about as long: spares comparing the rest. */
function isAboutAsLong(typed: NamePart, stored: NamePart): boolean {
  return typed.sounds.some((one) =>
    stored.sounds.some(
      (other) => Math.abs(one.spoken.length - other.spoken.length) <= 2 || !(one.hasVowels && other.hasVowels),
    ),
  );
}

/** In another script the beginning of a name is heard, not read. */
function beginsLike(typed: NamePart, stored: NamePart): boolean {
  return typed.sounds.some((sound) =>
    stored.sounds.some((other) =>
      sound.hasVowels && other.hasVowels
        ? sound.spoken.length > 3 && other.spoken.startsWith(sound.spoken)
        : sound.consonants.some(
            (heard) => heard.length > 1 && other.consonants.some((one) => one.startsWith(heard) && one !== heard),
          ),
    ),
  );
}

/** How alike two words sound, 0 to 1; a script without vowels is compared by consonants alone. */
function alikeness(typed: NamePart, stored: NamePart): number {
  const pairs = typed.sounds.flatMap((sound) => stored.sounds.map((other) => [sound, other] as const));
  const values = pairs.map(([sound, other]) => {
    const isPair = [sound.ending, other.ending].sort().join() === 'a,consonant';
    const alike =
      sound.hasVowels && other.hasVowels
        ? likeness(sound.spoken, other.spoken)
        : Math.max(...sound.consonants.flatMap((one) => other.consonants.map((two) => likeness(one, two))));
    return isPair ? alike - OTHER_GENDER : alike;
  });
  return Math.max(...values);
}

function likeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
}

/** Letters to add, drop, change or swap with their neighbour. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = changeCost(a[i - 1] ?? '', b[j - 1] ?? '');
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (old[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (old[j - 1] ?? 0) + cost,
        swapped ? (older[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? 0;
}

/** Consonants that are easily taken for each other are one letter already: another one is another sound. */
function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  return /[A-Z]/.test(a) && /[A-Z]/.test(b) ? 1.5 : 1;
}

function meet(a: string[], b: string[]): boolean {
  return a.some((key) => b.includes(key));
}
