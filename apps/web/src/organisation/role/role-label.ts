import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui';
import { de } from '../texts.de';
import { isKeyOf } from '../../i18n/own-key';

export type Role = keyof typeof de.role;

export const roles = Object.keys(de.role) as Role[];

export const isRole = (code: unknown): code is Role => isKeyOf(de.role, code);

/** The word for a role code; a code this version does not know is shown as it is. */
export function useRoleLabel(): (code: string) => string {
  const { t } = useTranslation('organisation');
  return (code) => (isRole(code) ? t(`role.${code}`) : code);
}

/** Every role with what it is for. */
export function useRoleOptions(): Option<Role>[] {
  const { t } = useTranslation('organisation');
  return roles.map((value) => ({ value, label: t(`role.${value}`), description: t(`roleText.${value}`) }));
}
