import { defineEvents } from '@fallnetz/platform';

export const organisationEvents = defineEvents(
  'user.created',
  'user.changed',
  'user.password-reset',
  'substitution.started',
  'substitution.ended',
);
