import { $api } from '../api/client';
import { useMay } from '../api/session';

/** Unread notifications of the user, asked again once a minute while the window is in front. */
export function useUnreadCount(): number {
  const enabled = useMay()('reminder.read');
  const query = $api.useQuery('get', '/api/notifications/unread-count', {}, { enabled, refetchInterval: 60_000 });
  return query.data?.count ?? 0;
}
