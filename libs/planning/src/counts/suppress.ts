import { Network, type Entry } from './network';

/** Smallest number that may be shown (figure S7: cells below 5 persons). */
export const MINIMUM = 5;

/** Counts by row and column; every row has the same length. */
export type Counts = readonly (readonly number[])[];

/** What may be shown; null = hidden. */
export interface ProtectedTable {
  cells: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
}

/**
 * Hides every number below 5, and as many more as it takes that no hidden number can be worked out.
 *
 * The rule: somebody who knows everything that is shown and also the grand total (whoever clusters observations can
 * count them) still finds, for every hidden cell and every hidden total, at least five
 * possible values (all values from 0 up to the grand total when that is below 4), one of them below 5. A zero is
 * hidden like any other small number: "nobody reported" would tell on a municipality with a single Case-Manager*in.
 *
 * How: the table with its totals is a flow (total → rows → columns → total). What a hidden number may be is how far
 * its edge can be changed along cycles of hidden edges, exactly. Where that is too little, the cheapest cycle is
 * opened by hiding what is shown on it, small numbers first. Deterministic: the same counts give the same table.
 *
 * Time goes on while the counts stay: behind the `settled` columns come empty ones, one by one. Each only hides more, so
 * whoever kept an earlier answer knows what that one showed and nothing beyond it.
 *
 * @param counts at least two rows and two columns; with fewer the grand total gives the only row or column away
 * @param settled columns protected together; those behind hold nothing but zeros
 */
export function suppress(counts: Counts, settled = Infinity): ProtectedTable {
  const network = new Network(counts);
  const columns = network.columns();
  hide(network, [...network.rowTotals, ...columns.slice(0, settled).flat()]);
  for (const column of columns.slice(settled)) hide(network, column);
  return shown(network);
}

/** Hides what is small among numbers that join the table, and what it takes to protect it. */
function hide(network: Network, entries: readonly Entry[]): void {
  network.connect(entries);
  const waiting = entries.filter(({ value }) => value < MINIMUM);
  for (const entry of waiting) entry.isHidden = true;
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) waiting.push(...protect(network, entry));
}

/** Hides what it takes to protect one hidden number. @returns what was hidden in addition */
function protect(network: Network, entry: Entry): Entry[] {
  const added: Entry[] = [];
  for (let path = missingPath(network, entry); path.length > 0; path = missingPath(network, entry)) {
    for (const other of path) other.isHidden = true;
    added.push(...path);
  }
  return added;
}

/** The cheapest shown numbers to hide next, or nothing when the number is protected. */
function missingPath(network: Network, entry: Entry): Entry[] {
  const width = Math.min(MINIMUM - 1, network.total);
  const wantedDown = Math.max(entry.value - (MINIMUM - 1), width);
  const down = network.push(entry, 'down', wantedDown);
  const lowEnough = entry.value - down.amount < MINIMUM;
  if (!lowEnough) return down.cheapestPath().entries;
  const up = network.push(entry, 'up', width - down.amount);
  if (down.amount + up.amount >= width) return [];
  const [higher, lower] = [up.cheapestPath(), down.cheapestPath()];
  return (lower.cost < higher.cost ? lower : higher).entries;
}

function shown({ cells, rowTotals, columnTotals, total }: Network): ProtectedTable {
  const show = (entry: Entry) => (entry.isHidden ? null : entry.value);
  return {
    cells: cells.map((row) => row.map(show)),
    rowTotals: rowTotals.map(show),
    columnTotals: columnTotals.map(show),
    total: total < MINIMUM ? null : total,
  };
}

/**
 * Sums of what is shown in tables over disjoint observations; null where none of them shows anything. It reads only
 * what is shown already, so it cannot tell more than its parts do; every sum means "at least".
 * @param tables of the same shape, at least one
 */
export function combine(tables: readonly ProtectedTable[]): ProtectedTable {
  const sum = (pick: (table: ProtectedTable) => number | null | undefined) => atLeast(tables.map(pick));
  const first = tables[0]!;
  return {
    cells: first.cells.map((row, i) => row.map((_, j) => sum((table) => table.cells[i]![j]))),
    rowTotals: first.rowTotals.map((_, i) => sum((table) => table.rowTotals[i])),
    columnTotals: first.columnTotals.map((_, j) => sum((table) => table.columnTotals[j])),
    total: sum((table) => table.total),
  };
}

/** The sum of what is shown; null where nothing is. */
export function atLeast(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}
