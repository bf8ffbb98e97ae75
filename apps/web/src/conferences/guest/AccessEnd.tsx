import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import type { GuestConference } from '../model';

/** The last day of a guest's access, or how long it lasts after a closing nobody can date yet. */
export function AccessEnd({ of }: { of: Pick<GuestConference, 'accessUntil' | 'accessDays'> }) {
  const { t } = useTranslation('conferenceGuest');
  return of.accessUntil ? formatDate(of.accessUntil) : t('untilOpen', { count: of.accessDays });
}
