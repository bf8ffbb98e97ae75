import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { paged } from '../../api/paging';
import { formatDate } from '../../i18n/format';
import { QueryResult } from '../../ui';
import { Section } from '../Section';

const most = 3;

/** What became of what I reported: the newest answers. */
export function Answers() {
  const { t } = useTranslation('overview');
  const reports = $api.useInfiniteQuery('get', '/api/structural-issues/mine', {}, paged);
  const more = { href: '/strukturelle-themen?ansicht=meine', label: t('answers.all') };
  return (
    <Section title={t('answers.title')} more={more}>
      <QueryResult query={reports}>
        {({ pages }) => {
          const answers = pages
            .flatMap(({ items }) => items)
            .flatMap(({ id, challengeLabel: challenge, answers: all }) =>
              all.map(({ answer, answeredOn }) => ({ id, challenge, answer, answeredOn })),
            );
          if (answers.length === 0) return <p className="muted">{t('answers.none')}</p>;
          const newest = answers.toSorted((a, b) => b.answeredOn.localeCompare(a.answeredOn)).slice(0, most);
          return (
            <ul className="overview__list">
              {newest.map(({ id, challenge, answer, answeredOn }) => (
                <li key={`${id} ${answeredOn}`}>
                  <div>
                    <p>{answer}</p>
                    <p className="overview__meta">{t('answers.on', { challenge, date: formatDate(answeredOn) })}</p>
                  </div>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryResult>
    </Section>
  );
}
