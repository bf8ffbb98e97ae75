import { defineEvents } from '@fallnetz/platform';

export const organisationEvents = defineEvents(
  'user.created',
  'user.changed',
  'user.password-reset',
  'organisation.added',
  'organisation.changed',
  'municipality.added',
  'municipality.changed',
  'notice.published',
  'substitution.started',
  'substitution.ended',
  'accessibility.contact-changed',
  'barrier.reported',
  'barrier.settled',
);
