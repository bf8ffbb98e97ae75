import { gapBeside, type Period, placementOf } from './periods';

const period = (validFrom: string | null, validUntil: string | null, appliedOn: string | null = null): Period => ({
  validFrom,
  validUntil,
  appliedOn,
});

describe('where a period lies among others', () => {
  const open = period('2025-06-01', null);
  const closed = period('2024-01-01', '2024-12-31');
  const later = period('2027-01-01', null);
  const older = period('2020-01-01', '2020-12-31');
  const JANUARY = { from: '2025-01-01', until: '2025-01-31' };
  const MAY = { from: '2025-05-01', until: '2025-05-31' };
  const undated = period(null, null);

  it.each([
    ['begins while another is open', period('2026-07-01', null), [closed, open], { earlier: [open] }],
    ['begins before another', period('2025-01-01', null), [closed, open], { later: [open] }],
    ['lies inside another', period('2024-03-01', '2024-04-30'), [closed], { earlier: [closed] }],
    ['touches the last day', period('2024-12-31', '2025-05-31'), [closed, open], { earlier: [closed] }],
    ['touches the first day', period('2025-01-01', '2025-06-01'), [open], { later: [open] }],
    [
      'lies over several',
      period('2024-06-01', null),
      [later, open, closed],
      { earlier: [closed], later: [open, later] },
    ],
    ['begins on the same day', period('2025-06-01', '2025-06-30'), [open], { same: [open] }],
    ['has no beginning like another', period(null, '2026-01-01'), [undated], { same: [undated] }],
    ['follows the day after', period('2025-01-01', '2025-05-31'), [closed, open], {}],
  ])('%s', (_name, wanted, others, found) => {
    expect(placementOf(wanted, others)).toEqual({ earlier: [], later: [], same: [], ...found });
  });

  it.each([
    ['before it', period('2025-02-01', '2025-05-31'), [closed, open], JANUARY],
    ['after it', period('2025-01-01', '2025-04-30'), [closed, open], MAY],
    ['beside the nearest before it', period('2025-02-01', '2025-05-31'), [older, closed], JANUARY],
    ['beside the nearest after it', period('2025-01-01', '2025-04-30'), [later, open], MAY],
    ['none', period('2025-01-01', '2025-05-31'), [closed, open], null],
    ['none without neighbours', period('2025-01-01', null), [], null],
    [
      'none when the title before it goes on',
      period('2025-09-01', null),
      [period('2024-01-01', '2025-05-31', '2025-05-30')],
      null,
    ],
    [
      'none when the application came on the last day',
      period('2025-09-01', null),
      [period('2024-01-01', '2025-05-31', '2025-05-31')],
      null,
    ],
    [
      'one when the application came too late',
      period('2025-09-01', null),
      [period('2024-01-01', '2025-05-31', '2025-06-01')],
      { from: '2025-06-01', until: '2025-08-31' },
    ],
  ])('finds a gap: %s', (_name, wanted, others, gap) => expect(gapBeside(wanted, others)).toEqual(gap));
});
