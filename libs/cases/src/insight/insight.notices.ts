import { defineNotificationKinds } from '@fallnetz/reminders';

export const insightNotices = defineNotificationKinds({
  'insight.started': {
    de: 'Die Leitung liest Fall {code} bis {time} Uhr. Der Grund steht im Fall.',
    en: 'Leitung reads case {code} until {time}. The reason stands in the case.',
    mail: true,
  },
  'insight.ended': {
    de: 'Die Leitung hat ihre Einsicht in Fall {code} beendet.',
    en: 'Leitung has ended its insight into case {code}.',
    mail: false,
  },
});
