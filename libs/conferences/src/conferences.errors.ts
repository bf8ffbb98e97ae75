import { defineErrors } from '@fallnetz/platform';

export const problem = defineErrors({
  'conference.state': {
    status: 409,
    de: 'Das geht im jetzigen Stand der Fallkonferenz nicht.',
    en: 'This is not possible in the present state of the Fallkonferenz.',
  },
  'conference.moderator': {
    status: 400,
    de: 'Die Moderation muss an diesem Fall arbeiten.',
    en: 'The moderator must work on this case.',
  },
  'conference.moderation-only': {
    status: 403,
    de: 'Das Protokoll gibt nur die Moderation frei.',
    en: 'Only the moderator approves the Protokoll.',
  },
  'conference.names-person': {
    status: 409,
    de: 'Dieser Text erreicht Menschen, denen der Name nicht freigegeben ist. Bitte schreiben Sie „die Person“ oder den Fallcode.',
    en: 'This text reaches people to whom the name is not released. Please write "the person" or the case code.',
  },
  'conference.names-person-here': {
    status: 409,
    de: 'Hier steht der Name der Person.',
    en: 'The name of the person stands here.',
  },
  'conference.invitation-incomplete': {
    status: 409,
    de: 'Vor der Einladung fehlt noch etwas.',
    en: 'Something is missing before the invitation.',
  },
  'conference.missing-participants': {
    status: 409,
    de: 'Es ist noch niemand eingetragen, der eingeladen werden kann.',
    en: 'There is nobody left to be invited.',
  },
  'conference.missing-recognition': {
    status: 409,
    de: 'Bitte beantworten Sie zuerst: Könnte jemand im Raum die Person erkennen?',
    en: 'Please answer first: could somebody in the room recognise the person?',
  },
  'conference.due-past': {
    status: 400,
    de: 'Die Frist liegt in der Vergangenheit.',
    en: 'The due date is in the past.',
  },
  'conference.follow-up-on': {
    status: 400,
    de: 'Der Nachhaltetermin muss nach heute und innerhalb eines Jahres liegen.',
    en: 'The follow-up day must be after today and within one year.',
  },
  'participant.doubled': {
    status: 409,
    de: 'Diese Person oder Stelle nimmt schon teil.',
    en: 'This person or body already takes part.',
  },
  'participant.biased': {
    status: 409,
    de: 'Diese Person ist für diesen Fall wegen Befangenheit gesperrt.',
    en: 'This person is blocked from this case because of a conflict of interest.',
  },
  'participant.who': {
    status: 400,
    de: 'Bitte wählen Sie entweder eine Person mit Konto oder nennen Sie eine Stelle.',
    en: 'Please choose either a person with an account or name a body.',
  },
  'participant.cannot-attend': {
    status: 400,
    de: 'Dieses Konto kann nicht an Fallkonferenzen teilnehmen.',
    en: 'This account cannot take part in a Fallkonferenz.',
  },
  'participant.speaks-for-itself': {
    status: 409,
    de: 'Wer ein Konto hat, schreibt die eigene Sicht selbst.',
    en: 'Whoever has an account writes their own statement.',
  },
  'release.refused': {
    status: 409,
    de: 'Nicht alles davon darf freigegeben werden. Es wurde nichts geändert.',
    en: 'Not all of this may be released. Nothing was changed.',
  },
  'release.mode-pseudonym': {
    status: 409,
    de: 'Die Fallkonferenz ist pseudonym geplant.',
    en: 'The Fallkonferenz is planned pseudonymously.',
  },
  'release.no-consent': {
    status: 409,
    de: 'Für diese Stelle gilt keine Einwilligung zur Fallkonferenz.',
    en: 'There is no consent in force to a Fallkonferenz with this body.',
  },
  'release.not-covered': {
    status: 409,
    de: 'Die Einwilligung für diese Stelle umfasst diese Angabe nicht.',
    en: 'The consent for this body does not cover this information.',
  },
  'release.check-unanswered': {
    status: 409,
    de: 'Zuerst ist zu beantworten, ob jemand im Raum die Person erkennen könnte.',
    en: 'First it has to be answered whether somebody in the room could recognise the person.',
  },
  'release.recognisable': {
    status: 409,
    de: 'An dieser Angabe könnte jemand im Raum die Person erkennen.',
    en: 'Somebody in the room could recognise the person by this information.',
  },
  'release.nothing-recorded': {
    status: 409,
    de: 'Dazu ist im Fall nichts erfasst.',
    en: 'Nothing is recorded about this in the case.',
  },
  'decision.who': {
    status: 400,
    de: 'Bitte nennen Sie genau eine Stelle oder Person, die verantwortlich ist.',
    en: 'Please name exactly one body or person who is responsible.',
  },
});
