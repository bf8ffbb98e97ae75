import { isOpenFor, stateAfter, type ConferenceState } from './conference-state';

/** What an acting person on the case may do with a Fallkonferenz in this state. */
export function conferenceMay({ state, isModerator }: { state: ConferenceState; isModerator: boolean }) {
  const canStep = (step: Parameters<typeof stateAfter>[1]) => stateAfter(state, step) !== undefined;
  return {
    plan: isOpenFor('plan', state),
    invite: canStep('invitations'),
    hold: canStep('holding'),
    decide: isOpenFor('decide', state),
    write: isOpenFor('write', state),
    approve: canStep('approval') && isModerator,
    followUp: canStep('follow-up'),
    close: canStep('closure'),
    cancel: canStep('cancellation'),
  };
}
