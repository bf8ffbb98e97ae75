import { defineEvents } from '@fallnetz/platform';

/** Recorded by app.judge_deletion: Leitung does not see the case in whose timeline its step stands. */
export const deletionEvents = defineEvents(
  'deletion.checked',
  'deletion.withdrawn',
  'deletion.held',
  'deletion.lifted',
  'deletion.returned',
);
