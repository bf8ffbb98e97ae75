import { defineNotificationKinds } from '@fallnetz/reminders';

export const assignmentNotices = defineNotificationKinds({
  'assignment.lead': {
    de: 'Sie sind jetzt für Fall {code} zuständig.',
    en: 'You are now responsible for case {code}.',
    mail: true,
  },
  'assignment.former_lead': {
    de: 'Für Fall {code} ist jetzt jemand anderes zuständig. Sie arbeiten weiter mit.',
    en: 'Somebody else is now responsible for case {code}. You stay on it as co-worker.',
    mail: true,
  },
  'assignment.co_worker': {
    de: 'Sie arbeiten jetzt in Fall {code} mit.',
    en: 'You now work on case {code}.',
    mail: false,
  },
});
