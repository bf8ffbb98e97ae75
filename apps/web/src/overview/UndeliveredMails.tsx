import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { paged } from '../api/paging';
import { Notice, TextLink } from '../ui';

/** For the Fachadministration: mails that did not arrive are not overlooked. */
export function UndeliveredMails() {
  const { t } = useTranslation('overview');
  const query = { state: 'undelivered' } as const;
  const mails = $api.useInfiniteQuery('get', '/api/mails', { params: { query } }, paged);
  const page = mails.data?.pages[0];
  const count = page?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={t('mail.title')}>
      <p>
        {page?.next ? t('mail.many', { count }) : t('mail.text', { count })}{' '}
        <TextLink href="/verwaltung/e-mails">{t('mail.link')}</TextLink>
      </p>
    </Notice>
  );
}
