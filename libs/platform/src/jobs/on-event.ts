import { SetMetadata } from '@nestjs/common';

export const ON_EVENT = 'fallnetz:on-event';
export const ON_JOB = 'fallnetz:on-job';

/** An event as its handlers get it: ids, codes and field names, never values. */
export interface RecordedEvent {
  id: string;
  type: string;
  districtId: string;
  actorId: string;
  subjectId: string;
  caseId: string | null;
  data: Record<string, unknown>;
}

/** Which handler wants which event. */
export interface EventSubscription {
  type: string;
  handler: string;
}

/**
 * Lets a method of a provider handle an event, exactly once, in a unit of work of its own (`Db` works inside). It runs
 * with the system role and in the name of whoever caused the event: no wall, so load by the ids of the event.
 * @param type a declared event name
 * @param handler unique per event and kept for ever, since what was handled is remembered under it; lower case with dashes
 */
export const OnEvent = (type: string, handler: string): MethodDecorator =>
  SetMetadata(ON_EVENT, { type, handler } satisfies EventSubscription);

/** Lets a method of a provider do a declared job. */
export const OnJob = (name: string): MethodDecorator => SetMetadata(ON_JOB, name);
