import { ownChoiceOn } from './own-choice';
import type { MatrixCell, ReleasableField } from '../model';

const row = (states: Partial<Record<ReleasableField, 'on' | 'off' | 'forbidden'>>) => ({
  cells: Object.entries(states).map(([field, state]): MatrixCell => {
    const is = { released: state === 'on', state: state === 'forbidden' ? 'not_allowed' : 'consent' } as const;
    return { field: field as ReleasableField, reason: null, outdated: false, ...is };
  }),
});

describe('the own choice of releases on a newer state', () => {
  const before = row({ name: 'on', goals: 'off', measures: 'off', language: 'on' });

  it('keeps what was switched here, and what somebody else took back stays taken back', () => {
    const fresh = row({ name: 'off', goals: 'off', measures: 'on', language: 'on' });
    expect(ownChoiceOn(fresh, before, ['name', 'goals'])).toEqual(['goals', 'measures']);
  });

  it('chooses nothing that is no longer allowed', () => {
    const fresh = row({ name: 'on', goals: 'forbidden' });
    expect(ownChoiceOn(fresh, before, ['name', 'goals', 'language'])).toEqual(['name']);
  });
});
