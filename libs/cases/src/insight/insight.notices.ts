import { defineNotificationKinds } from '@fallnetz/reminders';

export const insightNotices = defineNotificationKinds({
  'insight.started': {
    de: 'Die Leitung hat Einsicht in Fall {code} genommen. Der Grund steht im Fall.',
    en: 'Leitung has opened case {code} for reading. The reason stands in the case.',
    mail: true,
  },
});
