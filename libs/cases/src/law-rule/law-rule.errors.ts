import { defineErrors, defineQuestions } from '@fallnetz/platform';

export const problem = defineErrors({
  'law-rule.same-day': {
    status: 409,
    de: 'Ab {from} gibt es schon eine eigene Zeile („{what}“). Bitte berichtigen Sie diese.',
    en: 'There already is a row of your own from {from} (“{what}”). Please correct that one.',
  },
  'law-rule.shipped': {
    status: 409,
    de: 'Diese Zeile gehört zum Programm und bleibt. Eine eigene Zeile kann sie ersetzen oder beenden.',
    en: 'This row belongs to the product and stays. A row of your own can replace or end it.',
  },
  'law-rule.used': {
    status: 409,
    de: 'Diese Zeile wird in Fällen benutzt und bleibt deshalb. Sie können sie beenden.',
    en: 'Cases use this row, so it stays. You can end it.',
  },
  'appeal-rule.used': {
    status: 409,
    de: 'Aus dieser Regel folgen schon Fristen in Fällen. Bitte legen Sie eine neue Zeile ab dem Tag der Änderung an.',
    en: 'Deadlines in cases already follow from this rule. Please add a new row from the day of the change on.',
  },
  'catalogue.code': {
    status: 400,
    de: 'Bitte nur Kleinbuchstaben, Ziffern und Unterstriche, höchstens 40 Zeichen.',
    en: 'Only small letters, digits and underscores, at most 40 characters, please.',
  },
});

/** What becomes of the rows beside a new one is settled only as a person chooses. */
export const ask = defineQuestions({
  'law-rule.end-earlier': {
    field: 'validFrom',
    de: 'Überschneidet sich mit „{what}“ ({from} bis {until}).',
    en: 'Overlaps with “{what}” ({from} to {until}).',
    yes: { de: 'Bisherige Zeile am {day} beenden', en: 'End the earlier row on {day}' },
  },
  'law-rule.end-before-next': {
    field: 'validUntil',
    de: 'Überschneidet sich mit „{what}“ ({from} bis {until}), das später beginnt.',
    en: 'Overlaps with “{what}” ({from} to {until}), which begins later.',
    yes: { de: 'Neue Zeile am {day} enden lassen', en: 'End the new row on {day}' },
  },
  'law-rule.instead-of-shipped': {
    field: 'validFrom',
    de: 'Ab {day} gilt im Kreis diese Zeile statt der mitgelieferten „{what}“ ({from} bis {until}).',
    en: 'From {day} this row holds in the district instead of the shipped “{what}” ({from} to {until}).',
    yes: { de: 'Mitgelieferte Zeile ab {day} ersetzen', en: 'Replace the shipped row from {day}' },
  },
  'law-rule.gap': {
    field: 'validFrom',
    de: 'Vom {from} bis {until} gilt dann keine Zeile.',
    en: 'No row holds from {from} to {until} then.',
  },
  'law-rule.nothing-after': {
    field: 'validUntil',
    de: 'Nach dem {day} gilt dann keine Zeile mehr. Was schon eingetragen ist, bleibt.',
    en: 'After {day} no row holds any more then. What has been recorded stays.',
  },
});
