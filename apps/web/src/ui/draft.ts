import { useSyncExternalStore } from 'react';

// Memory only: a draft is personal data and may never reach the browser's storage.
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function notify(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Forgets every draft; done at logout and when another person logs in. */
export function clearDrafts(): void {
  drafts.clear();
  notify();
}

/** True while something typed has not been saved; the frame then asks before the window closes. */
export function hasDrafts(): boolean {
  return [...drafts.values()].some((text) => text.trim() !== '');
}

export interface Draft {
  text: string;
  change: (text: string) => void;
  /** After saving. */
  clear: () => void;
}

/** Text that survives errors, the end of the session and leaving the page; `key` e.g. `note/<case id>`. */
export function useDraft(key: string, initial = ''): Draft {
  const text = useSyncExternalStore(subscribe, () => drafts.get(key) ?? initial);
  return {
    text,
    change: (next) => {
      if (next === initial) drafts.delete(key);
      else drafts.set(key, next);
      notify();
    },
    clear: () => {
      drafts.delete(key);
      notify();
    },
  };
}
