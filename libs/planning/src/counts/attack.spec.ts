import { type Cell, tableOf } from './history';
import { lastQuarters, quarterAfter } from './quarter';
import { MINIMUM, type ProtectedTable, suppress } from './suppress';

/** An equation over numbers that are not negative: the sum of the named unknowns. */
interface Sum {
  of: readonly number[];
  is: number;
}

const NOTHING = 1e-7;

/**
 * What somebody with pencil and paper can find out: the least and the most every unknown can be, given all sums known.
 * A simplex in two phases with Bland's rule; sums of rows and columns and of blocks in them have whole corners, so the
 * bounds are those of whole numbers.
 */
function boundsOf(unknowns: number, sums: readonly Sum[]): { least: number; most: number }[] {
  const solver = new Simplex(unknowns, sums);
  return Array.from({ length: unknowns }, (_, at) => ({ least: solver.extreme(at, 1), most: solver.extreme(at, -1) }));
}

class Simplex {
  /** One row for each independent sum; the last column is what it is. */
  private rows: number[][];
  private readonly basis: number[];

  constructor(
    private readonly unknowns: number,
    sums: readonly Sum[],
  ) {
    const width = unknowns + sums.length;
    this.rows = sums.map(({ of, is }, i) => {
      const row = new Array<number>(width + 1).fill(0);
      for (const at of of) row[at] = 1;
      row[unknowns + i] = 1;
      row[width] = is;
      return row;
    });
    this.basis = sums.map((_, i) => unknowns + i);
    this.minimise(Array.from({ length: width }, (_, at) => (at < unknowns ? 0 : 1)));
    this.dropHelpers();
  }

  /** @param sign 1 = least, -1 = most; infinite where nothing bounds it */
  extreme(at: number, sign: 1 | -1): number {
    const found = this.minimise(Array.from({ length: this.unknowns }, (_, each) => (each === at ? sign : 0)));
    return Number.isFinite(found) ? Math.round(found * sign * 1000) / 1000 : Infinity;
  }

  private minimise(cost: number[]): number {
    for (;;) {
      const reduced = this.reduced(cost);
      const enters = reduced.findIndex((value, at) => at < cost.length && value < -NOTHING);
      if (enters < 0) return -(reduced.at(-1) ?? 0);
      const leaves = this.leaving(enters);
      if (leaves < 0) return -Infinity;
      this.pivot(leaves, enters);
    }
  }

  private reduced(cost: number[]): number[] {
    const line = [...cost, 0];
    this.rows.forEach((row, i) => {
      const price = cost[this.basis[i]!]!;
      if (price !== 0) row.forEach((value, at) => (line[at]! -= price * value));
    });
    return line;
  }

  private leaving(enters: number): number {
    let [best, least] = [-1, Infinity];
    this.rows.forEach((row, i) => {
      if (row[enters]! < NOTHING) return;
      const ratio = row.at(-1)! / row[enters]!;
      const isTie = Math.abs(ratio - least) < NOTHING && this.basis[i]! < this.basis[best]!;
      if (ratio < least - NOTHING || isTie) [best, least] = [i, ratio];
    });
    return best;
  }

  private pivot(at: number, column: number): void {
    const scale = this.rows[at]![column]!;
    const pivot = (this.rows[at] = this.rows[at]!.map((value) => value / scale));
    this.rows.forEach((row, i) => {
      const factor = row[column]!;
      if (i !== at && Math.abs(factor) > 1e-12) row.forEach((_, k) => (row[k]! -= factor * pivot[k]!));
    });
    this.basis[at] = column;
  }

  /** Helpers of the first phase leave the basis; a sum that follows from others goes with its helper. */
  private dropHelpers(): void {
    for (let i = this.rows.length - 1; i >= 0; i -= 1) {
      if (this.basis[i]! < this.unknowns) continue;
      const column = this.rows[i]!.findIndex((value, at) => at < this.unknowns && Math.abs(value) > NOTHING);
      if (column >= 0) {
        this.pivot(i, column);
        continue;
      }
      this.rows.splice(i, 1);
      this.basis.splice(i, 1);
    }
    this.rows = this.rows.map((row) => [...row.slice(0, this.unknowns), row.at(-1)!]);
  }
}

