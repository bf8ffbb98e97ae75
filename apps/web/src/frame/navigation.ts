import { isGuest, type Session } from '../api/session';
import type { de } from './texts.de';

export interface Place {
  label: keyof typeof de.nav;
  path: string;
  /** Any one of these opens it; none named: open to everyone who is not a guest. */
  anyOf: readonly string[];
}

const places: readonly Place[] = [
  { label: 'overview', path: '/', anyOf: [] },
  { label: 'cases', path: '/faelle', anyOf: ['case.read'] },
  { label: 'handovers', path: '/uebergaben', anyOf: ['handover.write'] },
  { label: 'verweisberatung', path: '/verweisberatung', anyOf: ['verweisberatung.write'] },
  { label: 'conferences', path: '/fallkonferenzen', anyOf: ['conference.host', 'conference.attend'] },
  { label: 'themes', path: '/strukturelle-themen', anyOf: ['structural_issue.report', 'theme.manage'] },
  { label: 'planungskonferenzen', path: '/planungskonferenzen', anyOf: ['planungskonferenz.manage'] },
  { label: 'directory', path: '/angebote', anyOf: ['directory.read'] },
  { label: 'deletion', path: '/loeschung', anyOf: ['deletion.read'] },
  {
    label: 'administration',
    path: '/verwaltung',
    anyOf: ['user.manage', 'mail.read', 'notice.manage', 'substitution.write', 'access_log.read'],
  },
];

const guestPlaces: readonly Place[] = [{ label: 'guest', path: '/gast/fallkonferenzen', anyOf: [] }];

/** What the left navigation offers; a path without a page (`exists`) is left out, so that no link leads nowhere. */
export function placesFor(session: Session, exists: (path: string) => boolean): readonly Place[] {
  if (session.passwordIsOneTime) return [];
  const all = isGuest(session) ? guestPlaces : places;
  return all.filter(
    ({ path, anyOf }) => exists(path) && (anyOf.length === 0 || anyOf.some((may) => session.permissions.includes(may))),
  );
}

/** Pages of those who work with cases do not exist for guests, whose requests there would be refused one by one. */
export const isOnlyForStaff = (path: string): boolean => places.some((place) => isWithin(place.path, path));

/** Where the application begins for this user. */
export function homeOf(session: Session): string {
  return isGuest(session) ? '/gast/fallkonferenzen' : '/';
}

/** A place is current on its own page and on those below it. */
export function isWithin(path: string, current: string): boolean {
  return path === '/' ? current === '/' : current === path || current.startsWith(`${path}/`);
}
