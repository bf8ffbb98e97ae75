import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../ui/Button';
import { BellIcon } from '../ui/icons';
import { usePageExists } from './usePageExists';

const page = '/benachrichtigungen';

export function NotificationsLink() {
  return usePageExists()(page) ? <Bell /> : null;
}

function Bell() {
  const { t } = useTranslation('frame');
  return (
    <Link href={page} aria-label={t('notifications')} className={buttonClass({ tone: 'quiet', size: 'icon' })}>
      <BellIcon />
    </Link>
  );
}
