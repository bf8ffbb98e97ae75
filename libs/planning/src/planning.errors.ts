import { defineErrors } from '@fallnetz/platform';

export const problem = defineErrors({
  'field.holds-name': {
    status: 400,
    de: 'Hier scheint ein Name zu stehen. Beschreiben Sie das Problem ohne die Person.',
    en: 'This seems to hold a name. Describe the problem without the person.',
  },
  'field.holds-number': {
    status: 400,
    de: 'Bitte keine Telefon- oder Aktenzeichen, E-Mail-Adressen, Fallcodes oder genauen Tage.',
    en: 'No phone or file numbers, e-mail addresses, case codes or exact days, please.',
  },
  'field.rare-combination': {
    status: 400,
    de: 'Herkunft, Alter und Familiengröße zusammen können eine Person erkennbar machen. Lassen Sie höchstens eine dieser Angaben stehen.',
    en: 'Origin, age and family size together may give a person away. Keep at most one of them.',
  },
  'field.unknown-municipality': {
    status: 400,
    de: 'Diese Kommune gehört nicht zu Ihrem Kreis.',
    en: 'This municipality does not belong to your district.',
  },
  'field.unknown-challenge': {
    status: 400,
    de: 'Diese Herausforderung steht nicht im Katalog oder wird nicht mehr verwendet.',
    en: 'This challenge is not in the catalogue or no longer used.',
  },
  'field.unknown-field-of-action': {
    status: 400,
    de: 'Dieses Handlungsfeld steht nicht im Katalog.',
    en: 'This field of action is not in the catalogue.',
  },
  'field.quarter-out-of-range': {
    status: 400,
    de: 'Bitte wählen Sie das laufende oder eines der sieben Quartale davor.',
    en: 'Please choose the current quarter or one of the seven before it.',
  },
  'challenge.code-taken': {
    status: 409,
    de: 'Dieses Kürzel gibt es im Katalog schon.',
    en: 'This code is already in the catalogue.',
  },
  'theme.issue-unavailable': {
    status: 409,
    de: 'Mindestens eine der Beobachtungen liegt nicht mehr im Eingang. Es wurde nichts zugeordnet; bitte laden Sie die Liste neu.',
    en: 'At least one of the observations is no longer in the inbox. Nothing was assigned; please reload the list.',
  },
  'theme.step-not-possible': {
    status: 409,
    de: 'Dieser Schritt folgt nicht auf den jetzigen.',
    en: 'This step does not follow the present one.',
  },
  'theme.step-needs-issues': {
    status: 409,
    de: 'Dafür muss dem Thema mindestens eine Beobachtung zugeordnet sein.',
    en: 'At least one observation has to be assigned to the theme first.',
  },
  'theme.step-needs-matrix': {
    status: 409,
    de: 'Für die Lenkungsgruppe müssen Herausforderung, Ziel und Handlungsempfehlung beschrieben sein.',
    en: 'Challenge, goal and recommendation have to be described before the steering group.',
  },
  'planungskonferenz.state-not-possible': {
    status: 409,
    de: 'Dieser Stand folgt nicht auf den jetzigen. Durchgeführt ist eine Planungskonferenz frühestens an ihrem Tag.',
    en: 'This state does not follow the present one. A planning conference cannot have been held before its day.',
  },
  'planungskonferenz.closed': {
    status: 409,
    de: 'Die Planungskonferenz ist abgeschlossen. Öffnen Sie sie wieder, um die Tagesordnung zu ändern.',
    en: 'The planning conference is closed. Reopen it to change the agenda.',
  },
  'planungskonferenz.agenda-changed': {
    status: 409,
    de: 'Die Tagesordnung hat inzwischen andere Punkte. Bitte laden Sie sie neu.',
    en: 'The agenda has other items by now. Please reload it.',
  },
  'agenda-item.already-there': {
    status: 409,
    de: 'Dieses Thema steht schon auf der Tagesordnung.',
    en: 'This theme is already on the agenda.',
  },
  'agenda-item.decided': {
    status: 409,
    de: 'Über diesen Punkt ist schon entschieden; er bleibt auf der Tagesordnung.',
    en: 'This item has already been decided; it stays on the agenda.',
  },
});
