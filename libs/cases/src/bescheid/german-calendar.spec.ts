import { addDays } from '@fallnetz/platform';
import { deliveryBy, endOfPeriod, type Unit } from './appeal-period';
import { lastDayToAct } from './working-day';

/**
 * Worked out by hand from the law and a wall calendar of North Rhine-Westphalia:
 * event · period · its end (§ 187 (1), § 188 (2) and (3) BGB) · the last day to act (§ 193 BGB) · what is special.
 */
const PERIODS: [event: string, amount: number, unit: Unit, end: string, lastDay: string, special: string][] = [
  // weeks end on the same day of the week
  ['2026-11-20', 1, 'week', '2026-11-27', '2026-11-27', 'Friday to Friday'],
  ['2026-11-21', 1, 'week', '2026-11-28', '2026-11-30', 'Saturday moves to Monday'],
  ['2026-11-22', 1, 'week', '2026-11-29', '2026-11-30', 'Sunday moves to Monday'],
  ['2026-11-23', 2, 'week', '2026-12-07', '2026-12-07', 'two weeks, Monday'],
  ['2026-12-18', 1, 'week', '2026-12-25', '2026-12-28', 'Christmas Day, a weekend with Boxing Day follows'],
  ['2026-12-19', 1, 'week', '2026-12-26', '2026-12-28', 'Boxing Day on a Saturday'],
  ['2026-12-25', 1, 'week', '2027-01-01', '2027-01-04', 'New Year on a Friday'],
  ['2026-12-24', 1, 'week', '2026-12-31', '2026-12-31', 'New Year’s Eve is a working day'],
  ['2026-12-17', 1, 'week', '2026-12-24', '2026-12-24', 'Christmas Eve is a working day'],
  ['2026-03-20', 2, 'week', '2026-04-03', '2026-04-07', 'Karfreitag moves behind Ostermontag'],
  ['2026-03-23', 2, 'week', '2026-04-06', '2026-04-07', 'Ostermontag'],
  ['2026-03-28', 1, 'week', '2026-04-04', '2026-04-07', 'Saturday before Easter'],
  ['2026-03-29', 1, 'week', '2026-04-05', '2026-04-07', 'Easter Sunday, the clocks went forward in between'],
  ['2026-05-07', 1, 'week', '2026-05-14', '2026-05-15', 'Christi Himmelfahrt'],
  ['2026-05-18', 1, 'week', '2026-05-25', '2026-05-26', 'Pfingstmontag'],
  ['2026-05-21', 2, 'week', '2026-06-04', '2026-06-05', 'Fronleichnam, a holiday in NRW'],
  ['2026-10-24', 1, 'week', '2026-10-31', '2026-11-02', 'Reformation Day is none in NRW, but a Saturday'],
  ['2026-10-18', 2, 'week', '2026-11-01', '2026-11-02', 'Allerheiligen on a Sunday, the clocks went back in between'],
  ['2027-10-25', 1, 'week', '2027-11-01', '2027-11-02', 'Allerheiligen on a Monday'],
  ['2027-10-24', 1, 'week', '2027-10-31', '2027-11-02', 'Sunday before Allerheiligen'],
  ['2027-10-22', 1, 'week', '2027-10-29', '2027-10-29', 'the Friday before them'],
  ['2025-04-04', 2, 'week', '2025-04-18', '2025-04-22', 'Karfreitag of a late Easter'],
  ['2025-10-20', 2, 'week', '2025-11-03', '2025-11-03', 'Monday after Allerheiligen'],
  ['2025-09-19', 2, 'week', '2025-10-03', '2025-10-06', 'German Unity on a Friday'],
  ['2025-04-24', 1, 'week', '2025-05-01', '2025-05-02', 'First of May on a Thursday'],
  ['2028-02-22', 1, 'week', '2028-02-29', '2028-02-29', 'ends on leap day'],
  ['2028-02-29', 1, 'week', '2028-03-07', '2028-03-07', 'begins on leap day'],
  ['2027-02-22', 1, 'week', '2027-03-01', '2027-03-01', 'over the end of a short February'],
  // months end on the same number, or on the last day where there is none
  ['2026-01-15', 1, 'month', '2026-02-15', '2026-02-16', 'Sunday'],
  ['2026-01-28', 1, 'month', '2026-02-28', '2026-03-02', 'Saturday, into the next month'],
  ['2026-01-29', 1, 'month', '2026-02-28', '2026-03-02', 'no 29th'],
  ['2026-01-30', 1, 'month', '2026-02-28', '2026-03-02', 'no 30th'],
  ['2026-01-31', 1, 'month', '2026-02-28', '2026-03-02', 'no 31st'],
  ['2028-01-29', 1, 'month', '2028-02-29', '2028-02-29', 'a 29th in a leap year'],
  ['2028-01-30', 1, 'month', '2028-02-29', '2028-02-29', 'no 30th in a leap year'],
  ['2028-01-31', 1, 'month', '2028-02-29', '2028-02-29', 'no 31st in a leap year'],
  ['2026-02-28', 1, 'month', '2026-03-28', '2026-03-30', 'the last of February is not the last of March'],
  ['2028-02-29', 1, 'month', '2028-03-29', '2028-03-29', 'from leap day'],
  ['2026-03-31', 1, 'month', '2026-04-30', '2026-04-30', 'no 31st of April'],
  ['2027-03-31', 1, 'month', '2027-04-30', '2027-04-30', 'Friday before the First of May'],
  ['2026-05-31', 1, 'month', '2026-06-30', '2026-06-30', 'no 31st of June'],
  ['2026-07-31', 1, 'month', '2026-08-31', '2026-08-31', 'two long months'],
  ['2026-08-31', 1, 'month', '2026-09-30', '2026-09-30', 'no 31st of September'],
  ['2026-10-31', 1, 'month', '2026-11-30', '2026-11-30', 'no 31st of November'],
  ['2026-11-30', 1, 'month', '2026-12-30', '2026-12-30', 'the 30th, not the last'],
  ['2026-12-31', 1, 'month', '2027-01-31', '2027-02-01', 'over the year, Sunday'],
  ['2026-12-01', 1, 'month', '2027-01-01', '2027-01-04', 'New Year'],
  ['2026-11-25', 1, 'month', '2026-12-25', '2026-12-28', 'Christmas Day, Friday'],
  ['2027-11-25', 1, 'month', '2027-12-25', '2027-12-27', 'Christmas on a weekend moves to Monday'],
  ['2027-12-01', 1, 'month', '2028-01-01', '2028-01-03', 'New Year on a Saturday'],
  ['2026-04-01', 1, 'month', '2026-05-01', '2026-05-04', 'First of May on a Friday'],
  ['2026-09-03', 1, 'month', '2026-10-03', '2026-10-05', 'German Unity on a Saturday'],
  ['2027-09-03', 1, 'month', '2027-10-03', '2027-10-04', 'German Unity on a Sunday'],
  ['2024-09-03', 1, 'month', '2024-10-03', '2024-10-04', 'German Unity on a Thursday'],
  ['2027-02-26', 1, 'month', '2027-03-26', '2027-03-30', 'Karfreitag of an early Easter'],
  ['2027-02-28', 1, 'month', '2027-03-28', '2027-03-30', 'Easter Sunday, the night the clocks go forward'],
  ['2026-02-28', 2, 'month', '2026-04-28', '2026-04-28', 'two months'],
  ['2025-12-31', 2, 'month', '2026-02-28', '2026-03-02', 'two months without a 31st'],
  ['2026-09-25', 1, 'month', '2026-10-25', '2026-10-26', 'Sunday, the night the clocks go back'],
  ['2026-02-14', 3, 'month', '2026-05-14', '2026-05-15', 'three months to Christi Himmelfahrt'],
  ['2026-08-31', 6, 'month', '2027-02-28', '2027-03-01', 'six months to a short February, Sunday'],
  ['2027-08-31', 6, 'month', '2028-02-29', '2028-02-29', 'six months to a long February'],
  ['2026-11-01', 14, 'month', '2028-01-01', '2028-01-03', 'more than a year of months'],
  // years
  ['2026-11-20', 1, 'year', '2027-11-20', '2027-11-22', 'a year without instruction, Saturday'],
  ['2028-02-29', 1, 'year', '2029-02-28', '2029-02-28', 'from leap day to a year without one'],
  ['2028-02-29', 4, 'year', '2032-02-29', '2032-03-01', 'from leap day to leap day, Sunday'],
  ['2027-02-28', 1, 'year', '2028-02-28', '2028-02-28', 'the 28th, not leap day'],
  ['2026-12-31', 1, 'year', '2027-12-31', '2027-12-31', 'New Year’s Eve to New Year’s Eve'],
  ['2026-01-01', 1, 'year', '2027-01-01', '2027-01-04', 'New Year to New Year'],
  ['2027-03-29', 1, 'year', '2028-03-29', '2028-03-29', 'Ostermontag to a working day'],
  ['2027-04-17', 1, 'year', '2028-04-17', '2028-04-18', 'a Saturday to Ostermontag'],
  ['2037-04-26', 1, 'year', '2038-04-26', '2038-04-27', 'Ostermontag of the latest Easter there is'],
  ['2075-04-17', 1, 'year', '2076-04-17', '2076-04-21', 'Karfreitag where the old rule would say a week later'],
  ['2048-04-16', 1, 'year', '2049-04-16', '2049-04-20', 'the same exception'],
  ['2099-02-28', 1, 'year', '2100-02-28', '2100-03-01', 'Sunday of a century without leap day'],
  // days
  ['2026-11-20', 4, 'day', '2026-11-24', '2026-11-24', 'days over a weekend count all of it'],
  ['2026-03-28', 1, 'day', '2026-03-29', '2026-03-30', 'the day of 23 hours'],
  ['2026-10-24', 1, 'day', '2026-10-25', '2026-10-26', 'the day of 25 hours'],
  ['2026-12-30', 1, 'day', '2026-12-31', '2026-12-31', 'to New Year’s Eve'],
  ['2028-02-28', 1, 'day', '2028-02-29', '2028-02-29', 'to leap day'],
  ['2027-02-28', 1, 'day', '2027-03-01', '2027-03-01', 'where there is none'],
  ['2026-12-11', 14, 'day', '2026-12-25', '2026-12-28', 'fourteen days to Christmas'],
];

