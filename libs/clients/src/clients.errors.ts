import { defineErrors, defineQuestions } from '@fallnetz/platform';

export const problem = defineErrors({
  'client.consent-missing': {
    status: 409,
    de: 'Name, Geburtsdatum, Anschrift und Kontaktdaten dürfen erst mit einer Einwilligung in die Falldokumentation gespeichert werden.',
    en: 'Name, date of birth, address and contact data may be stored only with a consent to case documentation.',
  },
  'client.restricted': {
    status: 409,
    de: 'Die Verarbeitung dieser Daten ist nach Art. 18 DSGVO eingeschränkt: Bis die Einschränkung aufgehoben ist, wird nur aufbewahrt.',
    en: 'Processing of these data is restricted under Art. 18 GDPR: until the restriction is lifted they are only kept.',
  },
  'client.not-born': {
    status: 400,
    de: 'Das liegt in der Zukunft: Wer noch nicht geboren ist, kann nicht erfasst werden.',
    en: 'This lies in the future: nobody can be recorded before they are born.',
  },
  'client.merge.open-cases': {
    status: 409,
    de: 'Beide Personen haben einen offenen Fall, und eine Person hat höchstens einen. Bitte schließen Sie zuerst einen der beiden Fälle ab; danach lassen sich die Personen zusammenführen.',
    en: 'Both persons have an open case, and a person has one at most. Please close one of the two first; then the persons can be merged.',
  },
  'client.merge.organisation': {
    status: 409,
    de: 'Die beiden Personen gehören verschiedenen Stellen, die ihre Daten je für sich verantworten. Sie lassen sich nicht zusammenführen.',
    en: 'The two persons belong to different bodies, each responsible for its own data. They cannot be merged.',
  },
  'client.merge.hidden-case': {
    status: 409,
    de: 'Zu einer der beiden Personen gibt es einen Fall, an dem Sie nicht mitarbeiten. Bitte lassen Sie sich dort zuerst als mitarbeitend eintragen.',
    en: 'One of the two persons has a case you do not work on. Please have yourself added to it first.',
  },
  'client.merge.both-have': {
    status: 409,
    de: 'Beide Personen haben einen Eintrag, den es je Person nur einmal gibt. Bitte beenden Sie zuerst einen der beiden.',
    en: 'Both persons have an entry that exists only once per person. Please end one of the two first.',
  },
  'client.merge.withdrawn': {
    status: 409,
    de: 'Die Person hat in einer der beiden Akten eine Einwilligung widerrufen, die in der anderen noch gilt. Bitte klären Sie es mit ihr: Willigt sie wieder ein, tragen Sie die neue Einwilligung dort ein, wo sie widerrufen ist; sonst widerrufen Sie auch die andere.',
    en: 'In one of the two files the person has withdrawn a consent that still holds in the other. Please clear it with them: if they consent again, record the new consent where it was withdrawn; otherwise withdraw the other one too.',
  },
  'client.merge.household': {
    status: 409,
    de: 'Beide Personen leben in einem Haushalt. Bitte sehen Sie die Haushalte noch einmal an und wählen Sie, welcher gilt.',
    en: 'Both persons live in a household. Please look at the households again and choose which one holds.',
  },
  'client.merge.households-apart': {
    status: 409,
    de: 'Beide Personen leben in Haushalten, die in anderen Akten geführt werden. Bitte tragen Sie in einer davon zuerst ein, seit wann die Person nicht mehr dort lebt.',
    en: 'Both persons live in households kept in the files of others. Please first enter in one of these since when the person no longer lives there.',
  },
  'client.merge.undone': {
    status: 409,
    de: 'Diese Zusammenführung ist schon rückgängig gemacht.',
    en: 'This merge has already been undone.',
  },
  'client.merge.too-late': {
    status: 409,
    de: 'Eine Zusammenführung lässt sich nur 30 Tage lang rückgängig machen.',
    en: 'A merge can be undone for 30 days only.',
  },
  'client.merge.later': {
    status: 409,
    de: 'Mit dieser Person wurde später noch jemand zusammengeführt. Bitte machen Sie zuerst das rückgängig.',
    en: 'Somebody else was merged into this person later. Please undo that first.',
  },
  'client.merge.changed': {
    status: 409,
    de: 'Angaben, die bei der Zusammenführung übernommen wurden, sind inzwischen geändert. Das Rückgängigmachen würde diese Änderung verlieren.',
    en: 'Details taken over by the merge have been changed since. Undoing would lose that change.',
  },
  'client.merge.gone': {
    status: 409,
    de: 'Ein Eintrag der anderen Person ist seit der Zusammenführung gelöscht worden. Sie lässt sich nicht mehr rückgängig machen.',
    en: 'An entry of the other person has been deleted since the merge. It can no longer be undone.',
  },
  'client.name-missing': {
    status: 400,
    de: 'Bitte geben Sie einen Namen, ein Geburtsdatum, einen Fallcode oder eine Telefonnummer an.',
    en: 'Please enter a name, a date of birth, a case code or a phone number.',
  },
  'consent.no-custody': {
    status: 400,
    de: 'Für ein Kind willigt eine sorgeberechtigte Person ein. Bitte tragen Sie im Haushalt zuerst ein, dass diese Person das Sorgerecht hat.',
    en: 'Somebody with custody consents for a child. Please first record in the household that this person has custody.',
  },
  'household.consent-missing': {
    status: 409,
    de: 'Als eigene Person wird nur erfasst, wer selbst in die Falldokumentation einwilligt; für ein Kind, wer das Sorgerecht hat. Ohne Einwilligung bitte nur Beziehung und Geburtsjahr eintragen.',
    en: 'Only who consents to case documentation is recorded as a person of their own; for a child, who has custody. Without consent please enter relation and year of birth only.',
  },
  'household.elsewhere': {
    status: 409,
    de: 'Diese Person gehört schon zum Haushalt einer anderen Person. Bitte ändern Sie es dort.',
    en: 'This person already belongs to the household of somebody else. Please change it there.',
  },
  'household.no-number': {
    status: 409,
    de: 'In dieser Akte ist niemand nur als Zahl erfasst. Die Person wurde in der Akte einer anderen Person eingetragen.',
    en: 'Nobody is recorded as a number only in this file. The person was entered in the file of somebody else.',
  },
  'household.period': { status: 400, de: 'Das Ende liegt vor dem Beginn.', en: 'The end is before the beginning.' },
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
  'client.entry-to-come': {
    field: 'entryYear',
    de: 'Das Einreisejahr liegt in der Zukunft.',
    en: 'The year of entry is in the future.',
  },
  'client.merge.added-since': {
    field: 'mergeId',
    de: 'Seit der Zusammenführung sind Fälle, Einwilligungen oder Angehörige dazugekommen. Sie bleiben alle bei dieser Person.',
    en: 'Cases, consents or family members were added since the merge. All of them stay with this person.',
    yes: { de: 'Trotzdem trennen', en: 'Part nevertheless' },
  },
  'client.very-old': {
    field: 'birthYear',
    de: 'Nach diesem Geburtsjahr wäre die Person älter als 120 Jahre.',
    en: 'By this year of birth the person would be older than 120.',
  },
  'consent.minor-alone': {
    field: 'givenBy',
    de: 'Die Person ist minderjährig. Sie willigt selbst ein, ohne eine sorgeberechtigte Person, weil sie die Tragweite versteht.',
    en: 'The person is not of age. They consent by themselves, without somebody who has custody, because they understand what it means.',
  },
  'household.ages': {
    field: 'birthYear',
    de: 'Zwischen Elternteil und Kind liegen nach den Geburtsjahren weniger als 12 Jahre.',
    en: 'By the years of birth there are less than 12 years between parent and child.',
  },
  'household.from-before-birth': {
    field: 'fromOn',
    de: 'Die Person lebt hier laut Angabe schon vor ihrer Geburt.',
    en: 'By these entries the person has lived here since before their birth.',
  },
});
