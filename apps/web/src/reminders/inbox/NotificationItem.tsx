import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatDateTime } from '../../i18n/format';
import { Badge, Button, useSave } from '../../ui';
import { inboxQueries, type Notification } from '../model';

/** One notification; following it counts as reading it. */
export function NotificationItem({ notification }: { notification: Notification }) {
  const { t } = useTranslation('reminders');
  const { id, text, path, createdAt, readAt, onBehalfOf, responsible } = notification;
  const read = useSave(() => api.POST('/api/notifications/{id}/read', { params: { path: { id } } }), {
    refresh: inboxQueries,
  });
  const isNew = readAt === null;
  const about = [
    formatDateTime(createdAt),
    onBehalfOf ? t('inbox.onBehalfOf', { name: onBehalfOf }) : null,
    responsible ? t('inbox.responsible', { name: responsible }) : null,
  ];
  return (
    <li className={isNew ? 'entry entry--new' : 'entry'}>
      <div className="entry__text">
        <p>
          {isNew ? <Badge tone="info">{t('inbox.new')}</Badge> : null}{' '}
          {/* At the start of the press: with the keyboard the page is left before the press has ended. */}
          <Link href={path} onPressStart={() => (isNew ? read.run(undefined) : undefined)}>
            {text}
          </Link>
        </p>
        <p className="muted">{about.filter(Boolean).join(' · ')}</p>
      </div>
      {isNew ? (
        <Button
          size="small"
          tone="quiet"
          aria-label={t('inbox.readOf', { text })}
          isPending={read.isSaving}
          onPress={() => read.run(undefined)}
        >
          {t('inbox.read')}
        </Button>
      ) : null}
    </li>
  );
}