/** posted · came · counts as delivered: the fourth day after posting, whatever day that is, or when it came later. */
const BY_POST: [posted: string, came: string | null, delivered: string, special: string][] = [
  ['2026-11-20', null, '2026-11-24', 'over a weekend'],
  ['2026-11-20', '2026-11-23', '2026-11-24', 'came earlier'],
  ['2026-11-20', '2026-11-24', '2026-11-24', 'came on that day'],
  ['2026-11-20', '2026-11-25', '2026-11-25', 'came later'],
  ['2026-11-25', null, '2026-11-29', 'a Sunday stays'],
  ['2026-12-21', null, '2026-12-25', 'Christmas Day stays'],
  ['2026-12-29', null, '2027-01-02', 'over the year'],
  ['2028-02-25', null, '2028-02-29', 'leap day'],
  ['2027-02-25', null, '2027-03-01', 'no leap day'],
  ['2026-03-27', null, '2026-03-31', 'the clocks go forward'],
  ['2026-10-23', null, '2026-10-27', 'the clocks go back'],
  ['2026-12-24', '2027-01-08', '2027-01-08', 'lay at the post over Christmas'],
];

/** Easter Sundays of a table in print, with the earliest, the latest and the exceptions of their centuries. */
const EASTER = [
  ...['1900-04-15', '1913-03-23', '1924-04-20', '1943-04-25', '1954-04-18', '1981-04-19', '1994-04-03', '2000-04-23'],
  ...['2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2030-04-21', '2035-03-25', '2038-04-25', '2049-04-18'],
  ...['2057-04-22', '2068-04-22', '2079-04-23', '2087-04-20', '2095-04-24', '2100-03-28', '2106-04-18', '2119-03-26'],
  ...['2133-04-19', '2144-04-19', '2152-04-23', '2163-04-24', '2174-04-17', '2188-04-13', '2199-04-14'],
];

describe('deadlines in a German calendar (figure S42)', () => {
  it.each(PERIODS)('%s and %i %s: %s, to act until %s (%s)', (event, amount, unit, ...[end, lastDay]) => {
    expect([endOfPeriod(event, amount, unit), lastDayToAct(end)]).toEqual([end, lastDay]);
  });

  it.each(EASTER)('Easter %s: nothing ends from Friday to Monday', (sunday) => {
    const tuesday = addDays(sunday, 2);
    const days = [-2, -1, 0, 1].map((offset) => lastDayToAct(addDays(sunday, offset)));
    expect(days).toEqual([tuesday, tuesday, tuesday, tuesday]);
    expect(lastDayToAct(addDays(sunday, -3))).toBe(addDays(sunday, -3));
  });

  it.each(BY_POST)('posted %s, came %s: delivered on %s (%s)', (posted, came, delivered) => {
    expect(deliveryBy(posted, came, 4)).toBe(delivered);
  });
});
