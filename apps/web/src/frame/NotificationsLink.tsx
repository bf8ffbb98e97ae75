import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useUnreadCount } from '../reminders/useUnreadCount';
import { buttonClass } from '../ui/Button';
import { BellIcon } from '../ui/icons';
import { usePageExists } from './usePageExists';

const page = '/benachrichtigungen';

export function NotificationsLink() {
  return usePageExists()(page) ? <Bell /> : null;
}

function Bell() {
  const { t } = useTranslation('frame');
  const count = useUnreadCount();
  const name = count > 0 ? `${t('notifications')}, ${t('unread', { count })}` : t('notifications');
  return (
    <Link href={page} aria-label={name} className={`${buttonClass({ tone: 'quiet', size: 'icon' })} top__bell`}>
      <BellIcon />
      {count > 0 ? <span className="top__count">{count}</span> : null}
    </Link>
  );
}
