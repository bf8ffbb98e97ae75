import { rounded, weightOf } from './weight';

describe('the weight of a case', () => {
  it.each([
    ['umsetzung', 2, 0, 1],
    ['umsetzung', 2, 4, 1.1],
    ['umsetzung', 2, 8, 1.25],
    ['anfrage', 1, 0, 0.375],
    ['assessment', 3, 8, 2.34375],
    ['monitoring', 2, 3, 0.75],
    ['entpflichtet', 3, 8, 0],
  ] as const)('in %s of complexity %i with %i contacts is %d', (phase, complexity, contacts, weight) => {
    expect(weightOf({ phase, complexity, contacts, resting: false })).toBeCloseTo(weight);
  });

  it('grows with complexity and contacts', () => {
    const of = (complexity: number, contacts: number) =>
      weightOf({ phase: 'umsetzung', complexity, contacts, resting: false });
    expect([of(1, 0), of(2, 0), of(2, 4), of(2, 8), of(3, 8)]).toEqual(
      [of(3, 8), of(2, 8), of(2, 4), of(2, 0), of(1, 0)].sort((a, b) => a - b),
    );
  });

  it('is small while the case rests', () =>
    expect(weightOf({ phase: 'umsetzung', complexity: 3, contacts: 9, resting: true })).toBe(0.2));

  it('is shown with one place', () => expect(rounded(12.34)).toBe(12.3));
});
