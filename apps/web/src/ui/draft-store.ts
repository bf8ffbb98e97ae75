import { newKey } from './deed-key';

// Memory only: a draft is personal data and may never reach the browser's storage. The server keeps it (api/draft-sync).

/** A draft as the server has it. */
export interface KeptDraft {
  id: string;
  revision: number;
  content: string;
  /** Under which key it is saved, in whatever window; null in drafts of before. */
  deedKey: string | null;
  changedAt: string;
}

export interface DraftEntry {
  /** What stands here; null when nothing is typed. */
  text: string | null;
  caseId: string | null;
  /** Under which key it is saved; made with the first word. */
  deedKey: string | null;
  /** What the server had when this window last heard of it. */
  kept: KeptDraft | null;
  /** What another window made of it in the meantime. */
  elsewhere: KeptDraft | null;
  /** A text the server would not keep. */
  refused: string | null;
}

/** What is written before a consent is given must not reach the server as a draft. */
const MEMORY_ONLY = 'memory/';

export const isMemoryOnly = (key: string): boolean => key.startsWith(MEMORY_ONLY);

const nothing: DraftEntry = {
  text: null,
  caseId: null,
  deedKey: null,
  kept: null,
  elsewhere: null,
  refused: null,
};
const entries = new Map<string, DraftEntry>();
const listeners = new Set<() => void>();

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function draftEntry(key: string): DraftEntry {
  return entries.get(key) ?? nothing;
}

/** Changes what is known of a draft. */
export function updateDraft(key: string, change: Partial<DraftEntry>): void {
  const next = { ...draftEntry(key), ...change };
  if (next.text === null && !next.kept && !next.elsewhere) entries.delete(key);
  else entries.set(key, next);
  listeners.forEach((listener) => listener());
}

/** Writes on; null when it is saved or given up. Each beginning is another deed, with a key of its own. */
export function writeDraft(key: string, text: string | null, caseId: string | null): void {
  updateDraft(key, { text, caseId, deedKey: text === null ? null : (draftEntry(key).deedKey ?? newKey()) });
}

/** The key this draft is saved under; null when nothing is typed. */
export function deedKeyOf(key: string): string | null {
  const entry = entries.get(key);
  if (!entry) return null;
  const deedKey = entry.deedKey ?? newKey();
  if (deedKey !== entry.deedKey) updateDraft(key, { deedKey });
  return deedKey;
}

/** What is written from now on is another deed, or goes on with one that was begun elsewhere. */
export function renewDeed(key: string, deedKey: string | null = null): void {
  if (entries.has(key)) updateDraft(key, { deedKey: deedKey ?? newKey() });
}

/** Forgets every draft here; done at logout and when another person logs in. */
export function clearDrafts(): void {
  entries.clear();
  listeners.forEach((listener) => listener());
}

/** Drafts the server does not have as they stand here, and that it may have. */
export function unkeptDrafts(): [string, DraftEntry][] {
  return [...entries].filter(([key, entry]) => !isMemoryOnly(key) && isUnkept(entry) && !entry.elsewhere);
}

/** True while something typed is nowhere but in this window; the frame then asks before it closes. */
export function hasUnkeptDrafts(): boolean {
  return [...entries.values()].some((entry) => isTyped(entry.text) && entry.text !== entry.kept?.content);
}

/** Takes over what the server has: what is untouched here follows, what differs on both sides stays on both. */
export function meetServer(rows: readonly (KeptDraft & { subject: string })[]): void {
  for (const { subject, ...row } of rows) {
    const { text, kept } = draftEntry(subject);
    const isUntouched = text === (kept?.content ?? null);
    if (isUntouched) updateDraft(subject, { text: row.content, deedKey: row.deedKey, kept: row, elsewhere: null });
    else if (row.revision !== kept?.revision || row.id !== kept.id) updateDraft(subject, withOther(text, row));
  }
  const known = new Set(rows.map(({ subject }) => subject));
  for (const [key, { text, kept }] of [...entries]) {
    if (!kept || known.has(key)) continue;
    updateDraft(key, { kept: null, elsewhere: null, text: text === kept.content ? null : text });
  }
}

const withOther = (text: string | null, row: KeptDraft): Partial<DraftEntry> =>
  text === row.content ? { kept: row, deedKey: row.deedKey, elsewhere: null } : { elsewhere: row };

const isTyped = (text: string | null): boolean => text !== null && text.trim() !== '';

const isUnkept = ({ text, deedKey, kept, refused }: DraftEntry): boolean =>
  text === null ? kept !== null : text !== refused && (text !== kept?.content || deedKey !== kept.deedKey);
