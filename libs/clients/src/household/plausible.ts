import { type Birth, birthYearOf } from '../client/birth';
import type { Relation } from './household-member.entity';

const YOUNGEST_PARENT = 12;

/** Are parent and child too close in age, as far as the years are known? */
export function agesContradict(
  relation: Relation | 'self' | null | undefined,
  reference: Birth,
  member: Birth,
): boolean {
  const mine = birthYearOf(reference);
  const theirs = birthYearOf(member);
  if (!mine || !theirs) return false;
  if (relation === 'child') return theirs - mine < YOUNGEST_PARENT;
  return relation === 'parent' && mine - theirs < YOUNGEST_PARENT;
}

/** Did somebody live here before they were born? */
export function livedBeforeBirth(fromOn: string | null | undefined, member: Birth): boolean {
  const born = member.birthDate ?? (member.birthYear ? `${member.birthYear}-01-01` : null);
  return Boolean(fromOn && born && fromOn < born);
}
