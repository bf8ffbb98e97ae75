import anyAscii from 'any-ascii';
import { soundOf, type Sound } from './sounds';

const SHORTEST_SOUND = 2;
const SHORTEST_NEAR = 3;

/** One word of a name, with everything it may be recognised by; worked out when asked for, since most is decided earlier. */
export class NamePart {
  /** In lower-case Latin letters; the second without an article: alhassan, hassan */
  readonly letters: string[];
  private heard?: Sound[];
  private key?: string[];
  private near?: string[];

  constructor(private readonly words: string[]) {
    this.letters = words.map(lettersOf);
  }

  get sounds(): Sound[] {
    return (this.heard ??= this.words.map((word) => soundOf(word, (letter) => anyAscii(letter).toLowerCase())));
  }

  /** `n:` letters and `s:` sounds. */
  get keys(): string[] {
    return (this.key ??= this.allKeys());
  }

  /** The likeliest sounds, whole and with each consonant left out. */
  get nearKeys(): string[] {
    return (this.near ??= this.allNearKeys());
  }

  private allKeys(): string[] {
    const heard = this.sounds.flatMap(({ consonants }) => consonants).filter(({ length }) => length >= SHORTEST_SOUND);
    return unique([...this.letters.map((word) => `n:${word}`), ...heard.map((sound) => `s:${sound}`)]);
  }

  private allNearKeys(): string[] {
    const heard = this.sounds
      .flatMap(({ consonants }) => consonants.slice(0, 2))
      .filter(({ length }) => length >= SHORTEST_NEAR);
    const without = (sound: string) => [...sound].map((_, at) => sound.slice(0, at) + sound.slice(at + 1));
    return unique(heard.flatMap((sound) => [sound, ...without(sound)]));
  }
}

/** A name as it is compared: its words without articles, and neighbours written as one. */
export interface ParsedName {
  parts: NamePart[];
  /** `joined[i]`: part i and the next in one word, with and without the article between them */
  joined: NamePart[];
}

// Articles and small words that are written, joined or left out at will.
const PARTICLES = new Set(
  'al el ul ar as ash ad az at bin ben ibn bint van von der den de da di du do dos la le zu y'.split(' '),
);
const SHORTEST_WITHOUT_ARTICLE = 3;
/** Words of names that stand in any German sentence too. */
const EVERYDAY = new Set([...PARTICLES, ...'und vom zum zur das del della des ten ter abu'.split(' ')]);

/**
 * The words of a name that point at a person in running text: "von der Beispiel" is known by "Beispiel", or every
 * sentence with "der" would hold the name. A name of nothing but such words keeps them.
 */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !EVERYDAY.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** Takes a name apart, whatever script, order and separators it was written with. */
export function parseName(name: string): ParsedName {
  const words = wordsOf(name);
  const isParticle = words.map((word) => PARTICLES.has(lettersOf(word)));
  const kept = isParticle.every(Boolean)
    ? words.map((_, at) => at)
    : words.map((_, at) => at).filter((at) => !isParticle[at]);
  const parts = kept.map((at) => partOf([words[at] ?? '']));
  const joined = kept.slice(1).map((to, at) => {
    const from = kept[at] ?? 0;
    return partOf([`${words[from]}${words[to]}`, words.slice(from, to + 1).join('')]);
  });
  return { parts, joined };
}

/** The words of a text in lower-case Latin letters, whatever script it was written in. */
export function nameParts(text: string): string[] {
  return anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['`’]/g, '')
    .split(/[^a-z]+/)
    .filter((part) => part.length > 0);
}

/** A word in lower-case Latin letters only. */
function lettersOf(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFC')
      .toLocaleLowerCase('de')
      // The Turkish capital İ leaves a dot behind.
      .replace(/\u0307/g, '')
      .replace(/(?<=\p{L})['`’ʼʹ´](?=\p{L})/gu, '')
      .split(/[^\p{L}\p{M}]+/u)
      .filter((word) => lettersOf(word) !== '')
  );
}

function partOf(spellings: string[]): NamePart {
  return new NamePart(unique(spellings.flatMap((word) => [word, ...withoutArticle(word)])));
}

function unique(words: string[]): string[] {
  return [...new Set(words)];
}

/** Alhassan is Hassan; Abdulrahman, Abdel Rahman and Abdurrahman are one name, whose article is written as it sounds. */
function withoutArticle(word: string): string[] {
  const servant = /^(عبد|abd)(?:ال|[aeu]l?)(.*)$/u.exec(word);
  if (servant) return [`${servant[1]}${servant[2]}`];
  const rest = /^(?:ال|al|el)(.+)$/u.exec(word)?.[1] ?? '';
  return rest.length >= SHORTEST_WITHOUT_ARTICLE ? [rest] : [];
}
