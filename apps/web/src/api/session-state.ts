import { useSyncExternalStore } from 'react';

// The token lives in memory only: a reload asks GET /api/session for it.
let token: string | null = null;
let isExpired = false;
const listeners = new Set<() => void>();

export function csrfToken(): string | null {
  return token;
}

/** A session begins or goes on. */
export function openSession(csrf: string): void {
  token = csrf;
  setExpired(false);
}

/** The session has ended on purpose. */
export function closeSession(): void {
  token = null;
  setExpired(false);
}

/** The server no longer knows a session that was open here. */
export function reportExpiry(): void {
  if (token !== null) setExpired(true);
}

/** Resolves with true when the same person is logged in again, with false when they leave instead. */
export function whenSessionIsBack(): Promise<boolean> {
  return new Promise((resolve) => {
    const check = () => {
      if (isExpired) return;
      listeners.delete(check);
      resolve(token !== null);
    };
    listeners.add(check);
    check();
  });
}

export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => isExpired);
}

function setExpired(next: boolean): void {
  isExpired = next;
  [...listeners].forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
