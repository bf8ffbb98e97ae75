import { defineNotificationKinds } from '@fallnetz/reminders';

export const documentNotices = defineNotificationKinds({
  'document.infected': {
    de: 'In einem Dokument des Falls {code} wurde Schadsoftware gefunden. Es ist gesperrt.',
    en: 'Malware was found in a document of the case {code}. It is locked.',
    mail: true,
  },
});
