import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { paged } from '../../api/paging';
import { Button, EmptyState, PageHeader, Pager, QueryResult, useSave } from '../../ui';
import { inboxQueries } from '../model';
import { useUnreadCount } from '../useUnreadCount';
import { NotificationItem } from './NotificationItem';
import '../reminders.css';

/** Everything I was told, newest first. */
export function NotificationsPage() {
  const { t } = useTranslation('reminders');
  const notifications = $api.useInfiniteQuery('get', '/api/notifications', {}, paged);
  return (
    <>
      <PageHeader title={t('inbox.title')} subtitle={t('inbox.subtitle')} actions={<ReadAll />} />
      <QueryResult query={notifications}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <EmptyState title={t('inbox.emptyTitle')}>{t('inbox.emptyText')}</EmptyState>;
          return (
            <>
              <ul className="panel entries" aria-label={t('inbox.list')}>
                {items.map((notification) => (
                  <NotificationItem key={notification.id} notification={notification} />
                ))}
              </ul>
              <Pager
                shown={items.length}
                hasMore={notifications.hasNextPage}
                isLoading={notifications.isFetchingNextPage}
                onMore={() => void notifications.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryResult>
    </>
  );
}

function ReadAll() {
  const { t } = useTranslation('reminders');
  const save = useSave(() => api.POST('/api/notifications/read'), {
    success: t('inbox.allRead'),
    refresh: inboxQueries,
  });
  if (useUnreadCount() === 0) return null;
  return (
    <Button isPending={save.isSaving} onPress={() => save.run(undefined)}>
      {t('inbox.readAll')}
    </Button>
  );
}
