import { defineNotificationKinds } from '@fallnetz/reminders';

export const assignmentNotices = defineNotificationKinds({
  'assignment.lead': {
    de: 'Sie sind jetzt für Fall {code} zuständig.',
    en: 'You are now responsible for case {code}.',
    mail: true,
  },
  'assignment.co_worker': {
    de: 'Sie arbeiten jetzt in Fall {code} mit.',
    en: 'You now work on case {code}.',
    mail: false,
  },
});
