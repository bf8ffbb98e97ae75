import type { HandoverCaseState } from './handover-case.entity';
import type { HandoverState } from './handover.entity';

/** What the rules of a hand-over look at. */
export interface HandoverFacts {
  state: HandoverState;
  isReceiver: boolean;
  /** Somebody who may give these cases: their lead or whoever stands in, or Leitung. */
  mayGive: boolean;
}

/** What the acting person may do with the whole. */
export function handoverMay({ state, isReceiver, mayGive }: HandoverFacts) {
  const running = state === 'prepared' || state === 'offered';
  return {
    change: mayGive && state === 'prepared',
    offer: mayGive && state === 'prepared',
    withdraw: mayGive && running,
    decide: isReceiver && state === 'offered',
  };
}

/** Only what is still open in a running hand-over can be decided. */
export const isOpen = (state: HandoverState, part: HandoverCaseState): boolean =>
  (state === 'prepared' || state === 'offered') && part === 'open';
