import { useTranslation } from 'react-i18next';
import { de } from './texts.de';

type Role = keyof typeof de.role;

const isRole = (code: string): code is Role => code in de.role;

/** The word for a role code; a code this version does not know is shown as it is. */
export function useRoleLabel(): (code: string) => string {
  const { t } = useTranslation('organisation');
  return (code) => (isRole(code) ? t(`role.${code}`) : code);
}
