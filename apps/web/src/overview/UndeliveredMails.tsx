import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { Notice, TextLink } from '../ui';

/** For the Fachadministration: mails that did not arrive are not overlooked. */
export function UndeliveredMails() {
  const { t } = useTranslation('overview');
  const mails = $api.useQuery('get', '/api/mails', { params: { query: { state: 'undelivered' } } });
  const count = mails.data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={t('mail.title')}>
      <p>
        {mails.data?.next ? t('mail.many', { count }) : t('mail.text', { count })}{' '}
        <TextLink href="/verwaltung/e-mails">{t('mail.link')}</TextLink>
      </p>
    </Notice>
  );
}
