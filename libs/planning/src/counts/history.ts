import { lastQuarters, quarterAfter } from './quarter';
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
  const settled = span([...cells.map(({ quarter }) => quarter), ...lastQuarters(createdOn)]);
  const window = lastQuarters(today);
  const quarters = span([...settled, ...window]);
  const counts = places.map(() => quarters.map(() => 0));
  for (const { ags, quarter, n } of cells) {
    const row = counts[places.indexOf(ags)];
    if (row) row[quarters.indexOf(quarter)] = n;
  }
  return windowed(suppress(counts, settled.length), quarters, window);
}

function windowed(table: ProtectedTable, quarters: string[], window: string[]): ProtectedTable {
  const cut = (line: (number | null)[]) => [
    atLeast(line.slice(0, quarters.indexOf(window[0]!))),
    // Without any municipality there is no line to take from.
    ...window.map((quarter) => line[quarters.indexOf(quarter)] ?? null),
  ];
  return { ...table, cells: table.cells.map(cut), columnTotals: cut(table.columnTotals) };
}

/** All quarters from the first to the last of these. */
function span(some: readonly string[]): string[] {
  const sorted = [...some].sort();
  const quarters = sorted.slice(0, 1);
  while (quarters.at(-1)! < sorted.at(-1)!) quarters.push(quarterAfter(quarters.at(-1)!));
  return quarters;
}
