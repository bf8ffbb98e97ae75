import { ageBand } from './age-band';

const today = '2026-03-01';

describe('age band', () => {
  it.each([
    ['2008-03-01', '18_26'],
    ['2008-03-02', 'under_18'],
    ['1999-02-28', '27_39'],
    ['1961-03-02', '40_64'],
    ['1961-03-01', '65_plus'],
  ])('born on %s', (birthDate, band) => expect(ageBand({ birthDate, birthYear: null }, today)).toBe(band));

  it('uses the year when no day is known', () =>
    expect(ageBand({ birthDate: null, birthYear: 1990 }, today)).toBe('27_39'));

  it('says nothing when nothing is known', () =>
    expect(ageBand({ birthDate: null, birthYear: null }, today)).toBeNull());
});
