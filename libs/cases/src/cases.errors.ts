import { defineErrors, defineQuestions } from '@fallnetz/platform';

export const problem = defineErrors({
  'case.open.consent-missing': {
    status: 409,
    de: 'Ein Fall kann erst mit einer gültigen Einwilligung in die Falldokumentation eröffnet werden.',
    en: 'A case can be opened only with a consent to case documentation in force.',
  },
  'case.open.exists': {
    status: 409,
    de: 'Für diese Person gibt es schon einen offenen Fall.',
    en: 'There is already an open case for this person.',
  },
  'case.consent-missing': {
    status: 409,
    de: 'Die Einwilligung in die Falldokumentation fehlt. Bis zu einer neuen Einwilligung kann hier nichts geschrieben, der Fall aber beendet werden.',
    en: 'The consent to case documentation is missing. Nothing can be written here until a new consent is given, but the case can be closed.',
  },
  'case.closed': {
    status: 409,
    de: 'Der Fall ist beendet und kann nur noch gelesen werden.',
    en: 'The case is closed and can only be read.',
  },
  'case.phase.not-possible': {
    status: 409,
    de: 'Von der jetzigen Phase führt kein Weg dorthin.',
    en: 'There is no way from the present phase to that one.',
  },
  'case.phase.unmet': {
    status: 409,
    de: 'Für den nächsten Schritt fehlt noch etwas.',
    en: 'Something is still missing for the next step.',
  },
  'phase.unmet.consent': {
    status: 409,
    de: 'Es fehlt eine gültige Einwilligung in die Falldokumentation.',
    en: 'A consent to case documentation in force is missing.',
  },
  'phase.unmet.notice-handed': {
    status: 409,
    de: 'Es fehlt, wann und in welcher Sprache die Datenschutzhinweise (Art. 13 DSGVO) ausgehändigt wurden.',
    en: 'When and in which language the privacy notice (GDPR Art. 13) was handed over is missing.',
  },
  'phase.unmet.criteria-judged': {
    status: 409,
    de: 'Es sind noch nicht alle fünf Aufnahmekriterien beurteilt.',
    en: 'Not all five intake criteria have been judged yet.',
  },
  'phase.unmet.existing-management-answered': {
    status: 409,
    de: 'Es ist noch offen, ob es schon ein anderes Fallmanagement gibt.',
    en: 'Whether somebody else already manages the case is still open.',
  },
  'phase.unmet.goal-with-target': {
    status: 409,
    de: 'Der Hilfeplan braucht mindestens ein Ziel mit Zieldatum.',
    en: 'The Hilfeplan needs at least one goal with a target date.',
  },
  'phase.unmet.measure-with-responsible': {
    status: 409,
    de: 'Der Hilfeplan braucht mindestens eine Maßnahme mit einer zuständigen Person oder Stelle.',
    en: 'The Hilfeplan needs at least one measure with a responsible person or body.',
  },
  'phase.unmet.plan-agreed': {
    status: 409,
    de: 'Dem Hilfeplan in seiner jetzigen Fassung wurde noch nicht zugestimmt.',
    en: 'The Hilfeplan as it stands now has not been agreed to yet.',
  },
  'case.rest.past': {
    status: 400,
    de: 'Der Tag der Wiedervorlage muss nach heute liegen.',
    en: 'The day to look again must be after today.',
  },
  'case.rest.already': { status: 409, de: 'Dieser Fall ruht schon.', en: 'This case already rests.' },
  'case.rest.none': { status: 409, de: 'Dieser Fall ruht nicht.', en: 'This case does not rest.' },
  'case.reopen.open': { status: 409, de: 'Dieser Fall ist nicht abgeschlossen.', en: 'This case is not closed.' },
  'case.reopen.retention-over': {
    status: 409,
    de: 'Die Aufbewahrungsfrist ist abgelaufen. Bitte eröffnen Sie einen neuen Fall.',
    en: 'The retention period is over. Please open a new case.',
  },
  'case.reopen.consent-missing': {
    status: 409,
    de: 'Zum Wiedereröffnen braucht es eine neue Einwilligung, erteilt nach dem Abschluss.',
    en: 'Reopening needs a new consent, given after the case was closed.',
  },
  'case.reopen.other-case': {
    status: 409,
    de: 'Für diese Person gibt es schon einen laufenden Fall.',
    en: 'There is already an open case for this person.',
  },
  'case.assignment.person': {
    status: 400,
    de: 'Bitte wählen Sie eine aktive Case-Manager*in Ihrer Organisation.',
    en: 'Please choose an active case manager of your organisation.',
  },
  'conflict.blocked': {
    status: 409,
    de: 'Diese Person ist für diesen Fall wegen Befangenheit gesperrt.',
    en: 'This person is blocked from this case because of a conflict of interest.',
  },
  'conflict.not-possible': {
    status: 409,
    de: 'Das geht nicht: Wer den Fall führt, gibt ihn zuerst ab; sonst muss es eine noch nicht gesperrte Kolleg*in Ihrer Organisation sein.',
    en: 'This is not possible: whoever leads the case hands it over first; otherwise it must be a colleague of your organisation who is not blocked yet.',
  },
  'case.assignment.exists': {
    status: 409,
    de: 'Diese Person arbeitet schon in diesem Fall mit.',
    en: 'This person already works on this case.',
  },
  'case.assignment.lead-needed': {
    status: 409,
    de: 'Ein Fall braucht eine zuständige Person. Übergeben Sie zuerst die Zuständigkeit.',
    en: 'A case needs a responsible person. Hand it over first.',
  },
  'case.day-in-future': { status: 400, de: 'Dieser Tag liegt in der Zukunft.', en: 'This day is in the future.' },
  'contact.letter-only': {
    status: 400,
    de: 'Das gibt es nur bei E-Mails und Briefen (Art „Digital“ oder „Post“).',
    en: 'Only mails and letters have this (kind “digital” or “post”).',
  },
  'situation.period': { status: 400, de: 'Das Ende liegt vor dem Beginn.', en: 'The end is before the beginning.' },
  'bescheid.no-rule': {
    status: 400,
    de: 'Für diesen Bescheid ist keine Regel hinterlegt. Bitte tragen Sie die Frist aus dem Bescheid ein.',
    en: 'There is no rule for this letter. Please enter the deadline that stands in it.',
  },
  'bescheid.received-before-posted': {
    status: 400,
    de: 'Der Zugang liegt vor der Aufgabe zur Post.',
    en: 'The receipt is before the posting.',
  },
  'bescheid.ended': {
    status: 409,
    de: 'Dieser Bescheid ist schon erledigt.',
    en: 'This letter has been dealt with already.',
  },
  'situation.overlap': {
    status: 409,
    de: 'Überschneidet sich mit „{what}“ ({from} bis {until}). Beide beginnen am selben Tag: Bitte ändern Sie einen der Einträge.',
    en: 'Overlaps with “{what}” ({from} to {until}). Both begin on the same day: please change one of the entries.',
  },
  'assessment.draft-exists': {
    status: 409,
    de: 'In diesem Fall gibt es schon ein begonnenes Assessment.',
    en: 'An assessment has already been begun in this case.',
  },
  'assessment.not-possible': {
    status: 409,
    de: 'Das geht mit diesem Assessment in seinem jetzigen Stand nicht.',
    en: 'This is not possible with this assessment as it stands now.',
  },
  'hilfeplan.empty': {
    status: 409,
    de: 'Der Hilfeplan hat noch kein Ziel.',
    en: 'The Hilfeplan has no goal yet.',
  },
  'hilfeplan.unchanged': {
    status: 409,
    de: 'Dieser Fassung wurde schon zugestimmt.',
    en: 'This version has already been agreed to.',
  },
  'hilfeplan.other-goals': {
    status: 409,
    de: 'Inzwischen ist ein Ziel dazugekommen oder weggefallen. Bitte ordnen Sie die Ziele noch einmal.',
    en: 'A goal was added or removed in the meantime. Please put the goals in order once more.',
  },
  'case.close.incomplete': {
    status: 409,
    de: 'Vor dem Beenden müssen alle Ziele bewertet und alle offenen Maßnahmen abgeschlossen oder übergeben sein.',
    en: 'Before closing, every goal must be rated and every open measure finished or handed over.',
  },
  'case.close.goal-unrated': {
    status: 409,
    de: 'Dieses Ziel ist noch nicht bewertet.',
    en: 'This goal is not rated yet.',
  },
  'case.close.open-measure': { status: 409, de: 'Diese Maßnahme ist noch offen.', en: 'This measure is still open.' },
  'case-view.name-taken': {
    status: 400,
    de: 'Eine Ihrer Ansichten heißt schon so.',
    en: 'One of your views has this name already.',
  },
  'case-view.too-many': {
    status: 409,
    de: 'Mehr als 20 Ansichten lassen sich nicht speichern. Bitte löschen Sie zuerst eine.',
    en: 'No more than 20 views can be saved. Please delete one first.',
  },
  'structural-issue.identifying': {
    status: 400,
    de: 'Der Text enthält Angaben, an denen die Person erkannt werden könnte.',
    en: 'The text contains details that could identify the person.',
  },
});

