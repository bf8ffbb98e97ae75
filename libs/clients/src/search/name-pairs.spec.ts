import { matchNames } from './name-match';
import { NAME_PAIRS } from './name-pairs';

describe('the table of name pairs', () => {
  const wrong = NAME_PAIRS.filter(({ stored, typed, same }) => (matchNames(typed, stored) !== null) !== same);
  const share = (same: boolean): number =>
    wrong.filter((pair) => pair.same === same).length / NAME_PAIRS.filter((pair) => pair.same === same).length;

  it('is long enough to say something', () => expect(NAME_PAIRS.length).toBeGreaterThan(60));

  it('is found to 95 per cent and more', () => expect(1 - share(true)).toBeGreaterThanOrEqual(0.95));

  it('has at most one false hit in ten', () => expect(share(false)).toBeLessThanOrEqual(0.1));

  it('holds no pair twice', () => {
    expect(new Set(NAME_PAIRS.map(({ stored, typed }) => `${stored}|${typed}`)).size).toBe(NAME_PAIRS.length);
  });
});
