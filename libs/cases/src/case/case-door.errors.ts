import { defineErrors } from '@fallnetz/platform';

export const restrictedProblem = defineErrors({
  'case.restricted': {
    status: 409,
    de: 'Die Verarbeitung ist nach Art. 18 DSGVO eingeschränkt: Bis die Einschränkung aufgehoben ist, wird nur aufbewahrt.',
    en: 'Processing is restricted under Art. 18 GDPR: until the restriction is lifted the data are only kept.',
  },
});
