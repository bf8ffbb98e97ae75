import { defineEvents } from '@fallnetz/platform';

export const reminderEvents = defineEvents('reminder.acknowledged', 'deadline_rule.changed', 'mail.retried');
