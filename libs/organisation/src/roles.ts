import { CanAny } from '@fallnetz/platform';

/**
 * The law: which role may knock at which door (domain.md 8). Which rows are behind the door is decided by the wall.
 * This page is meant to be read by data-protection officers.
 */
export const ROLES = {
  /** Works own cases, answers walk-in questions, reports structural problems. */
  case_manager: [
    'own_account',
    'substitution.write',
    'people.read',
    'client.read',
    'client.write',
    'case.read',
    'case.write',
    'handover.write',
    'verweisberatung.write',
    'directory.read',
    'referral.write',
    'conference.host',
    'conference.attend',
    'structural_issue.report',
    'reminder.read',
    'deletion.read',
    'deletion.check',
  ],
  /** Sees load and deadlines by case code; never silent reading of content. */
  leitung: [
    'own_account',
    'substitution.write',
    'people.read',
    'caseload.read',
    // One case, for a stated reason and a few hours; every look is logged.
    'insight.read',
    'caseload.limit',
    'handover.write',
    'directory.read',
    'reminder.read',
    'deletion.read',
    // Only where nobody who led the case works here any more.
    'deletion.check',
    // The second pair of eyes: by code and numbers.
    'deletion.confirm',
    'deletion.log',
  ],
  /** Themes, aggregates and Planungskonferenzen of the Kreis; no client search. */
  koordinierende_stelle: [
    'own_account',
    'substitution.write',
    'people.read',
    'theme.manage',
    'planungskonferenz.manage',
    'conference.attend',
    'directory.read',
    'directory.write',
    'reminder.read',
  ],
  /** Ausländer- or Einbürgerungsbehörde: only conferences they are named in. */
  abh_participant: ['own_account', 'conference.attend', 'reminder.read'],
  /** Other bodies in a Fallkonferenz: the same. */
  conference_guest: ['own_account', 'conference.attend', 'reminder.read'],
  /** Configuration, never content. */
  fachadministration: [
    'own_account',
    'people.read',
    'user.manage',
    'organisation.manage',
    'substitution.write',
    'notice.manage',
    'mail.read',
    'mail.retry',
    'deadline_rule.manage',
    // Values of the histories and periods to appeal: law, dated and with source.
    'law_rule.manage',
    // Whom to ask about barriers, and what was reported of them.
    'accessibility.manage',
    'caseload.limit',
    'directory.read',
    'directory.write',
  ],
  /** Logs, proofs of consents and deletion lists of the own organisation, no content. */
  data_protection_officer: [
    'own_account',
    'people.read',
    'access_log.read',
    'deletion.read',
    'deletion.log',
    'consent_proof.read',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof ROLES;
export type Permission = (typeof ROLES)[Role][number];

export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** Opens a route to everybody who holds one of these permissions. */
export const Can = (...permissions: Permission[]) => CanAny(...permissions);

const known = new Map<string, ReadonlySet<Permission>>();

/** All permissions of somebody's roles. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  const key = roles.join();
  const permissions =
    known.get(key) ?? new Set(roles.flatMap((role) => (Object.hasOwn(ROLES, role) ? ROLES[role as Role] : [])));
  known.set(key, permissions);
  return permissions;
}
