import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { EmptyState, QueryResult } from '../../ui';
import { Section } from '../Section';
import { ReminderItem } from './ReminderItem';

/** What I, or those I stand in for, have to do: overdue, due, announced; legal deadlines first. */
export function Today() {
  const { t } = useTranslation('overview');
  const reminders = $api.useQuery('get', '/api/reminders');
  return (
    <Section title={t('today.title')}>
      <QueryResult query={reminders}>
        {(all) => {
          const mine = all.filter(({ may }) => may.acknowledge);
          if (mine.length === 0) return <EmptyState title={t('today.noneTitle')}>{t('today.noneText')}</EmptyState>;
          return (
            <ul className="overview__list" aria-label={t('today.list')}>
              {mine.map((reminder) => (
                <ReminderItem key={reminder.id} reminder={reminder} />
              ))}
            </ul>
          );
        }}
      </QueryResult>
    </Section>
  );
}
