import { defineErrors, defineQuestions } from '@fallnetz/platform';

export const problem = defineErrors({
  'client.consent-missing': {
    status: 409,
    de: 'Name, Geburtsdatum und Kontaktdaten dürfen erst mit einer Einwilligung in die Falldokumentation gespeichert werden.',
    en: 'Name, date of birth and contact data may be stored only with a consent to case documentation.',
  },
  'client.name-missing': {
    status: 400,
    de: 'Bitte geben Sie einen Namen, ein Geburtsdatum oder einen Fallcode an.',
    en: 'Please enter a name, a date of birth or a case code.',
  },
  'consent.notice-missing': {
    status: 409,
    de: 'Ihre Organisation hat noch keinen Text für die Einwilligung hinterlegt. Bitte wenden Sie sich an die Fachadministration.',
    en: 'Your organisation has no consent text yet. Please ask your administrator.',
  },
  'consent.period': { status: 400, de: 'Das Ende liegt vor dem Beginn.', en: 'The end is before the beginning.' },
  'consent.recipient-missing': {
    status: 400,
    de: 'Bitte benennen Sie die Stelle, an die Angaben gehen sollen.',
    en: 'Please name the body that is to receive data.',
  },
  'consent.withdrawn': {
    status: 409,
    de: 'Diese Einwilligung ist schon widerrufen.',
    en: 'This consent has already been withdrawn.',
  },
});

/** Asked, not refused: people do come back, and birth years are often guesses. */
export const ask = defineQuestions({
  'client.entry-before-birth': {
    field: 'entryYear',
    de: 'Das Einreisejahr liegt vor der Geburt.',
    en: 'The year of entry is before the birth.',
  },
});
