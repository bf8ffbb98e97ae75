import { carriedOver, changedParts, withChanges } from './area-changes';
import { mayOfAssessment } from './assessment.policy';

const HOUSING = { need: 3, resource: 'Cousin', priority: 'high', words: 'Zu eng.' } as const;

describe('life areas', () => {
  it('change in the parts that are named, and nowhere else', () => {
    const before = { wohnen_mobilitaet: { ...HOUSING } };
    const after = withChanges(before, [
      { area: 'wohnen_mobilitaet', need: 1, resource: undefined },
      { area: 'diskriminierung', need: null, words: ' ' },
    ]);
    expect(after).toEqual({ wohnen_mobilitaet: { ...HOUSING, need: 1 } });
    expect(changedParts(before, after)).toEqual(['wohnen_mobilitaet.need']);
    expect(before.wohnen_mobilitaet.need).toBe(3);
  });

  it('a need of 0 is an answer', () => {
    expect(withChanges({}, [{ area: 'diskriminierung', need: 0 }])).toHaveProperty('diskriminierung.need', 0);
  });

  it('are carried over without the words', () => {
    const words = { need: null, resource: '', priority: null, words: 'Nur das.' };
    expect(carriedOver({ wohnen_mobilitaet: { ...HOUSING }, diskriminierung: words })).toEqual({
      wohnen_mobilitaet: { ...HOUSING, words: '' },
    });
  });
});

describe('what may be done with an assessment', () => {
  const facts = { state: 'draft', wasCompleted: false, isGraded: true, hasOtherDraft: false } as const;

  it.each([
    [{}, ['change', 'complete', 'discard']],
    [{ isGraded: false }, ['change', 'discard']],
    [{ wasCompleted: true }, ['change', 'complete']],
    [{ state: 'completed', wasCompleted: true }, ['reopen']],
    [{ state: 'completed', wasCompleted: true, hasOtherDraft: true }, []],
  ] as const)('%j: %j', (changed, allowed) => {
    const may = mayOfAssessment({ ...facts, ...changed });
    expect(Object.entries(may).flatMap(([name, is]) => (is ? [name] : []))).toEqual(allowed);
  });
});
