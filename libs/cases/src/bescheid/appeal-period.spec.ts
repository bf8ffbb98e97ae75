import { endOfPeriod, isWeekend } from './appeal-period';

describe('the period to appeal', () => {
  it.each([
    ['2026-11-20', 1, 'week', '2026-11-27'],
    ['2026-11-20', 2, 'week', '2026-12-04'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
    ['2026-12-15', 1, 'month', '2027-01-15'],
    ['2028-02-29', 1, 'year', '2029-02-28'],
    ['2026-11-20', 4, 'day', '2026-11-24'],
  ] as const)('%s and %i %s end on %s', (event, amount, unit, end) => {
    expect(endOfPeriod(event, amount, unit)).toBe(end);
  });

  it('knows weekends', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
