import type { Measure } from '../model';

export const measureStates = [
  'open',
  'running',
  'done',
  'postponed',
  'dropped',
  'handed_over',
] as const satisfies readonly Measure['state'][];

export interface MeasureValues {
  text: string;
  goalId: string | null;
  responsibleUserId: string | null;
  responsibleBody: string;
  dueOn: string | null;
  state: Measure['state'];
}

export const newMeasure = (goalId: string | null, responsibleUserId: string): MeasureValues => ({
  text: '',
  goalId,
  responsibleUserId,
  responsibleBody: '',
  dueOn: null,
  state: 'open',
});

export function measureValues(measure: Measure): MeasureValues {
  const { text, goalId, responsibleUserId, responsibleBody, dueOn, state } = measure;
  return { text, goalId, responsibleUserId, responsibleBody, dueOn, state };
}

/** One is responsible: a colleague, or a body in words. */
export function measureBody({ dueOn, responsibleUserId, responsibleBody, ...rest }: MeasureValues) {
  return {
    ...rest,
    responsibleUserId,
    responsibleBody: responsibleUserId === null ? responsibleBody : '',
    dueOn: dueOn ?? '',
  };
}

/** States in which something still has to happen. */
export const isUnfinished = ({ state }: Pick<Measure, 'state'>): boolean =>
  state === 'open' || state === 'running' || state === 'postponed';
