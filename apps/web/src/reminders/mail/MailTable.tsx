import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format';
import { Badge, Table, type BadgeTone, type Column } from '../../ui';
import type { Mail, MailState } from '../model';
import { RetryMail } from './RetryMail';

const tones: Record<MailState, BadgeTone> = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  undelivered: 'danger',
};

/** Mails with state and reason; no body, no address. */
export function MailTable({ rows, empty }: { rows: readonly Mail[]; empty: ReactNode }) {
  const { t } = useTranslation('reminders');
  const columns: Column<Mail>[] = [
    {
      id: 'created',
      header: t('mail.created'),
      cell: ({ createdAt }) => <span className="nowrap">{formatDateTime(createdAt)}</span>,
    },
    { id: 'recipient', header: t('mail.recipient'), isRowHeader: true, cell: ({ recipientName }) => recipientName },
    { id: 'subject', header: t('mail.subject'), cell: ({ subject }) => subject },
    { id: 'state', header: t('mail.filter'), cell: (mail) => <State mail={mail} /> },
    { id: 'attempts', header: t('mail.attempts'), align: 'end', cell: ({ attempts }) => attempts },
    { id: 'action', header: t('mail.action'), cell: (mail) => (mail.may.retry ? <RetryMail mail={mail} /> : null) },
  ];
  return <Table label={t('mail.title')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function State({ mail: { state, failure, sentAt } }: { mail: Mail }) {
  const { t } = useTranslation('reminders');
  return (
    <>
      <Badge tone={tones[state]}>{t(`mail.state.${state}`)}</Badge>
      {failure ? <p className="mail__reason muted">{t(`mail.failure.${failure}`)}</p> : null}
      {sentAt ? <p className="mail__reason muted">{t('mail.sentAt', { date: formatDateTime(sentAt) })}</p> : null}
    </>
  );
}
