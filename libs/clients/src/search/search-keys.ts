import { parseName } from './name';

/** What a person is found by. */
export interface Searchable {
  familyName?: string | null;
  givenName?: string | null;
  latinName?: string | null;
  birthDate?: string | null;
  birthYear?: number | null;
}

/** What is stored with a person to find them by. */
export interface StoredKeys {
  /** Letters and sounds of the name, birth date and year; indexed */
  searchKeys: string[];
  /** Sounds with one consonant left out: what a mistyped name still has in common; not indexed, used inside the wall */
  nearKeys: string[];
  searchVersion: number;
}

/** Counts up with every change of the keys: people stored with an older number get new ones at the next migration. */
export const SEARCH_VERSION = 1;

/** The keys stored with a person. */
export function storedKeys(person: Searchable): StoredKeys {
  const { givenName, familyName, latinName } = person;
  const { parts, joined } = parseName(`${givenName ?? ''} ${familyName ?? ''} ${latinName ?? ''}`);
  const all = [...parts, ...joined];
  return {
    searchKeys: unique([...all.flatMap(({ keys }) => keys), ...birthKeys(person)]),
    nearKeys: unique(all.flatMap((part) => part.nearKeys)),
    searchVersion: SEARCH_VERSION,
  };
}

/** `b:` day and `y:` year; 1 January stands for an unknown day. */
export function birthKeys({ birthDate, birthYear }: Pick<Searchable, 'birthDate' | 'birthYear'>): string[] {
  if (!birthDate) return birthYear ? [`y:${birthYear}`] : [];
  const year = `y:${birthDate.slice(0, 4)}`;
  return birthDate.endsWith('-01-01') ? [year] : [`b:${birthDate}`, year];
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)];
}
