import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Notification = Schemas['NotificationView'];
export type Reminder = Schemas['ReminderView'];
export type Mail = Schemas['MailView'];
export type MailState = Mail['state'];
export type DeadlineRule = Schemas['DeadlineRuleView'];

export const mailStates = ['undelivered', 'waiting', 'sending', 'sent'] as const satisfies readonly MailState[];

/** Whatever shows how much is unread. */
export const inboxQueries = [
  ['get', '/api/notifications'],
  ['get', '/api/notifications/unread-count'],
];
