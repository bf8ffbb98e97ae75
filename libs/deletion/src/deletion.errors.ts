import { defineErrors } from '@fallnetz/platform';

export const problem = defineErrors({
  'deletion.not-due': {
    status: 409,
    de: 'Die Aufbewahrungsfrist läuft noch. Die Löschung kann erst danach freigegeben werden.',
    en: 'The retention period is still running. The deletion can be approved only after it.',
  },
  'deletion.checked': {
    status: 409,
    de: 'Die Löschung ist schon geprüft und wartet auf eine zweite Person.',
    en: 'The deletion has been checked already and waits for a second person.',
  },
  'deletion.not-checked': {
    status: 409,
    de: 'Diese Löschung ist nicht (mehr) geprüft. Zuerst muss die zuständige Person sie prüfen.',
    en: 'This deletion is not checked (any more). Whoever is responsible has to check it first.',
  },
  'deletion.held': {
    status: 409,
    de: 'Die Daten sind nach Art. 18 DSGVO eingeschränkt: Sie werden nicht gelöscht, bis die Einschränkung aufgehoben ist.',
    en: 'The data are restricted under Art. 18 GDPR: they are not deleted until the restriction is lifted.',
  },
  'deletion.not-held': {
    status: 409,
    de: 'Hier besteht keine Einschränkung.',
    en: 'There is no restriction here.',
  },
  'deletion.own-check': {
    status: 409,
    de: 'Vier Augen: Wer geprüft hat, wer dabei vertreten wurde oder wer diese Person gerade vertritt, kann nicht selbst bestätigen.',
    en: 'Four eyes: whoever checked, was represented in it or stands in for that person now cannot confirm it.',
  },
  'deletion.consent-given': {
    status: 409,
    de: 'Die Person hat inzwischen neu eingewilligt. Die Löschung wegen des Widerrufs entfällt.',
    en: 'The person has consented again in the meantime. The deletion because of the withdrawal does not apply any more.',
  },
  'deletion.needed': {
    status: 409,
    de: 'Diese Person steht mit eigener Einwilligung in einer anderen Akte und wird dort gebraucht.',
    en: 'This person stands in another file with a consent of their own and is needed there.',
  },
  'deletion.hold-past': {
    status: 400,
    de: 'Die Einschränkung wird an einem Tag nach heute wieder geprüft.',
    en: 'The restriction is looked at again on a day after today.',
  },
});
