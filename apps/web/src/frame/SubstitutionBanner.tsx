import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { formatDate } from '../i18n/format';

/** Reminds whom I stand in for today: their cases are in my lists. */
export function SubstitutionBanner() {
  const { t } = useTranslation('frame');
  const { substituting } = useSession();
  if (substituting.length === 0) return null;
  const names = substituting.map(({ name, until }) => t('substitutingUntil', { name, date: formatDate(until) }));
  return (
    <aside className="banner no-print" aria-label={t('substitutingLabel')}>
      {t('substituting', { names: names.join(', ') })}
    </aside>
  );
}
