import type { Config } from '@fallnetz/platform';

export const SESSION_COOKIE = 'fallnetz_session';

/**
 * The cookie of a session. Behind TLS its name makes browsers take it from this host alone: another application of the
 * same domain could otherwise put a session of its own in its place.
 */
export function sessionCookie({ PUBLIC_URL }: Config) {
  const secure = PUBLIC_URL.startsWith('https:');
  const name = secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
  return { name, options: { httpOnly: true, sameSite: 'strict' as const, secure, path: '/' } };
}
