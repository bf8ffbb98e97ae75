import { defineEvents } from '@fallnetz/platform';

export const caseEvents = defineEvents(
  'case.opened',
  'case.changed',
  'case.intake-changed',
  'case.phase-changed',
  'case.refused',
  'case.closed',
  'assignment.started',
  'assignment.ended',
  'contact.recorded',
  'contact.changed',
  'note.recorded',
  'note.changed',
  'residence-status.recorded',
  'goal.added',
  'goal.changed',
  'goal.removed',
  'measure.added',
  'measure.changed',
  'hilfeplan.agreed',
  'case.structural-issue-reported',
);
