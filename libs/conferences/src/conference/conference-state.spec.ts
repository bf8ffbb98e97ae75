import { CONFERENCE_STATES, isOpenFor, LIFECYCLE, stateAfter } from './conference-state';

describe('lifecycle of a Fallkonferenz (L10)', () => {
  it('goes the whole way in order', () => {
    const steps = ['invitations', 'holding', 'approval', 'follow-up', 'closure'] as const;
    let state: (typeof CONFERENCE_STATES)[number] = 'geplant';
    for (const step of steps) state = stateAfter(state, step)!;
    expect(state).toBe('geschlossen');
  });

  it('can be cancelled only before it was held', () => {
    const from = CONFERENCE_STATES.filter((state) => stateAfter(state, 'cancellation'));
    expect(from).toEqual(['geplant', 'eingeladen']);
  });

  it('never leaves its last states', () => {
    for (const { step } of LIFECYCLE) {
      expect(stateAfter('geschlossen', step)).toBeUndefined();
      expect(stateAfter('abgesagt', step)).toBeUndefined();
    }
  });

  it('freezes plan, statements, decisions and Protokoll with the approval', () => {
    for (const deed of ['plan', 'statement', 'decide', 'write'] as const) {
      expect(isOpenFor(deed, 'protokoll_freigegeben')).toBe(false);
      expect(isOpenFor(deed, 'abgesagt')).toBe(false);
    }
    expect(isOpenFor('plan', 'durchgefuehrt')).toBe(false);
    expect(isOpenFor('statement', 'durchgefuehrt')).toBe(true);
  });
});
