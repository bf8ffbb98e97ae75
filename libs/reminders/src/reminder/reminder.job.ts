import { defineJobs } from '@fallnetz/platform';

export const reminderJobs = defineJobs({ 'reminders.sweep': { everySeconds: 30 } });
