import { useDraft } from './draft';

interface Stored<Values> {
  base: Values;
  edits: Partial<Values>;
  version: number;
}

export interface Edits<Values> {
  values: Values;
  /** The version the form was filled from; goes back with the request. */
  version: number;
  isChanged: boolean;
  /** The handler of one field. */
  set: <Key extends keyof Values>(key: Key) => (value: Values[Key]) => void;
  change: (edits: Partial<Values>) => void;
  /** Takes the newest state underneath and keeps what was typed on top of it. */
  rebase: (fresh: Values, version: number) => void;
  /** After saving, or when the person gives up. */
  clear: () => void;
}

/**
 * What a person has changed in a form, apart from the state it began with. It survives errors, the end of the session and
 * leaving the page (memory only), and does not move when the list behind it is fetched again: otherwise the newest version
 * number would slip under an old text. `key` e.g. `intake/<case id>`.
 */
export function useEdits<Values extends object>(key: string, initial: Values, version = 1): Edits<Values> {
  const draft = useDraft(key);
  const stored = draft.text === '' ? { base: initial, edits: {}, version } : (JSON.parse(draft.text) as Stored<Values>);
  const store = (next: Stored<Values>) => draft.change(JSON.stringify(next));
  const change = (edits: Partial<Values>) => store({ ...stored, edits: { ...stored.edits, ...edits } });
  return {
    values: { ...stored.base, ...stored.edits },
    version: stored.version,
    isChanged: draft.text !== '',
    set: (field) => (value) => change({ [field]: value } as unknown as Partial<Values>),
    change,
    rebase: (fresh, next) => store({ base: fresh, edits: stored.edits, version: next }),
    clear: draft.clear,
  };
}
