import { lastQuarters, quarterAfter, quarterOf } from './quarter';
import { atLeast, type ProtectedTable, suppress } from './suppress';

/** How many observations of a place and quarter. */
export interface Cell {
  ags: string;
  quarter: string;
  n: number;
}

/** What a table is made of; all of it stays as it is while nothing is reported. */
export interface Observed {
  createdOn: string;
  cells: readonly Cell[];
}

/**
 * The table of a theme as it may be shown today: everything before the last eight quarters in one column, then these.
 *
 * Every quarter is protected on its own and for good. An older one does not become part of an exact sum when a new
 * quarter begins: that sum less what was shown of the quarter before would be what was hidden. The first column adds
 * up what is shown of its quarters and means "at least"; totals are those of the whole table.
 */
export function tableOf({ createdOn, cells }: Observed, places: readonly string[], today: string): ProtectedTable {
  const window = lastQuarters(today);
  const observed = cells.map(({ quarter }) => quarter);
  const first = [...observed, lastQuarters(createdOn)[0] ?? ''].sort()[0] ?? '';
  const settled = [...observed, quarterOf(createdOn)].sort().at(-1) ?? '';
  const quarters = range(first, [settled, window.at(-1) ?? ''].sort().at(-1) ?? '');
  const counts = places.map(() => quarters.map(() => 0));
  for (const { ags, quarter, n } of cells) {
    const row = counts[places.indexOf(ags)];
    if (row) row[quarters.indexOf(quarter)] = n;
  }
  return windowed(suppress(counts, quarters.indexOf(settled) + 1), quarters, window);
}

function windowed(table: ProtectedTable, quarters: string[], window: string[]): ProtectedTable {
  const before = quarters.filter((quarter) => quarter < (window[0] ?? '')).length;
  const cut = (line: (number | null)[]) => [
    atLeast(line.slice(0, before)),
    ...window.map((quarter) => line[quarters.indexOf(quarter)] ?? null),
  ];
  return { ...table, cells: table.cells.map(cut), columnTotals: cut(table.columnTotals) };
}

function range(from: string, to: string): string[] {
  const quarters = [from];
  for (let next = quarterAfter(from); next <= to; next = quarterAfter(next)) quarters.push(next);
  return quarters;
}
