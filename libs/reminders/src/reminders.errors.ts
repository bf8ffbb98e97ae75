import { defineErrors } from '@fallnetz/platform';

export const problem = defineErrors({
  'mail.not-undelivered': {
    status: 409,
    de: 'Diese E-Mail ist schon zugestellt oder gerade unterwegs.',
    en: 'This e-mail has been delivered already or is on its way.',
  },
  'deadline-rule.past': {
    status: 400,
    de: 'Eine Regel kann erst ab heute oder später anders gelten.',
    en: 'A rule can change from today or a later day only.',
  },
  'deadline-rule.counts-up': {
    status: 400,
    de: 'Diese Regel zählt Tage seit dem letzten Kontakt: bitte 1 oder mehr.',
    en: 'This rule counts days since the last contact: please 1 or more.',
  },
});
