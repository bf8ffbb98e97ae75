import type { Actor } from '@fallnetz/platform';

/** What the rules need to know of an account. */
export interface Colleague {
  id: string;
  organisationId: string;
  roles: string[];
  activeFrom: string;
  activeUntil: string | null;
}

/** Who may appoint a deputy, and end the substitution: the absent person, their Leitung, the Fachadministration. */
export function mayAppointFor(
  { userId, organisationId, roles }: Pick<Actor, 'userId' | 'organisationId' | 'roles'>,
  absent: Pick<Colleague, 'id' | 'organisationId'>,
): boolean {
  const leads = roles.includes('leitung') && absent.organisationId === organisationId;
  return absent.id === userId || leads || roles.includes('fachadministration');
}

/** A deputy is another account of the same organisation with a common role, active on every day of the absence. */
export function canDeputise(
  deputy: Colleague,
  absent: Pick<Colleague, 'id' | 'organisationId' | 'roles'>,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): boolean {
  const sameOffice = deputy.organisationId === absent.organisationId && deputy.id !== absent.id;
  const active = deputy.activeFrom <= startsOn && (!deputy.activeUntil || deputy.activeUntil >= endsOn);
  return sameOffice && active && deputy.roles.some((role) => absent.roles.includes(role));
}
