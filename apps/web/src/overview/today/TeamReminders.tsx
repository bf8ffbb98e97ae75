import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { EmptyState, QueryResult } from '../../ui';
import { Section } from '../Section';
import { ReminderItem } from './ReminderItem';

const most = 8;

/** For Leitung: what is overdue with whom, by case code. */
export function TeamReminders() {
  const { t } = useTranslation('overview');
  const reminders = $api.useQuery('get', '/api/reminders');
  return (
    <Section title={t('team.title')}>
      <QueryResult query={reminders}>
        {(all) => {
          const others = all.filter(({ may }) => !may.acknowledge);
          if (others.length === 0) return <EmptyState title={t('team.noneTitle')}>{t('team.noneText')}</EmptyState>;
          return (
            <>
              <ul className="overview__list" aria-label={t('team.list')}>
                {others.slice(0, most).map((reminder) => (
                  <ReminderItem key={reminder.id} reminder={reminder} />
                ))}
              </ul>
              {others.length > most ? <p className="muted">{t('team.more', { count: others.length - most })}</p> : null}
            </>
          );
        }}
      </QueryResult>
    </Section>
  );
}
