import { defineErrors, defineQuestions } from '@fallnetz/platform';

export const problem = defineErrors({
  'handover.receiver': {
    status: 400,
    de: 'Bitte wählen Sie eine aktive Case-Manager*in Ihrer Organisation.',
    en: 'Please choose an active case manager of your organisation.',
  },
  'handover.to-oneself': {
    status: 400,
    de: 'Ein Fall kann nicht an die Person übergeben werden, die ihn schon führt oder die Übergabe vorbereitet.',
    en: 'A case cannot be handed over to whoever leads it already or prepares the hand-over.',
  },
  'handover.nothing': {
    status: 409,
    de: 'Es gibt keinen offenen Fall, der übergeben werden könnte.',
    en: 'There is no open case to hand over.',
  },
  'handover.conflict': {
    status: 409,
    de: 'Diese Kolleg*in ist für einen der Fälle wegen Befangenheit gesperrt.',
    en: 'This colleague is blocked from one of the cases because of a conflict of interest.',
  },
  'handover.until': {
    status: 400,
    de: 'Dieser Tag ist schon vorbei.',
    en: 'This day has already passed.',
  },
  'handover.pending': {
    status: 409,
    de: 'Mindestens einer dieser Fälle ist schon Teil einer laufenden Übergabe.',
    en: 'At least one of these cases is already part of a running hand-over.',
  },
  'handover.state': {
    status: 409,
    de: 'Die Übergabe ist inzwischen schon weiter. Bitte sehen Sie sich den neuen Stand an.',
    en: 'The hand-over has moved on in the meantime. Please look at its present state.',
  },
  'handover.items-open': {
    status: 409,
    de: 'Bestätigen Sie zuerst jeden Punkt des Pakets. Was offen ist, bleibt sonst liegen.',
    en: 'Please confirm every item of the package first. What stays open would get lost.',
  },
  'handover.item-unanswered': {
    status: 409,
    de: 'Dieser Punkt ist noch nicht übernommen.',
    en: 'This item has not been taken on yet.',
  },
  'handover.question-missing': {
    status: 400,
    de: 'Bitte schreiben Sie Ihre Frage auf.',
    en: 'Please write down your question.',
  },
  'move.receiver': {
    status: 400,
    de: 'Bitte wählen Sie eine andere Organisation, in der eine Case-Manager*in arbeitet.',
    en: 'Please choose another organisation in which a case manager works.',
  },
  'move.pending': {
    status: 409,
    de: 'Für diesen Fall läuft schon eine Übergabe an eine andere Stelle.',
    en: 'A move of this case to another office is already running.',
  },
  'move.state': {
    status: 409,
    de: 'Das geht nicht mehr: Die Übergabe ist schon beantwortet oder zurückgezogen.',
    en: 'This is no longer possible: the move has been answered or withdrawn.',
  },
  'move.client': {
    status: 409,
    de: 'Diese Person wird von einer anderen Stelle geführt. Übernehmen können Sie nur eine Person Ihrer eigenen Stelle.',
    en: 'This person is kept by another office. You can take over only a person of your own office.',
  },
});

/** Asked, not refused: two people may share a name. */
export const ask = defineQuestions({
  'move.known': {
    field: 'clientId',
    de: 'In Ihren Fällen ist schon jemand erfasst, der so ähnlich heißt. Trotzdem als neue Person erfassen?',
    en: 'Somebody of a similar name is already recorded in your cases. Record a new person nevertheless?',
    yes: { de: 'Neu erfassen', en: 'Record a new person' },
  },
});
