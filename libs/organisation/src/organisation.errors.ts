import { defineErrors } from '@fallnetz/platform';

export const problem = defineErrors({
  'session.refused': {
    status: 401,
    de: 'E-Mail-Adresse oder Passwort stimmen nicht.',
    en: 'E-mail address or password is wrong.',
  },
  'session.throttled': {
    status: 429,
    de: 'Zu viele Anmeldeversuche für dieses Konto. Bitte versuchen Sie es in einer Stunde erneut oder wenden Sie sich an die Fachadministration.',
    en: 'Too many attempts for this account. Please try again in an hour or ask your administrator.',
  },
  'password.wrong': { status: 400, de: 'Das bisherige Passwort stimmt nicht.', en: 'The current password is wrong.' },
  'password.unchanged': {
    status: 400,
    de: 'Das neue Passwort muss sich vom bisherigen unterscheiden.',
    en: 'The new password must differ from the current one.',
  },
  'user.email-taken': {
    status: 409,
    de: 'Für diese E-Mail-Adresse gibt es schon ein Konto.',
    en: 'There is already an account for this e-mail address.',
  },
  'user.last-administrator': {
    status: 409,
    de: 'Das ist die letzte Fachadministration. Legen Sie zuerst eine weitere an.',
    en: 'This is the last administrator. Create another one first.',
  },
  'user.period': {
    status: 400,
    de: 'Das Ende liegt vor dem Beginn.',
    en: 'The end is before the beginning.',
  },
  'organisation.name-taken': {
    status: 409,
    de: 'Eine Stelle mit diesem Namen gibt es schon.',
    en: 'There is already an organisation of this name.',
  },
  'municipality.ags-taken': {
    status: 409,
    de: 'Diese Kommune gibt es schon.',
    en: 'This municipality exists already.',
  },
  'municipality.other-district': {
    status: 400,
    de: 'Dieser Gemeindeschlüssel gehört nicht zu Ihrem Kreis.',
    en: 'This municipality key does not belong to your district.',
  },
  'substitution.period': {
    status: 400,
    de: 'Die Vertretung muss heute oder später enden und nach ihrem Beginn liegen.',
    en: 'The substitution must end today or later and after its beginning.',
  },
  'substitution.deputy': {
    status: 400,
    de: 'Die Vertretung muss ein anderes, aktives Konto derselben Organisation mit derselben Rolle sein.',
    en: 'The deputy must be another active account of the same organisation with the same role.',
  },
  'substitution.twice': {
    status: 409,
    de: 'Diese Person vertritt in diesem Zeitraum schon. Beenden Sie zuerst die vorhandene Vertretung.',
    en: 'This person already stands in during this period. End the existing substitution first.',
  },
  'substitution.ended': {
    status: 409,
    de: 'Diese Vertretung ist schon beendet.',
    en: 'This substitution has already ended.',
  },
  'barrier.too-many': {
    status: 429,
    de: 'Heute sind schon sehr viele Meldungen eingegangen. Bitte wenden Sie sich an die genannte Ansprechstelle.',
    en: 'Very many reports have come in today. Please turn to the contact named on this page.',
  },
  'barrier.settled': {
    status: 409,
    de: 'Diese Meldung ist schon erledigt.',
    en: 'This report has been settled already.',
  },
  'draft.elsewhere': {
    status: 409,
    de: 'Dieser Text wurde in einem anderen Fenster geändert. Beide Fassungen bleiben erhalten.',
    en: 'This text was changed in another window. Both versions are kept.',
  },
  'draft.too-many': {
    status: 409,
    de: 'Es sind zu viele angefangene Texte gesichert. Bitte speichern oder verwerfen Sie einige davon.',
    en: 'Too many unfinished texts are kept. Please save or discard some of them.',
  },
});
