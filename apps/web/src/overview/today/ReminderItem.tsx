import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../api/session';
import { formatDate } from '../../i18n/format';
import type { Reminder } from '../../reminders/model';
import { Badge, Button, TextLink, useSave } from '../../ui';

/** One reminder: how urgent, what, by which rule, and the way to it. */
export function ReminderItem({ reminder }: { reminder: Reminder }) {
  const { text, path, legal } = reminder;
  const { t } = useTranslation('overview');
  return (
    <li>
      <div>
        <p className="overview__badges">
          <Urgency daysLeft={reminder.daysLeft} />
          {legal ? <Badge tone="neutral">{t('today.legal')}</Badge> : null}
        </p>
        <p>{path ? <TextLink href={path}>{text}</TextLink> : text}</p>
        <p className="overview__meta">{useAbout(reminder).join(' · ')}</p>
      </div>
      {reminder.may.acknowledge ? <Acknowledge reminder={reminder} /> : null}
    </li>
  );
}

function Urgency({ daysLeft }: { daysLeft: number }) {
  const { t } = useTranslation('overview');
  if (daysLeft < 0) return <Badge tone="danger">{t('today.overdueSince', { count: -daysLeft })}</Badge>;
  if (daysLeft === 0) return <Badge tone="warning">{t('today.dueToday')}</Badge>;
  return <Badge tone="info">{t('today.dueIn', { count: daysLeft })}</Badge>;
}

function useAbout({ userId, userName, legal, source, ruleValidFrom, may }: Reminder): string[] {
  const { t } = useTranslation('overview');
  const { user } = useSession();
  const whose = may.acknowledge
    ? t('today.substituting', { name: userName })
    : t('team.responsible', { name: userName });
  const rule = t('today.source', { source, date: formatDate(ruleValidFrom) });
  return [...(userId === user.id ? [] : [whose]), ...(legal ? [rule] : [])];
}

function Acknowledge({ reminder: { id, text } }: { reminder: Reminder }) {
  const { t } = useTranslation('overview');
  const save = useSave(() => api.POST('/api/reminders/{id}/acknowledgement', { params: { path: { id } } }), {
    success: t('today.acknowledged'),
    refresh: [['get', '/api/reminders']],
  });
  return (
    <Button
      size="small"
      aria-label={t('today.acknowledgeOf', { text })}
      isPending={save.isSaving}
      onPress={() => save.run(undefined)}
    >
      {t('today.acknowledge')}
    </Button>
  );
}
