import { lastQuarters, quarterAfter, quarterOf } from './quarter';

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  it.each([
    ['2025-Q4', '2026-Q1'],
    ['2026-Q1', '2026-Q2'],
    ['2026-Q3', '2026-Q4'],
  ])('%s is followed by %s', (before, after) =>
    expect([quarterAfter(before), quarterAfter(after, -1)]).toEqual([after, before]),
  );

  it('lists eight, oldest first', () => {
    expect(lastQuarters('2026-02-10')).toEqual([
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
    ]);
  });
});
