import { defineEvents } from '@fallnetz/platform';

export const organisationEvents = defineEvents(
  'user.created',
  'user.changed',
  'user.password-reset',
  'notice.published',
  'substitution.started',
  'substitution.ended',
);
