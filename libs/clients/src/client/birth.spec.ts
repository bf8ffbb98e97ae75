import { isMinor, isUnborn, isVeryOld, precisionOf } from './birth';

const today = '2026-11-22';

describe('birth', () => {
  it.each([
    [{ birthDate: '1990-05-17' }, 'exact'],
    [{ birthDate: '1990-01-01', birthPrecision: 'estimated' }, 'estimated'],
    [{ birthYear: 1990 }, 'year'],
    [{ birthYear: 1990, birthPrecision: 'estimated' }, 'estimated'],
    [{ birthYear: 1990, birthPrecision: 'exact' }, 'year'],
    [{ birthPrecision: 'unknown' }, 'unknown'],
    [{ birthPrecision: 'estimated' }, null],
    [{}, null],
  ] as const)('%j is %s', (birth, precision) => expect(precisionOf(birth)).toBe(precision));

  it.each([
    [{ birthDate: '2008-11-22' }, false],
    [{ birthDate: '2008-11-23' }, true],
    [{ birthYear: 2008 }, false],
    [{ birthYear: 2009 }, true],
    [{}, false],
  ])('%j is a minor: %s', (birth, minor) => expect(isMinor(birth, today)).toBe(minor));

  it('knows that who was born on a leap day is of age from the first of March', () => {
    const birth = { birthDate: '2008-02-29' };
    expect(['2026-02-28', '2026-03-01'].map((day) => isMinor(birth, day))).toEqual([true, false]);
    expect(['2027-12-31', '2028-02-28', '2028-02-29'].map((day) => isMinor({ birthDate: '2010-02-28' }, day))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('asks about ages nobody reaches, and knows who is not born', () => {
    expect([isVeryOld({ birthYear: 1905 }, today), isVeryOld({ birthYear: 1906 }, today)]).toEqual([true, false]);
    expect([isUnborn({ birthDate: '2026-11-23' }, today), isUnborn({ birthDate: today }, today)]).toEqual([
      true,
      false,
    ]);
    expect([isUnborn({ birthYear: 2027 }, today), isUnborn({ birthYear: 2026 }, today)]).toEqual([true, false]);
  });
});
