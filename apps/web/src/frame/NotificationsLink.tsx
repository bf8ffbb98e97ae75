import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { useUnreadCount } from '../reminders/useUnreadCount';
import { buttonClass } from '../ui/Button';
import { BellIcon } from '../ui/icons';
import { usePageExists } from './usePageExists';

const page = '/benachrichtigungen';

export function NotificationsLink() {
  const may = useMay();
  return usePageExists()(page) && may('reminder.read') ? <Bell /> : null;
}

function Bell() {
  const { t } = useTranslation('frame');
  const count = useUnreadCount();
  const name = count > 0 ? `${t('notifications')}, ${t('unread', { count })}` : t('notifications');
  return (
    <Link href={page} aria-label={name} className={`${buttonClass({ tone: 'quiet', size: 'icon' })} top__bell`}>
      <BellIcon />
      {count > 0 ? (
        <span className="top__count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </Link>
  );
}
