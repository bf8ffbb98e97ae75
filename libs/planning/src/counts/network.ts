/** A number of the table: a cell or a total; an edge of the flow. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  isHidden: boolean;
}

type Direction = 'up' | 'down';

interface Arc {
  entry: Entry;
  to: number;
  /** How many units may go this way. */
  room: number;
  sign: 1 | -1;
}

interface Path {
  entries: Entry[];
  cost: number;
}

/** What came of changing one number: how far it went, and which shown numbers stand in the way. */
export interface Push {
  amount: number;
  /** The shown numbers on the cheapest way further, small ones first; none and beyond price when there is no way. */
  cheapestPath: () => Path;
}

const NO_WAY: Path = { entries: [], cost: Infinity };
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** A table with totals as a flow: source → rows (row totals) → columns (cells) → sink (column totals). */
export class Network {
  readonly cells: Entry[][];
  readonly rowTotals: Entry[];
  readonly columnTotals: Entry[];
  readonly total: number;
  private readonly at: Entry[][];

  constructor(counts: readonly (readonly number[])[]) {
    const rows = counts.length;
    const columns = (counts[0] ?? []).map((_, j) => counts.map((row) => row[j]!));
    const source = rows + columns.length;
    const sink = source + 1;
    const edge = (from: number, to: number, value: number): Entry => ({ from, to, value, isHidden: false });
    this.cells = counts.map((row, i) => row.map((value, j) => edge(i, rows + j, value)));
    this.rowTotals = counts.map((row, i) => edge(source, i, sum(row)));
    this.columnTotals = columns.map((column, j) => edge(rows + j, sink, sum(column)));
    this.total = sum(counts.flat());
    this.at = Array.from({ length: sink + 1 }, () => []);
  }

  /** The cells of every column and its total. */
  columns(): Entry[][] {
    return this.columnTotals.map((total, j) => [...this.cells.map((row) => row[j]!), total]);
  }

  /** Lets numbers take part; what is not yet there is as if the table ended before it. */
  connect(entries: readonly Entry[]): void {
    for (const entry of entries) for (const node of [entry.from, entry.to]) this.at[node]!.push(entry);
  }

  /** Changes one hidden number as far as the other hidden numbers allow, at most by `limit`. */
  push(entry: Entry, direction: Direction, limit: number): Push {
    const [start, end] = direction === 'up' ? [entry.to, entry.from] : [entry.from, entry.to];
    const furthest = direction === 'up' ? Infinity : entry.value;
    const most = Math.min(limit, furthest);
    const changed = new Map<Entry, number>();
    const arcs = (node: number, onlyHidden: boolean) => this.arcs(node, { except: entry, changed, onlyHidden });
    let amount = 0;
    while (amount < most) {
      const path = this.shortest(start, end, (node) => arcs(node, true));
      if (!path) break;
      const step = Math.min(most - amount, ...path.map(({ room }) => room));
      for (const arc of path) changed.set(arc.entry, (changed.get(arc.entry) ?? 0) + arc.sign * step);
      amount += step;
    }
    const further = () => (amount < furthest ? this.shortest(start, end, (node) => arcs(node, false)) : null);
    return { amount, cheapestPath: () => toHide(further()) };
  }

  private arcs(node: number, how: { except: Entry; changed: Map<Entry, number>; onlyHidden: boolean }): Arc[] {
    const arcs: Arc[] = [];
    for (const entry of this.at[node]!) {
      if (entry === how.except || (how.onlyHidden && !entry.isHidden)) continue;
      const room = entry.from === node ? Infinity : entry.value + (how.changed.get(entry) ?? 0);
      if (entry.from === node) arcs.push({ entry, to: entry.to, room, sign: 1 });
      else if (room > 0) arcs.push({ entry, to: entry.from, room, sign: -1 });
    }
    return arcs;
  }

  /** Dijkstra; hidden numbers cost nothing, shown ones what they say. Ties go to the earlier entry. */
  private shortest(start: number, end: number, arcs: (node: number) => Arc[]): Arc[] | null {
    const cost = new Array<number>(this.at.length).fill(Infinity);
    const arrivedBy = new Map<number, { arc: Arc; from: number }>();
    const open = new Set(cost.keys());
    cost[start] = 0;
    for (let node: number | undefined = start; node !== undefined; node = nearest(open, cost)) {
      open.delete(node);
      if (node === end) return this.trace(end, arrivedBy);
      for (const arc of arcs(node)) {
        const reached = cost[node]! + (arc.entry.isHidden ? 0 : arc.entry.value);
        if (reached >= cost[arc.to]!) continue;
        cost[arc.to] = reached;
        arrivedBy.set(arc.to, { arc, from: node });
        // Nothing can be cheaper than a free step from the cheapest node.
        if (arc.to === end && arc.entry.isHidden) return this.trace(end, arrivedBy);
      }
    }
    return null;
  }

  private trace(end: number, arrivedBy: Map<number, { arc: Arc; from: number }>): Arc[] {
    const path: Arc[] = [];
    for (let step = arrivedBy.get(end); step; step = arrivedBy.get(step.from)) path.unshift(step.arc);
    return path;
  }
}

function toHide(path: Arc[] | null): Path {
  if (!path) return NO_WAY;
  const entries = path.map(({ entry }) => entry).filter(({ isHidden }) => !isHidden);
  return { entries, cost: sum(entries.map(({ value }) => value)) };
}

function nearest(open: ReadonlySet<number>, cost: readonly number[]): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const node of open) {
    const reached = cost[node]!;
    if (reached < least) [best, least] = [node, reached];
  }
  return best;
}
