import { type Cell, tableOf } from './history';
import { lastQuarters } from './quarter';
import { suppress } from './suppress';

const CREATED = '2025-12-10';
const TODAY = '2026-02-10';
const PLACES = ['p1', 'p2'];
const COUNTS = [
  [9, 3, 12, 0, 7, 7, 8, 6, 10],
  [0, 11, 9, 5, 0, 14, 6, 7, 9],
];
const QUARTERS = [...lastQuarters(CREATED), '2026-Q1'];
const CELLS: Cell[] = PLACES.flatMap((ags, row) =>
  QUARTERS.map((quarter, column) => ({ ags, quarter, n: COUNTS[row]![column]! })).filter(({ n }) => n > 0),
);
const table = (cells: Cell[], places = PLACES) => tableOf({ createdOn: CREATED, cells }, places, TODAY);

describe('the table of a theme', () => {
  it('protects all quarters up to the last report together, also when that came after the theme was made', () => {
    expect(table(CELLS)).toEqual(suppress(COUNTS));
  });

  it('is the same in whatever order the observations come', () => {
    expect(table([...CELLS].reverse())).toEqual(table(CELLS));
  });

  it('has totals to say nothing of when there is no municipality', () => {
    expect(table(CELLS, [])).toMatchObject({ cells: [], columnTotals: new Array<null>(9).fill(null), total: null });
  });
});
