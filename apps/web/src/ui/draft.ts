import { createContext, useContext, useSyncExternalStore } from 'react';
import { draftEntry, subscribeToDrafts, updateDraft, type KeptDraft } from './draft-store';

/** The case everything typed below belongs to: its drafts end with the access to it. */
export const DraftCase = createContext<string | null>(null);

export interface Draft {
  text: string;
  change: (text: string) => void;
  /** After saving. */
  clear: () => void;
  /** Since when the server has it as it stands here. */
  keptAt: string | null;
  /** What another window made of it; both stay until the person has chosen. */
  elsewhere: KeptDraft | null;
  /** Goes on with this text, or with another, instead of the other window's. */
  keepOwn: (text?: string) => void;
}

/**
 * Text that survives errors, a lost connection, the end of the session, a reload and a change of device; `key` is kind and
 * id, e.g. `note/<note id>`, never a name. Keys that begin with `memory/` stay in this window.
 */
export function useDraft(key: string, initial = ''): Draft {
  const caseId = useContext(DraftCase);
  const { text, kept, elsewhere } = useSyncExternalStore(subscribeToDrafts, () => draftEntry(key));
  const write = (next: string | null) => updateDraft(key, { text: next === initial ? null : next, caseId });
  return {
    text: text ?? initial,
    change: write,
    clear: () => write(null),
    keptAt: text !== null && text === kept?.content ? kept.changedAt : null,
    elsewhere,
    keepOwn: (next) => {
      updateDraft(key, { kept: elsewhere, elsewhere: null });
      if (next !== undefined) write(next);
    },
  };
}
