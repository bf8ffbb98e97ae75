import { today } from '../../i18n/format';
import { isRole, type Role } from '../role/role-label';
import type { User } from './user-values';

export type Shown = 'active' | 'ended' | 'all';

/** The filters as they stand in the address; the searched name does not. */
export interface UserFilter {
  stelle?: string;
  rolle?: Role;
  stand?: Exclude<Shown, 'active'>;
}

/** Reads the filters from an address; what is not one of them is dropped. */
export function readUserFilter({ stelle, rolle, stand }: Record<string, unknown>): UserFilter {
  return {
    ...(typeof stelle === 'string' ? { stelle } : {}),
    ...(isRole(rolle) ? { rolle } : {}),
    ...(stand === 'ended' || stand === 'all' ? { stand } : {}),
  };
}

export type UserState = 'active' | 'coming' | 'ended';

/** Where an account stands today. */
export function stateOf({ activeFrom, activeUntil }: Pick<User, 'activeFrom' | 'activeUntil'>): UserState {
  if (activeUntil !== null && activeUntil < today()) return 'ended';
  return activeFrom > today() ? 'coming' : 'active';
}

/** The accounts that fit the filters and the searched text. */
export function filterUsers(users: readonly User[], { stelle, rolle, stand }: UserFilter, text: string): User[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return users.filter((user) => {
    const searched = `${user.name} ${user.email}`.toLocaleLowerCase('de');
    return (
      (stelle === undefined || user.organisationId === stelle) &&
      (rolle === undefined || user.roles.includes(rolle)) &&
      (stand === 'all' || (stateOf(user) === 'ended') === (stand === 'ended')) &&
      words.every((word) => searched.includes(word))
    );
  });
}
