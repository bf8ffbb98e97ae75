import { createContext, useContext, useSyncExternalStore } from 'react';
import {
  deedKeyOf,
  draftEntry,
  isMemoryOnly,
  renewDeed,
  subscribeToDrafts,
  updateDraft,
  writeDraft,
  type KeptDraft,
} from './draft-store';
import type { KeptKey } from '../api/deed';

/** The case everything typed below belongs to: its drafts end with the access to it. */
export const DraftCase = createContext<string | null>(null);

export interface Draft {
  text: string | null;
  /** Null after saving, or when the person gives up. */
  write: (text: string | null) => void;
  /** Under which key it is saved, also after a restart. */
  deed: KeptKey;
  /** Since when the server has it as it stands here. */
  keptAt: string | null;
  /** What another window made of it; both stay until the person has chosen. */
  elsewhere: KeptDraft | null;
  /** Goes on with this text, or with another, instead of the other window's. */
  keepOwn: (text?: string) => void;
  takeTheirs: () => void;
}

const OWN = 'own/';

/**
 * Text that survives errors, a lost connection, the end of the session, a reload and a change of device; `key` is kind and
 * id, e.g. `note/<note id>`, never a name. It belongs to the case around it, unless the key begins with `own/`; keys that
 * begin with `memory/` stay in this window.
 */
export function useDraft(key: string): Draft {
  const around = useContext(DraftCase);
  const caseId = key.startsWith(OWN) ? null : around;
  // The server would refuse it, and nobody would notice before it is lost.
  if (caseId === null && !key.startsWith(OWN) && !isMemoryOnly(key)) throw new Error(`no case around the draft ${key}`);
  const { text, kept, elsewhere } = useSyncExternalStore(subscribeToDrafts, () => draftEntry(key));
  const write = (next: string | null) => writeDraft(key, next, caseId);
  return {
    text,
    write,
    deed: { key: () => deedKeyOf(key), renew: (deedKey) => renewDeed(key, deedKey) },
    keptAt: text !== null && text === kept?.content ? kept.changedAt : null,
    elsewhere,
    keepOwn: (next) => {
      updateDraft(key, { kept: elsewhere, elsewhere: null });
      if (next !== undefined) write(next);
    },
    takeTheirs: () => {
      if (!elsewhere) return;
      const { content, deedKey } = elsewhere;
      updateDraft(key, { text: content, caseId, deedKey, kept: elsewhere, elsewhere: null });
    },
  };
}
