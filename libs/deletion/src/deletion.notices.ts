import { defineNotificationKinds, defineReminderKinds } from '@fallnetz/reminders';

const path = (): string => '/loeschung';

export const deletionReminders = defineReminderKinds({
  deletion_due: {
    de: 'Fall {code}: Die Aufbewahrung endet. Bitte bis zum {date} prüfen, ob er gelöscht werden kann.',
    en: 'Case {code}: its retention ends. Please check by {date} whether it can be deleted.',
    legal: true,
    path,
  },
  person_deletion_due: {
    de: 'Person {code} hat keinen Fall. Bitte bis zum {date} prüfen, ob sie gelöscht werden kann.',
    en: 'Person {code} has no case. Please check by {date} whether they can be deleted.',
    legal: true,
    path,
  },
  deletion_hold_ends: {
    de: '{code}: Die Einschränkung der Verarbeitung ist am {date} wieder zu prüfen.',
    en: '{code}: the restriction of processing has to be looked at again on {date}.',
    legal: true,
    path,
  },
});

export const deletionNotices = defineNotificationKinds({
  'deletion.waits': {
    de: '{code}: Die Löschung ist geprüft und wartet auf Ihre Bestätigung.',
    en: '{code}: the deletion has been checked and waits for your confirmation.',
    mail: true,
  },
  'deletion.returned': {
    de: '{code}: Die Löschung wurde zurückgegeben. Bitte noch einmal prüfen.',
    en: '{code}: the deletion was sent back. Please check again.',
    mail: true,
  },
  'deletion.done': {
    de: 'Eine Löschung, die Sie geprüft haben, ist ausgeführt (Löschprotokoll {number}).',
    en: 'A deletion you checked has been carried out (deletion log {number}).',
    mail: false,
  },
});
