import { defineErrors } from '@fallnetz/platform';

export const problem = defineErrors({
  'field.identifying': {
    status: 400,
    de: 'Bitte keine Namen, Telefonnummern, E-Mail-Adressen, Geburtsdaten oder Aktenzeichen: Die Verweisberatung ist anonym.',
    en: 'No names, phone numbers, e-mail addresses, dates of birth or file numbers, please: the record is anonymous.',
  },
  'field.not-in-district': {
    status: 400,
    de: 'Diesen Ort gibt es in Ihrem Kreis nicht.',
    en: 'There is no such place in your district.',
  },
  'field.in-the-future': {
    status: 400,
    de: 'Das Datum liegt in der Zukunft.',
    en: 'The date is in the future.',
  },
  'field.before-referral': {
    status: 400,
    de: 'Das Datum liegt vor der Überleitung.',
    en: 'The date is before the referral.',
  },
  'verweisberatung.no-target': {
    status: 400,
    de: 'Bitte wählen Sie das Angebot, an das Sie verwiesen haben, oder nennen Sie die Stelle.',
    en: 'Please choose the offer you referred to, or name the body.',
  },
  'referral.no-target': {
    status: 400,
    de: 'Bitte wählen Sie genau eines: ein Angebot aus dem Verzeichnis oder eine andere Stelle.',
    en: 'Please choose exactly one: an offer of the directory or another body.',
  },
  'referral.consent-missing': {
    status: 409,
    de: 'Für die Übermittlung an diese Stelle liegt keine gültige Einwilligung vor, die sie beim Namen nennt. Nehmen Sie die Einwilligung auf oder wählen Sie „ohne Datenweitergabe“.',
    en: 'There is no consent in force that names this body for the transmission. Record the consent or choose “no data passed on”.',
  },
});
