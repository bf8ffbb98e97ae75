import { useEffect } from 'react';
import { startDrafts } from '../api/draft-sync';
import { useSession } from '../api/session';

/** Keeps what is typed on the server; each new session goes on where the last one ended. */
export function useDrafts(): void {
  const { csrfToken } = useSession();
  useEffect(startDrafts, [csrfToken]);
}
