import type { components } from '../../api/schema';
import { today } from '../../i18n/format';
import { isRole, type Role } from '../role/role-label';

export type User = components['schemas']['UserView'];

/** What the form of an account holds. */
export interface UserValues {
  name: string;
  email: string;
  organisationId: string | null;
  roles: Role[];
  ags: string[];
  fullTimeShare: number | null;
  activeFrom: string | null;
  activeUntil: string | null;
}

/** An empty form, active from today. */
export function newValues(): UserValues {
  return {
    name: '',
    email: '',
    organisationId: null,
    roles: [],
    ags: [],
    fullTimeShare: 1,
    activeFrom: today(),
    activeUntil: null,
  };
}

export function valuesOf(user: User): UserValues {
  const { name, email, organisationId, ags, fullTimeShare, activeFrom, activeUntil } = user;
  const roles = user.roles.filter(isRole);
  return { name, email, organisationId, roles, ags, fullTimeShare, activeFrom, activeUntil };
}

/** The body of a request; what is missing goes as an empty text, so that the server says which field it is. */
export function toBody({ organisationId, activeFrom, ...values }: UserValues): components['schemas']['UserCreateDto'] {
  return { ...values, organisationId: organisationId ?? '', activeFrom: activeFrom ?? '' };
}
