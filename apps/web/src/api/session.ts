import { queryOptions, useQuery } from '@tanstack/react-query';
import { changeLanguage, toLanguage, type Language } from '../i18n/i18n';
import { clearDrafts } from '../ui/draft-store';
import { api } from './client';
import { keepDrafts } from './draft-sync';
import { Problem } from './problem';
import { queryClient } from './queries';
import type { components } from './schema';
import { closeSession, openSession, reportExpiry } from './session-state';

/** Who is logged in, and what they may. */
export type Session = components['schemas']['SessionView'];

const guestRoles = new Set(['abh_participant', 'conference_guest']);

/** The own session, or null when nobody is logged in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: fetchSession,
  staleTime: Infinity,
  refetchOnWindowFocus: 'always',
  retry: false,
});

async function fetchSession({ signal }: { signal: AbortSignal }): Promise<Session | null> {
  const before = queryClient.getQueryData<Session | null>(['session']) ?? null;
  try {
    const { data } = await api.GET('/api/session', { signal });
    if (!data) return null;
    if (before && before.user.id !== data.user.id) startOver();
    return await enter(data);
  } catch (error) {
    if (!(error instanceof Problem && error.status === 401)) throw error;
    // The page stays: what is typed on it would be lost otherwise. The dialog asks for the login.
    if (before) reportExpiry();
    return before;
  }
}

async function enter(session: Session): Promise<Session> {
  openSession(session.csrfToken);
  await changeLanguage(toLanguage(session.user.locale));
  return session;
}

/** Somebody else has logged in in another window: nothing of the person before may stay on this one. */
export function startOver(): void {
  forget();
  window.location.assign('/');
}

/**
 * Logs in. Someone else than before sees nothing of what the window held: cache and drafts are cleared.
 * @returns whether it is the same person as before
 */
export async function logIn(email: string, password: string): Promise<boolean> {
  const { data } = await api.POST('/api/session', { body: { email, password } });
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  const isSame = before?.user.id === data?.user.id;
  if (!isSame) forget();
  queryClient.setQueryData(sessionQuery.queryKey, data ? await enter(data) : null);
  if (isSame) await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  return isSame;
}

/** Switches the interface at once and keeps the choice with the account. */
export async function chooseLanguage(language: Language): Promise<void> {
  await changeLanguage(language);
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  if (!session) return;
  // An answer that is on its way already would bring the language of before back.
  await queryClient.cancelQueries({ queryKey: sessionQuery.queryKey });
  const next: Session = { ...session, user: { ...session.user, locale: language } };
  queryClient.setQueryData(sessionQuery.queryKey, next);
  await api.PATCH('/api/account/locale', { body: { locale: language }, keepalive: true });
  // Sentences of the server come in the language of the request.
  await queryClient.invalidateQueries();
}

/** Ends this session, or with `everywhere` all sessions of the user. */
export async function logOut({ everywhere }: { everywhere: boolean }): Promise<void> {
  await keepDrafts();
  await api.DELETE(everywhere ? '/api/sessions' : '/api/session');
  leave();
}

/** Forgets everything this window knows; after it the login page is shown. */
export function leave(): void {
  closeSession();
  forget();
  queryClient.setQueryData(sessionQuery.queryKey, null);
}

function forget(): void {
  queryClient.clear();
  clearDrafts();
}

/** The session inside the frame, where there always is one. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession needs a session: use it inside the frame only');
  return data;
}

/** Whether the user may; for showing or hiding. The server decides. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** Guests see their conferences and nothing else. */
export function isGuest({ roles }: Pick<Session, 'roles'>): boolean {
  return roles.length > 0 && roles.every((role) => guestRoles.has(role));
}
