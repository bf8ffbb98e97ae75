/** An equation over numbers that are not negative: the sum of the named unknowns. */
export interface Sum {
  of: readonly number[];
  is: number;
}

const NOTHING = 1e-7;

/**
 * What somebody with pencil and paper can find out: the least and the most every unknown can be, given all sums known.
 * A simplex in two phases with Bland's rule; sums of rows and columns and of blocks in them have whole corners, so the
 * bounds are those of whole numbers.
 */
export function boundsOf(unknowns: number, sums: readonly Sum[]): { least: number; most: number }[] {
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
