import { alphabetOf, unfold, type Alphabet, type Readings } from './graphemes';

const MOST_READINGS = 12;
const VOWELS: Record<string, string> = { e: 'i', y: 'i', j: 'i', o: 'u', и: 'i', і: 'i', ї: 'i', й: 'i', ј: 'i', е: 'i', є: 'i', э: 'i', ы: 'i', ё: 'u', о: 'u', у: 'u', ў: 'u', ю: 'u', а: 'a', я: 'a', ъ: 'a' }; // prettier-ignore

/** How a word may sound. */
export interface Sound {
  /** Its consonants in every likely reading, likeliest first; a vowel at the beginning counts as `A` */
  consonants: string[];
  /** The likeliest reading with its vowels, told apart as a, i, u */
  spoken: string;
  /** False when the script leaves vowels out: then `spoken` says no more than the consonants */
  hasVowels: boolean;
  /** Many names of women are those of men with an a at the end: Samir, Samira */
  ending: 'a' | 'other vowel' | 'consonant';
}

/** The sounds of one word in lower case; `plain` transliterates what is neither Latin, Cyrillic nor Arabic. */
export function soundOf(word: string, plain: (word: string) => string): Sound {
  const alphabet = alphabetOf(word);
  const graphemes = split(alphabet.hasVowels && alphabet.longest > 2 ? unfold(word, plain) : word, alphabet);
  const readings = graphemes.reduce<string[]>(
    (heads, { readings: next, isDouble }) => {
      if (isDouble) return heads;
      const [only = ''] = next;
      if (next.length === 1) return heads.map((head) => head + (only === 'V' ? vowelAfter(head) : only));
      const longer = heads.flatMap((head) => next.map((sound) => head + (sound === 'V' ? vowelAfter(head) : sound)));
      return [...new Set(longer)].slice(0, MOST_READINGS);
    },
    [''],
  );
  return {
    consonants: readings,
    spoken: spokenOf(graphemes),
    hasVowels: alphabet.hasVowels,
    ending: endingOf(graphemes.at(-1)),
  };
}

const ENDS_IN_A = 'aаяةاىهہ';

function endingOf(last: Grapheme | undefined): Sound['ending'] {
  if (ENDS_IN_A.includes(last?.letters ?? ' ')) return 'a';
  return last?.readings.some((sound) => sound === 'V' || sound === '') ? 'other vowel' : 'consonant';
}

/** Only a vowel at the beginning is heard in every spelling. */
function vowelAfter(head: string): string {
  return head === '' ? 'A' : '';
}

interface Grapheme {
  letters: string;
  readings: Readings;
  /** The same sound again: "ss", "dt"; in Arabic a doubled letter is a name of its own vowels */
  isDouble: boolean;
}

function split(word: string, { letters, longest, hasVowels }: Alphabet): Grapheme[] {
  const graphemes: Grapheme[] = [];
  for (let at = 0; at < word.length;) {
    const length = lengthAt(word, at, letters, longest);
    const part = word.slice(at, at + length);
    const readings = letters.get(part) ?? [''];
    const isConsonant = hasVowels && readings[0] !== '' && readings[0] !== 'V';
    graphemes.push({ letters: part, readings, isDouble: isConsonant && readings[0] === graphemes.at(-1)?.readings[0] });
    at += length;
  }
  return graphemes;
}

function lengthAt(word: string, at: number, letters: ReadonlyMap<string, Readings>, longest: number): number {
  for (let length = longest; length > 1; length--) if (letters.has(word.slice(at, at + length))) return length;
  return 1;
}

function spokenOf(graphemes: Grapheme[]): string {
  const sounds = graphemes.map(({ letters, readings: [sound = ''] }) =>
    sound === 'V' ? (VOWELS[letters] ?? letters) : sound,
  );
  return sounds.join('').replace(/(.)\1+/g, '$1');
}
