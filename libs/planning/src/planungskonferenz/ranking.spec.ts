import type { ProtectedTable } from '../counts/suppress';
import { rank, type Candidate } from './ranking';

const table = (
  rowTotals: (number | null)[],
  total: number | null,
  columnTotals: (number | null)[] = [],
): ProtectedTable => ({
  cells: [],
  rowTotals,
  columnTotals,
  total,
});
const theme = (themeId: string, more: Partial<Candidate> = {}): Candidate => ({
  themeId,
  level: 'kommune',
  createdOn: '2026-09-01',
  table: undefined,
  ...more,
});
const TODAY = '2026-11-20';
const order = (...candidates: Candidate[]) => rank(candidates, TODAY).map(({ themeId }) => themeId);
const reason = (candidate: Candidate, kind: string) =>
  rank([candidate], TODAY)[0]!.reasons.find((each) => each.kind === kind);

describe('the proposed order of an agenda', () => {
  it('puts reach and frequency first', () => {
    const wide = theme('wide', { table: table([8, 6, 5], 19) });
    const narrow = theme('narrow', { table: table([19, null, null], 19) });
    expect(order(narrow, wide)).toEqual(['wide', 'narrow']);
  });

  it('gives five reasons whose points make the score', () => {
    const [first] = rank([theme('a', { level: 'land', table: table([12, null], 14, [null, 5, 9, null]) })], TODAY);
    expect(first!.reasons.map(({ kind, points }) => [kind, points])).toEqual([
      ['reach', 2],
      ['frequency', 2],
      ['level', 4],
      ['trend', 3],
      ['age', 0],
    ]);
    expect(first!.score).toBe(11);
  });

  it.each([
    [[5, 9, 0], 'rising', 3],
    [[9, 5, 0], 'falling', 0],
    [[6, 6, 0], 'steady', 1],
    [[null, 9, 0], 'unknown', 0],
    [[], 'unknown', 0],
  ] as const)('compares the last two finished quarters of %j: %s', (columns, trend, points) => {
    expect(reason(theme('a', { table: table([], null, [...columns]) }), 'trend')).toMatchObject({ trend, points });
  });

  it.each([
    ['2026-11-20', 0, 0],
    ['2026-08-21', 2, 0],
    ['2026-08-20', 3, 1],
    ['2026-08-19', 3, 1],
    ['2025-12-31', 10, 3],
    ['2024-01-01', 34, 4],
  ])('counts full months from %s', (createdOn, months, points) => {
    expect(reason(theme('a', { createdOn }), 'age')).toMatchObject({ months, points });
  });

  it.each([
    [5, 1],
    [14, 2],
    [29, 5],
  ])('gives a point for every full five of %i observations', (observations, points) => {
    expect(reason(theme('a', { table: table([], observations) }), 'frequency')).toMatchObject({ points });
  });

  it('lets no reason weigh more than ten', () => {
    const large = theme('a', { table: table([40, 40, 40, 40, 40, 40], 240) });
    expect([reason(large, 'reach')!.points, reason(large, 'frequency')!.points]).toEqual([10, 10]);
  });

  it.each([['small numbers', table([null, null], null)] as const, ['no observations', undefined] as const])(
    'tells nothing of %s',
    (_, shown) => {
      const candidate = theme('a', { table: shown });
      expect(reason(candidate, 'frequency')).toMatchObject({ observations: null, points: 0 });
      expect(reason(candidate, 'reach')).toMatchObject({ municipalities: 0, points: 0 });
      expect(reason(candidate, 'trend')).toMatchObject({ trend: 'unknown', points: 0 });
    },
  );

  it('is the same whatever order it is asked in, the older theme first', () => {
    const [old, young, twin] = [theme('b', { createdOn: '2026-08-25' }), theme('a'), theme('c')];
    expect(order(old, young, twin)).toEqual(['b', 'a', 'c']);
    expect(order(twin, young, old)).toEqual(['b', 'a', 'c']);
  });
});
