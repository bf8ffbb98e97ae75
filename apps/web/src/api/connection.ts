import { useSyncExternalStore } from 'react';

const probeEveryMs = 3000;

let isOffline = false;
let probing: number | undefined;
const listeners = new Set<() => void>();

/** A request got no answer: from now on the server is asked whether it is back. */
export function reportOffline(): void {
  if (isOffline) return;
  probing = window.setInterval(probe, probeEveryMs);
  window.addEventListener('online', probe);
  setOffline(true);
}

/** The server answered. */
export function reportOnline(): void {
  if (!isOffline) return;
  window.clearInterval(probing);
  window.removeEventListener('online', probe);
  setOffline(false);
}

/** Resolves as soon as the server answers again. */
export function whenOnline(): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (isOffline) return;
      listeners.delete(check);
      resolve();
    };
    listeners.add(check);
    check();
  });
}

export function useIsOffline(): boolean {
  return useSyncExternalStore(subscribe, () => isOffline);
}

function probe(): void {
  void fetch('/health', { cache: 'no-store' }).then(reportOnline, () => undefined);
}

function setOffline(next: boolean): void {
  isOffline = next;
  [...listeners].forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
