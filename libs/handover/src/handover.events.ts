import { defineEvents } from '@fallnetz/platform';

export const handoverEvents = defineEvents(
  'handover.prepared',
  'handover.changed',
  'handover.offered',
  'handover.withdrawn',
  'handover.note-written',
  'handover.asked',
  'handover.replied',
  'handover.accepted',
  'handover.declined',
  'move.drafted',
  'move.changed',
  'move.offered',
  'move.withdrawn',
  // Recorded by app.answer_move in the old file, which the answering person does not see.
  'move.accepted',
  'move.declined',
  'move.received',
);
