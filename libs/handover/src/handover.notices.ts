import { defineNotificationKinds } from '@fallnetz/reminders';

export const handoverNotices = defineNotificationKinds({
  'handover.offered': {
    de: 'Eine Übergabe wartet auf Ihre Bestätigung (Anzahl Fälle: {count}).',
    en: 'A hand-over waits for your confirmation (number of cases: {count}).',
    mail: true,
  },
  'handover.offered-for-you': {
    de: 'Fälle von Ihnen werden übergeben (Anzahl: {count}).',
    en: 'Cases of yours are being handed over (number: {count}).',
    mail: true,
  },
  'handover.withdrawn': {
    de: 'Eine angebotene Übergabe wurde zurückgezogen.',
    en: 'A hand-over offered to you was withdrawn.',
    mail: false,
  },
  'handover.accepted': {
    de: 'Übergabe: Fall {code} wurde übernommen.',
    en: 'Hand-over: case {code} was taken over.',
    mail: false,
  },
  'handover.declined': {
    de: 'Übergabe: Fall {code} wurde nicht übernommen.',
    en: 'Hand-over: case {code} was not taken over.',
    mail: true,
  },
  'handover.asked': {
    de: 'Übergabe: zu Fall {code} gibt es eine Rückfrage.',
    en: 'Hand-over: there is a question about case {code}.',
    mail: true,
  },
  'handover.replied': {
    de: 'Übergabe: Ihre Rückfrage zu Fall {code} ist beantwortet.',
    en: 'Hand-over: your question about case {code} is answered.',
    mail: false,
  },
  'move.offered': {
    de: 'Eine andere Stelle möchte Ihnen nach einem Umzug die Begleitung einer Person übergeben.',
    en: 'Another office would like to hand over a person to you after a move.',
    mail: true,
  },
  'move.accepted': {
    de: 'Die andere Stelle hat die Begleitung übernommen. Ihre Akte können Sie jetzt beenden.',
    en: 'The other office has taken over. You can close your file now.',
    mail: true,
  },
  'move.declined': {
    de: 'Die andere Stelle hat die Begleitung nicht übernommen.',
    en: 'The other office has not taken over.',
    mail: true,
  },
});
