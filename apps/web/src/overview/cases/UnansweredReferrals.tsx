import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { QueryResult, TextLink } from '../../ui';
import { Section } from '../Section';

const most = 6;

/** Referrals nobody has answered yet, oldest first. */
export function UnansweredReferrals() {
  const { t } = useTranslation('overview');
  const referrals = $api.useQuery('get', '/api/referrals/unanswered');
  return (
    <Section title={t('referrals.title')}>
      <QueryResult query={referrals}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="muted">{t('referrals.none')}</p>
          ) : (
            <ul className="overview__list">
              {rows.slice(0, most).map(({ id, caseId, caseCode: code, name, referredOn }) => (
                <li key={id}>
                  <div>
                    <p>
                      <TextLink href={`/faelle/${caseId}?reiter=ueberleitungen`}>{name}</TextLink>
                    </p>
                    <p className="overview__meta">{t('referrals.since', { code, date: formatDate(referredOn) })}</p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryResult>
    </Section>
  );
}
