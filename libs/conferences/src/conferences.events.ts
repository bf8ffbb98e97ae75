import { defineEvents } from '@fallnetz/platform';

export const conferenceEvents = defineEvents(
  'fallkonferenz.planned',
  'fallkonferenz.changed',
  'fallkonferenz.participant-added',
  'fallkonferenz.participant-removed',
  'fallkonferenz.released',
  'fallkonferenz.release-ended',
  'fallkonferenz.recognition-answered',
  'fallkonferenz.invited',
  'fallkonferenz.statement-made',
  'fallkonferenz.held',
  'fallkonferenz.decided',
  'fallkonferenz.protokoll-written',
  'fallkonferenz.protokoll-approved',
  'fallkonferenz.followed-up',
  'fallkonferenz.closed',
  'fallkonferenz.cancelled',
);
