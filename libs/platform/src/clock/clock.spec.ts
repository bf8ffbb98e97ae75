import { addDays, Clock } from './clock';

class FixedClock extends Clock {
  constructor(public instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

describe('the calendar', () => {
  it.each([
    ['an hour before midnight in summer', '2026-07-31T21:59:59Z', '2026-07-31'],
    ['midnight in summer', '2026-07-31T22:00:00Z', '2026-08-01'],
    ['an hour before midnight in winter', '2026-12-31T22:59:59Z', '2026-12-31'],
    ['midnight in winter', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['the hour that does not exist', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the same hour again', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
  ])('knows the day in Berlin at %s', (_when, instant, day) => {
    expect(new FixedClock(instant).today()).toBe(day);
  });

  it('turns with midnight while it runs', () => {
    const clock = new FixedClock('2026-07-31T21:59:59Z');
    expect(clock.today()).toBe('2026-07-31');
    clock.instant = '2026-07-31T22:00:00Z';
    expect(clock.today()).toBe('2026-08-01');
  });

  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-03-31', -30, '2026-03-01'],
    ['2028-03-30', -30, '2028-02-29'],
    ['2027-03-30', -30, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-05-15', -120, '2026-01-15'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});
