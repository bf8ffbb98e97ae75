import { defineEvents } from '@fallnetz/platform';

export const referralEvents = defineEvents(
  'offer.added',
  'offer.changed',
  'verweisberatung.recorded',
  'referral.made',
  'referral.outcome-recorded',
);