/** Repeatable chance (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const FIRST = '2024-Q1';
const QUARTERS = Array.from({ length: 14 }).reduce<string[]>((all) => [...all, quarterAfter(all.at(-1)!)], [FIRST]);
/** The first day of each of these quarters: what is shown turns over, what was reported stays. */
const daysOf = (quarters: readonly string[]) =>
  quarters.map((quarter) => `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`);

/** Observations of two years in lumps, so that some numbers are large enough to be shown. */
function observed(roll: (sides: number) => number, places: readonly string[], most: number): Cell[] {
  const counts = new Map<string, Cell>();
  const lumps = Array.from({ length: 4 }, () => [roll(places.length), roll(8)] as const);
  for (let unit = 5 + roll(most); unit > 0; unit -= 1) {
    const [place, quarter] = roll(3) === 0 ? [roll(places.length), roll(8)] : lumps[roll(lumps.length)]!;
    const cell = { ags: places[place]!, quarter: QUARTERS[quarter]!, n: 0 };
    const key = `${cell.ags} ${cell.quarter}`;
    counts.set(key, { ...cell, n: (counts.get(key)?.n ?? 0) + 1 });
  }
  return [...counts.values()];
}

interface Answer {
  day: string;
  table: ProtectedTable;
}

/** Unknowns: every cell of a place and quarter, then the total of every place, then that of every quarter. */
class Notebook {
  readonly sums: Sum[] = [];
  readonly hidden: Set<number>;
  private readonly size: [number, number];

  constructor(
    private readonly places: number,
    private readonly quarters: readonly string[],
  ) {
    this.size = [places, quarters.length];
    const each = (length: number) => Array.from({ length }, (_, at) => at);
    this.hidden = new Set(each(places * quarters.length + places + quarters.length));
  }

  get unknowns(): number {
    return this.size[0] * this.size[1];
  }

  of(place: number | null, quarters: readonly number[]): number[] {
    const places = place === null ? Array.from({ length: this.places }, (_, at) => at) : [place];
    return places.flatMap((at) => quarters.map((quarter) => at * this.quarters.length + quarter));
  }

  know(of: number[], is: number | null | undefined): void {
    if (typeof is === 'number') this.sums.push({ of, is });
  }

  /** Everything an answer says. `first` = what its first column stands for. */
  read({ day, table }: Answer, total: number, first: 'exact' | 'at least'): void {
    const all = this.quarters.map((_, at) => at);
    const columns = lastQuarters(day).map((quarter) => this.quarters.indexOf(quarter));
    const earlier = all.filter((at) => this.quarters[at]! < lastQuarters(day)[0]!);
    this.know(this.of(null, all), total);
    for (const [place, row] of [...table.cells, table.columnTotals].entries()) {
      const at = place < this.places ? place : null;
      if (at !== null) this.know(this.of(at, all), table.rowTotals[at]);
      if (first === 'exact' && earlier.length > 0) this.know(this.of(at, earlier), row[0]);
      columns.forEach((column, i) => column >= 0 && this.know(this.of(at, [column]), row[i + 1]));
    }
  }

  /** Cells that have fewer than five possible values although no answer shows them. */
  found(): { place: number; quarter: string; least: number; most: number }[] {
    const shown = new Set(this.sums.filter(({ of }) => of.length === 1).map(({ of }) => of[0]));
    return boundsOf(this.unknowns, this.sums).flatMap(({ least, most }, at) =>
      shown.has(at) || most - least >= MINIMUM - 1
        ? []
        : [
            {
              place: Math.floor(at / this.quarters.length),
              quarter: this.quarters[at % this.quarters.length]!,
              least,
              most,
            },
          ],
    );
  }
}

