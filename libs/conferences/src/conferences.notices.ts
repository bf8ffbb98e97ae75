import { defineNotificationKinds, defineReminderKinds } from '@fallnetz/reminders';

export const conferenceNotices = defineNotificationKinds({
  'fallkonferenz.invited': {
    de: 'Sie sind zu einer Fallkonferenz am {date} eingeladen.',
    en: 'You are invited to a Fallkonferenz on {date}.',
    mail: true,
  },
  'fallkonferenz.rescheduled': {
    de: 'Zeit oder Ort einer Fallkonferenz haben sich geändert: {date}.',
    en: 'Time or place of a Fallkonferenz have changed: {date}.',
    mail: true,
  },
  'fallkonferenz.cancelled': {
    de: 'Die Fallkonferenz am {date} findet nicht statt.',
    en: 'The Fallkonferenz on {date} does not take place.',
    mail: true,
  },
  'fallkonferenz.protokoll-approved': {
    de: 'Das Protokoll der Fallkonferenz am {date} liegt für Sie bereit.',
    en: 'The Protokoll of the Fallkonferenz on {date} is ready for you.',
    mail: true,
  },
  'fallkonferenz.statement-made': {
    de: 'Zur Fallkonferenz {code} ist eine Sicht eingegangen.',
    en: 'A statement on the Fallkonferenz {code} has arrived.',
    mail: false,
  },
});

export const conferenceReminders = defineReminderKinds({
  fallkonferenz_follow_up: {
    de: 'Fallkonferenz zu {code}: Ergebnisse nachhalten bis {date}.',
    en: 'Fallkonferenz on {code}: follow up the results by {date}.',
    legal: false,
    path: ({ subjectId }) => `/fallkonferenzen/${subjectId}`,
  },
});
