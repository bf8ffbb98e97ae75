import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { QueryResult, TextLink } from '../../ui';
import { Section } from '../Section';
import { daysAgo, useQuietDays } from './quiet-days';

const most = 6;

/** Open cases in which nobody had contact for long. */
export function QuietCases() {
  const days = useQuietDays();
  return days === undefined ? null : <QuietSince days={days} />;
}

function QuietSince({ days }: { days: number }) {
  const { t } = useTranslation('overview');
  const query = { state: 'open', sort: 'due', limit: most, quietSince: daysAgo(days) } as const;
  const cases = $api.useQuery('get', '/api/cases', { params: { query } });
  return (
    <Section title={t('quiet.title', { count: days })} more={{ href: '/faelle', label: t('quiet.all') }}>
      <QueryResult query={cases}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('quiet.none')}</p>
          ) : (
            <ul className="overview__list">
              {items.map(({ id, code, displayName, lastContactOn, openedOn }) => (
                <li key={id}>
                  <div>
                    <p>
                      <TextLink href={`/faelle/${id}`}>{code}</TextLink> <bdi>{displayName}</bdi>
                    </p>
                    <p className="overview__meta">
                      {lastContactOn
                        ? t('quiet.last', { date: formatDate(lastContactOn) })
                        : t('quiet.never', { date: formatDate(openedOn) })}
                    </p>
                    <RestProposal since={lastContactOn ?? openedOn} />
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

/** After still longer somebody may want to let the case rest (L4). */
function RestProposal({ since }: { since: string }) {
  const { t } = useTranslation('lifecycle');
  const count = useQuietDays('contact_silence_rest');
  if (count === undefined || since > daysAgo(count)) return null;
  return <p className="overview__meta">{t('rest.proposed', { count })}</p>;
}
