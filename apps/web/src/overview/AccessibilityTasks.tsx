import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import { Notice, TextLink } from '../ui';

/** For the Fachadministration: nobody is named for questions about barriers, or reported barriers wait. */
export function AccessibilityTasks() {
  const { t } = useTranslation('accessibility');
  const contact = $api.useQuery('get', '/api/accessibility-contact');
  const query = { state: 'open' } as const;
  const reports = $api.useInfiniteQuery('get', '/api/barrier-reports', { params: { query } }, paged);
  const page = reports.data?.pages[0];
  const count = page?.items.length ?? 0;
  const tasks = [
    ...(contact.data?.version === 0 ? [t('overview.missing')] : []),
    ...(count > 0 ? [t(page?.next ? 'overview.more' : 'overview.open', { count })] : []),
  ];
  return tasks.map((title) => (
    <Notice key={title} tone="warning" title={title}>
      <TextLink href="/verwaltung/barrierefreiheit">{t('overview.link')}</TextLink>
    </Notice>
  ));
}
