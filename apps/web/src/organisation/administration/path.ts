import { useTranslation } from 'react-i18next';
import type { Crumb } from '../../ui';

/** The way back up from a page of the administration. */
export function useAdministrationPath(): Crumb[] {
  const { t } = useTranslation('organisation');
  return [{ label: t('administration.title'), href: '/verwaltung' }];
}
