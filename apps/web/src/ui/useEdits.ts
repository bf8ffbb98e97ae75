import type { KeptKey } from '../api/deed';
import { useDraft } from './draft';
import { draftEntry } from './draft-store';

interface Stored<Values> {
  base: Values;
  edits: Partial<Values>;
  version: number;
  theirs: Partial<Values>;
}

export interface Edits<Values> {
  values: Values;
  /** The version the form was filled from; goes back with the request. */
  version: number;
  /** What others wrote into fields that are changed here too; known after `rebase`. */
  theirs: Partial<Values>;
  /** Whether anything was typed; still true when it was taken out again. */
  isBegun: boolean;
  /** The handler of one field. */
  set: <Key extends keyof Values>(key: Key) => (value: Values[Key]) => void;
  change: (edits: Partial<Values>) => void;
  /** Takes the newest state underneath and keeps what was typed on top of it. */
  rebase: (fresh: Values, version: number) => void;
  /** After saving, or when the person gives up. */
  clear: () => void;
  /** After saving in a form that stays open: what was typed since `sent` is kept, on top of the newest state. */
  keepSince: (sent: Values, fresh: () => Promise<State<Values> | null | undefined>) => Promise<void>;
  /** Since when the server keeps what is typed; null while it is only here, or nothing is. */
  keptAt: string | null;
  /** Under which key it is saved; for `Form`. */
  deed: KeptKey;
  /** The same form in another window, and what to do about it. */
  elsewhere: Elsewhere<Values> | null;
}

interface State<Values> {
  values: Values;
  version: number;
}

interface Elsewhere<Values> {
  theirs: Values;
  at: string;
  keepOwn: (edits?: Partial<Values>) => void;
  takeTheirs: () => void;
}

/**
 * What a person has changed in a form, apart from the state it began with. It survives what `useDraft` survives, and does
 * not move when the list behind it is fetched again: otherwise the newest version number would slip under an old text. `key` e.g. `intake/<case id>`; values as in JSON, null instead of undefined.
 */
export function useEdits<Values extends object>(key: string, initial: Values, version = 1): Edits<Values> {
  const draft = useDraft(key);
  const stored: Stored<Values> =
    draft.text === null ? { base: initial, edits: {}, version, theirs: {} } : read<Values>(draft.text);
  const other = draft.elsewhere;
  const store = (next: Stored<Values>) => draft.write(JSON.stringify(next));
  const change = (edits: Partial<Values>) => store({ ...stored, edits: { ...stored.edits, ...edits } });
  return {
    // A draft of an older version of the product may lack a field.
    values: { ...initial, ...valuesOf(stored) },
    version: stored.version,
    theirs: stored.theirs,
    isBegun: draft.text !== null,
    set: (field) => (value) => change({ [field]: value } as unknown as Partial<Values>),
    change,
    rebase: (fresh, next) =>
      store({ ...stored, base: fresh, version: next, theirs: { ...stored.theirs, ...changedIn(stored, fresh) } }),
    clear: () => draft.write(null),
    keepSince: async (sent, fresh) => {
      const newest = isEmpty(typedSince(key, sent)) ? null : await fresh().catch(() => null);
      const edits = typedSince(key, sent);
      if (isEmpty(edits)) draft.write(null);
      else if (newest) store({ base: newest.values, edits, version: newest.version, theirs: {} });
    },
    deed: draft.deed,
    keptAt: draft.keptAt,
    elsewhere: other && {
      theirs: { ...initial, ...valuesOf(read<Values>(other.content)) },
      at: other.changedAt,
      keepOwn: (edits) =>
        draft.keepOwn(
          edits && JSON.stringify({ ...stored, edits: { ...stored.edits, ...edits } } satisfies Stored<Values>),
        ),
      takeTheirs: draft.takeTheirs,
    },
  };
}

const read = <Values>(text: string): Stored<Values> => JSON.parse(text) as Stored<Values>;

const valuesOf = <Values>({ base, edits }: Stored<Values>): Values => ({ ...base, ...edits });

/** The fields that by now stand otherwise than they were sent, whatever was drawn last. */
function typedSince<Values extends object>(key: string, sent: Values): Partial<Values> {
  const { text } = draftEntry(key);
  const now = text === null ? sent : { ...sent, ...valuesOf(read<Values>(text)) };
  const isTyped = (field: keyof Values) => JSON.stringify(now[field]) !== JSON.stringify(sent[field]);
  const fields = (Object.keys(now) as (keyof Values)[]).filter(isTyped);
  return Object.fromEntries(fields.map((field) => [field, now[field]])) as Partial<Values>;
}

const isEmpty = (edits: object): boolean => Object.keys(edits).length === 0;

/** The fields changed on both sides, as the other side left them. */
function changedIn<Values extends object>({ base, edits }: Stored<Values>, fresh: Values): Partial<Values> {
  const isChanged = (field: keyof Values) => JSON.stringify(fresh[field]) !== JSON.stringify(base[field]);
  const both = (Object.keys(edits) as (keyof Values)[]).filter(isChanged);
  return Object.fromEntries(both.map((field) => [field, fresh[field]])) as Partial<Values>;
}
