import { agesContradict, livedBeforeBirth } from './plausible';

describe('what does not fit in a household', () => {
  it.each([
    ['child', 1990, 2001, true],
    ['child', 1990, 2002, false],
    ['parent', 1990, 1979, true],
    ['parent', 1990, 1978, false],
    ['partner', 1990, 2001, false],
    ['child', null, 2001, false],
    ['child', 1990, null, false],
  ] as const)('%s of %s born %s: %s', (relation, mine, theirs, contradicts) =>
    expect(agesContradict(relation, { birthYear: mine }, { birthYear: theirs })).toBe(contradicts),
  );

  it.each([
    ['2019-12-31', { birthYear: 2020 }, true],
    ['2020-01-01', { birthYear: 2020 }, false],
    ['2020-05-16', { birthDate: '2020-05-17' }, true],
    [null, { birthYear: 2020 }, false],
    ['2019-12-31', {}, false],
  ])('here since %s, born %j: %s', (fromOn, birth, before) => expect(livedBeforeBirth(fromOn, birth)).toBe(before));
});
