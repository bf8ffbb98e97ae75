import { defineEvents } from '@fallnetz/platform';

export const planningEvents = defineEvents(
  'challenge.added',
  'challenge.changed',
  'structural-issue.received',
  'theme.created',
  'theme.changed',
  'theme.step-changed',
  'theme.issues-clustered',
  'theme.issue-returned',
  'theme.answered',
  'planungskonferenz.created',
  'planungskonferenz.changed',
  'planungskonferenz.state-changed',
  'planungskonferenz.agenda-changed',
  'agenda-item.decided',
);
