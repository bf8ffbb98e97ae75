import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatNumber } from '../../i18n/format';
import { QueryResult } from '../../ui';
import { Section } from '../Section';
import { LoadBar } from './LoadBar';

/** My own load against the soft limit: a bar, a number, and what they mean. */
export function OwnLoad() {
  const { t } = useTranslation('workload');
  const mine = $api.useQuery('get', '/api/workload/mine');
  return (
    <Section title={t('own')}>
      <QueryResult query={mine}>
        {({ cases, weight, limit, exceeded }) => (
          <>
            <LoadBar weight={weight} limit={limit} label={t('own')} />
            <p>
              {t('ofLimit', { weight: formatNumber(weight), limit: formatNumber(limit) })}{' '}
              <span className="muted">{t('openCases', { count: cases })}</span>
            </p>
            {exceeded ? <p>{t('exceeded')}</p> : null}
            <p className="overview__meta">{t('meaning')}</p>
          </>
        )}
      </QueryResult>
    </Section>
  );
}
