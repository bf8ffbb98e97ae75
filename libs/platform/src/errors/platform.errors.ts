import { defineErrors } from './problem';

export const problem = defineErrors({
  'request.invalid': {
    status: 400,
    de: 'Bitte prüfen Sie die markierten Angaben.',
    en: 'Please check the marked entries.',
  },
  'request.malformed': { status: 400, de: 'Die Anfrage ist nicht lesbar.', en: 'The request cannot be read.' },
  'request.too-large': { status: 413, de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
  'request.too-slow': {
    status: 408,
    de: 'Die Anfrage kam nicht rechtzeitig ganz an. Bitte versuchen Sie es noch einmal.',
    en: 'The request did not arrive completely in time. Please try again.',
  },
  'request.media-type': { status: 415, de: 'Dieses Format wird nicht angenommen.', en: 'This format is not accepted.' },
  'request.too-many': {
    status: 429,
    de: 'Zu viele Anfragen. Bitte warten Sie einen Augenblick.',
    en: 'Too many requests. Please wait a moment.',
  },
  'session.required': { status: 401, de: 'Bitte melden Sie sich an.', en: 'Please sign in.' },
  'session.csrf': {
    status: 403,
    de: 'Die Sicherheitskennung der Sitzung fehlt. Bitte laden Sie die Seite neu.',
    en: 'The security token of the session is missing. Please reload the page.',
  },
  'access.denied': {
    status: 403,
    de: 'Dafür reicht Ihre Berechtigung nicht aus.',
    en: 'You are not permitted to do this.',
  },
  'not-found': { status: 404, de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
  'version.stale': {
    status: 409,
    de: 'Jemand hat diesen Eintrag inzwischen geändert. Ihr Text bleibt erhalten; bitte vergleichen Sie und speichern Sie erneut.',
    en: 'Somebody changed this entry in the meantime. Your text is kept; please compare and save again.',
  },
  question: {
    status: 422,
    de: 'Bitte prüfen Sie noch einmal, ob das so stimmt.',
    en: 'Please check once more whether this is right.',
  },
  conflict: {
    status: 409,
    de: 'Das widerspricht einem vorhandenen Eintrag.',
    en: 'This conflicts with an existing entry.',
  },
  restricted: {
    status: 409,
    de: 'Die Verarbeitung ist nach Art. 18 DSGVO eingeschränkt: Bis die Einschränkung aufgehoben ist, wird nur aufbewahrt.',
    en: 'Processing is restricted under Art. 18 GDPR: until the restriction is lifted the data are only kept.',
  },
  unavailable: {
    status: 503,
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    en: 'The service is not available right now. Please try again shortly.',
  },
  internal: {
    status: 500,
    de: 'Das hat nicht geklappt. Es wurde nichts gespeichert.',
    en: 'That did not work. Nothing was saved.',
  },
  'pdf.failed': {
    status: 500,
    de: 'Das PDF konnte nicht erstellt werden. Es wurde nichts verändert; bitte versuchen Sie es noch einmal.',
    en: 'The PDF could not be made. Nothing was changed; please try again.',
  },
  'field.invalid': { status: 400, de: 'Diese Angabe ist ungültig.', en: 'This entry is not valid.' },
  'field.required': { status: 400, de: 'Diese Angabe fehlt.', en: 'This entry is missing.' },
  'field.unknown': {
    status: 400,
    de: 'Diese Angabe ist hier nicht vorgesehen.',
    en: 'This entry is not expected here.',
  },
  'field.too-long': { status: 400, de: 'Diese Angabe ist zu lang.', en: 'This entry is too long.' },
  'field.not-a-day': { status: 400, de: 'Bitte geben Sie ein gültiges Datum an.', en: 'Please enter a valid date.' },
  'field.not-a-number': { status: 400, de: 'Bitte geben Sie eine Zahl an.', en: 'Please enter a number.' },
  'field.out-of-range': {
    status: 400,
    de: 'Diese Zahl ist zu klein oder zu groß.',
    en: 'This number is too small or too large.',
  },
  'field.not-an-email': {
    status: 400,
    de: 'Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel name@example.org.',
    en: 'Please enter a complete e-mail address, for example name@example.org.',
  },
  'field.password-too-short': {
    status: 400,
    de: 'Bitte mindestens 12 Zeichen.',
    en: 'At least 12 characters, please.',
  },
  'field.not-a-choice': {
    status: 400,
    de: 'Bitte wählen Sie einen der Werte.',
    en: 'Please choose one of the values.',
  },
});