/** Unlikely, but it may be right; an overlap is settled only as a person chooses. */
export const ask = defineQuestions({
  'bescheid.past': {
    field: 'dueOn',
    de: 'Die Frist ist am {day} schon abgelaufen. Ob noch etwas möglich ist, sollte heute eine Rechtsanwältin oder ein Rechtsanwalt prüfen.',
    en: 'The deadline already ended on {day}. A lawyer should check today whether anything can still be done.',
  },
  'bescheid.later-than-rule': {
    field: 'dueOn',
    de: 'Dieser Tag liegt nach dem vorgeschlagenen ({day}).',
    en: 'This day is after the proposed one ({day}).',
  },
  'situation.before-birth': {
    field: 'validFrom',
    de: 'Der Beginn liegt vor der Geburt.',
    en: 'The beginning is before the birth.',
  },
  'situation.applied-late': {
    field: 'appliedOn',
    de: 'Der Antrag liegt nach dem Ende des Titels; er erhält ihn dann in der Regel nicht aufrecht (§ 81 Abs. 4 AufenthG).',
    en: 'The application was filed after the end of the title; it usually does not keep it alive then (section 81(4) AufenthG).',
  },
  'situation.value-ended': {
    field: 'value',
    de: 'Diesen Wert gibt es nach der hinterlegten Regel nur bis {day} ({source}).',
    en: 'According to the rule on file this value exists only until {day} ({source}).',
  },
  'situation.value-not-begun': {
    field: 'value',
    de: 'Diesen Wert gibt es nach der hinterlegten Regel erst ab {day} ({source}).',
    en: 'According to the rule on file this value exists only from {day} ({source}).',
  },
  'situation.end-earlier': {
    field: 'validFrom',
    de: 'Überschneidet sich mit „{what}“ ({from} bis {until}).',
    en: 'Overlaps with “{what}” ({from} to {until}).',
    yes: { de: 'Bisherigen Eintrag am {day} beenden', en: 'End the earlier entry on {day}' },
  },
  'situation.end-before-next': {
    field: 'validUntil',
    de: 'Überschneidet sich mit „{what}“ ({from} bis {until}), das später beginnt.',
    en: 'Overlaps with “{what}” ({from} to {until}), which begins later.',
    yes: { de: 'Neuen Eintrag am {day} enden lassen', en: 'End the new entry on {day}' },
  },
  'situation.gap': {
    field: 'validFrom',
    de: 'Vom {from} bis {until} ist dann nichts eingetragen.',
    en: 'Nothing is recorded from {from} to {until} then.',
  },
  'assessment.before-opening': {
    field: 'heldOn',
    de: 'Der Tag liegt vor der Eröffnung des Falls am {day}.',
    en: 'The day is before the case was opened on {day}.',
  },
  'assessment.long-ago': {
    field: 'heldOn',
    de: 'Der Tag liegt mehr als ein Jahr zurück.',
    en: 'The day is more than a year ago.',
  },
  'goal.target-in-past': {
    field: 'targetOn',
    de: 'Das Zieldatum ist schon vorbei.',
    en: 'The target day is already over.',
  },
  'measure.due-in-past': {
    field: 'dueOn',
    de: 'Die Frist der Maßnahme ist schon vorbei.',
    en: 'The due day of the measure is already over.',
  },
});