/** Somebody keeps every answer of a theme in which nothing happens for a year and a half. */
function kept(cells: Cell[], places: string[], answer: (day: string) => ProtectedTable, first: 'exact' | 'at least') {
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  // The quarters behind the last report: whoever sees that the total stays knows that nothing came.
  const notebook = new Notebook(places.length, QUARTERS.slice(0, 8));
  for (const day of daysOf(QUARTERS.slice(7))) notebook.read({ day, table: answer(day) }, total, first);
  return notebook.found();
}

const PLACES = ['p1', 'p2', 'p3', 'p4'];
const CREATED = daysOf(QUARTERS.slice(7, 8))[0]!;

describe('somebody who solves the tables', () => {
  it('finds nothing in all answers of a year and a half together, while quarters become earlier ones', () => {
    const roll = dice(52);
    for (let round = 0; round < 30; round += 1) {
      const cells = observed(roll, PLACES, 10 + roll(200));
      const answer = (day: string) => tableOf({ createdOn: CREATED, cells }, PLACES, day);
      expect({ cells, found: kept(cells, PLACES, answer, 'at least') }).toEqual({ cells, found: [] });
    }
  });

  it('is shown less and less of what does not change', () => {
    const roll = dice(7);
    for (let round = 0; round < 40; round += 1) {
      const cells = observed(roll, PLACES, 40 + roll(300));
      const days = daysOf(QUARTERS.slice(7));
      const shown = days.map((day) => {
        const { cells: rows, columnTotals, rowTotals } = tableOf({ createdOn: CREATED, cells }, PLACES, day);
        const names = ['earlier', ...lastQuarters(day)];
        const numbers = [...rows, columnTotals].flatMap((row, at) =>
          row.map((n, i) => (n === null || i === 0 ? '' : `${at} ${names[i]}`)),
        );
        return new Set([...numbers, ...rowTotals.map((n, at) => (n === null ? '' : `row ${at}`))]);
      });
      for (const [at, later] of shown.slice(1).entries())
        expect([...later].filter((n) => !shown[at]!.has(n))).toEqual([]);
    }
  });

  it('reads nothing of a place that is no longer one', () => {
    const cells = [...PLACES, 'gone'].map((ags) => ({ ags, quarter: QUARTERS[7]!, n: 9 }));
    expect(tableOf({ createdOn: CREATED, cells }, PLACES, CREATED)).toMatchObject({ total: 36 });
  });

  it('reads what is large enough, and of older quarters what was shown of them', () => {
    const cells = PLACES.flatMap((ags, at) =>
      QUARTERS.slice(0, 8).map((quarter, i) => ({ ags, quarter, n: 10 * at + 40 - i })),
    );
    const table = tableOf({ createdOn: CREATED, cells }, PLACES, daysOf(QUARTERS.slice(7))[2]!);
    expect(table).toMatchObject({ rowTotals: [292, 372, 452, 532], total: 1648 });
    expect(table.cells[2]!.slice(0, 6)).toEqual([119, 58, 57, 56, 55, 54]);
    expect(table.cells[2]!.slice(-2)).toEqual([null, null]);
    expect(table.columnTotals.slice(0, 2)).toEqual([436, 212]);
  });

  it('would find what was hidden if the first column were an exact sum', () => {
    const summed = (cells: Cell[]) => (day: string) => {
      const window = lastQuarters(day);
      const count = (ags: string, is: (quarter: string) => boolean) =>
        cells.filter((cell) => cell.ags === ags && is(cell.quarter)).reduce((sum, { n }) => sum + n, 0);
      const before = (quarter: string) => quarter < window[0]!;
      return suppress(PLACES.map((ags) => [count(ags, before), ...window.map((one) => count(ags, (q) => q === one))]));
    };
    const roll = dice(52);
    const rounds = Array.from({ length: 10 }, () => observed(roll, PLACES, 60 + roll(200)));
    const told = rounds.filter((cells) => kept(cells, PLACES, summed(cells), 'exact').length > 0);
    expect(told.length).toBeGreaterThan(0);
  });
});
