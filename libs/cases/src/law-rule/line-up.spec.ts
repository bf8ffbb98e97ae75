import { type Line, lineUp } from './line-up';

const own = (validFrom: string, validUntil: string | null = null): Line => ({ districtId: 'd', validFrom, validUntil });
const shipped = (validFrom: string, validUntil: string | null = null): Line => ({
  districtId: null,
  validFrom,
  validUntil,
});

describe('a row of the district among the others', () => {
  const open = own('2025-01-01');
  const product = shipped('2000-01-01');

  it.each<[string, Line, Line[], object]>([
    ['stands alone', own('2027-01-01'), [], {}],
    ['replaces what was shipped', own('2027-01-01'), [product], { replaced: product }],
    ['begins with what was shipped', own('2000-01-01'), [product], { replaced: product }],
    ['ends the one before it', own('2027-01-01'), [product, open], { earlier: [open] }],
    ['begins on the same day', own('2025-01-01'), [open], { same: open }],
    ['ends before the next', own('2024-01-01'), [open], { next: open, validUntil: '2024-12-31' }],
    [
      'leaves a gap before it',
      own('2027-01-01'),
      [own('2025-01-01', '2026-06-30')],
      { gap: { from: '2026-07-01', until: '2026-12-31' } },
    ],
    [
      'leaves a gap after what was shipped',
      own('2027-01-01'),
      [shipped('2022-12-31', '2025-12-31')],
      { gap: { from: '2026-01-01', until: '2026-12-31' } },
    ],
    [
      'leaves a gap after it',
      own('2024-01-01', '2024-06-30'),
      [open],
      { validUntil: '2024-06-30', gap: { from: '2024-07-01', until: '2024-12-31' } },
    ],
    [
      'leaves a gap after it, though it ends the one before',
      own('2024-01-01', '2024-06-30'),
      [own('2023-01-01', '2024-12-31'), own('2025-01-01')],
      {
        validUntil: '2024-06-30',
        earlier: [own('2023-01-01', '2024-12-31')],
        gap: { from: '2024-07-01', until: '2024-12-31' },
      },
    ],
    ['is the last and ends', own('2027-01-01', '2027-12-31'), [], { validUntil: '2027-12-31', isLast: true }],
    [
      'does not bring back what was shipped',
      own('2027-01-01', '2027-12-31'),
      [product],
      { replaced: product, validUntil: '2027-12-31', isLast: true },
    ],
  ])('%s', (_name, wanted, others, found) => {
    expect(lineUp(wanted, others)).toEqual({
      ...{
        same: undefined,
        earlier: [],
        next: undefined,
        replaced: undefined,
        gap: null,
        validUntil: null,
        isLast: false,
      },
      ...found,
    });
  });
});
