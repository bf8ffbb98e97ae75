import {
  draftEntry,
  hasUnkeptDrafts,
  meetServer,
  subscribeToDrafts,
  unkeptDrafts,
  updateDraft,
  type DraftEntry,
} from '../ui/draft-store';
import { api } from './client';
import { whenOnline } from './connection';
import { Problem } from './problem';

const restMs = 2000;
/** The browser refuses to finish longer ones after the window has closed. */
const longestLastWord = 30_000;

let work: Promise<void> = Promise.resolve();

/** One after the other: what is sent builds on what was answered. */
function inTurn(task: () => Promise<void>): Promise<void> {
  work = work.then(task).catch(giveUpFor);
  return work;
}

/** Sends everything typed that the server does not have yet. */
export function keepDrafts(): Promise<void> {
  return inTurn(async () => {
    for (const [key] of unkeptDrafts()) await keep(key, draftEntry(key));
  });
}

/** Asks what the server has: drafts of an earlier day or device, or of another window. */
function meet(): Promise<void> {
  return inTurn(async () => {
    const { data } = await api.GET('/api/drafts');
    if (data) meetServer(data);
  });
}

async function keep(key: string, { text, caseId, deedKey, kept }: DraftEntry): Promise<void> {
  try {
    if (text !== null) {
      const body = { subject: key, caseId, content: text, deedKey, revision: kept?.revision ?? 0 };
      const isLastWord = document.visibilityState === 'hidden' && text.length < longestLastWord;
      const { data } = await api.PUT('/api/drafts', { body, keepalive: isLastWord });
      if (data) updateDraft(key, { kept: { ...data, content: text, deedKey, changedAt: new Date().toISOString() } });
    } else if (kept) {
      const { id, revision } = kept;
      await api.DELETE('/api/drafts/{id}', { params: { path: { id }, query: { revision } } });
      updateDraft(key, { kept: null });
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'network' || error.status === 401) throw error;
    if (error.code === 'draft.elsewhere') void meet();
    else updateDraft(key, { refused: text });
  }
}

/** Without connection it goes on later; without session with the next one. */
function giveUpFor(error: unknown): void {
  if (error instanceof Problem && error.code === 'network') void whenOnline().then(keepDrafts);
}

/** Keeps what is typed a moment after the typing, and follows what other windows do. Returns what ends it. */
export function startDrafts(): () => void {
  let rest: number | undefined;
  const later = () => {
    window.clearTimeout(rest);
    const waiting = unkeptDrafts();
    // What was saved or given up goes at once: it must not come back as a draft.
    const isOver = waiting.some(([, { text }]) => text === null);
    if (waiting.length > 0) rest = window.setTimeout(() => void keepDrafts(), isOver ? 0 : restMs);
  };
  const look = () => void (document.visibilityState === 'hidden' ? keepDrafts() : meet());
  const ask = (event: BeforeUnloadEvent) => {
    if (hasUnkeptDrafts()) event.preventDefault();
  };
  const stopListening = subscribeToDrafts(later);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('beforeunload', ask);
  void meet().then(keepDrafts);
  return () => {
    window.clearTimeout(rest);
    stopListening();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('beforeunload', ask);
  };
}
