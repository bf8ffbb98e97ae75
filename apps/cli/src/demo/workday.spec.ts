import { onWorkday } from './workday';

describe('a day for a conference of the demo', () => {
  it.each([
    ['2026-12-11', '2026-12-11'],
    ['2026-12-12', '2026-12-14'],
    ['2026-12-13', '2026-12-14'],
    ['2027-01-02', '2027-01-04'],
  ])('%s becomes %s', (day, workday) => expect(onWorkday(day)).toBe(workday));
});
