import { combine, MINIMUM, suppress, type ProtectedTable } from './suppress';

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

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const totalOf = (counts: number[][]) => sum(counts.flat());

function spread(roll: (sides: number) => number, shape: [number, number], total: number): number[][] {
  const counts = Array.from({ length: shape[0] }, () => new Array<number>(shape[1]).fill(0));
  for (let unit = 0; unit < total; unit += 1) {
    // Lumps, so that some numbers are large enough to be shown.
    const at = roll(3) === 0 ? roll(shape[0] * shape[1]) : roll(Math.min(2, shape[0] * shape[1]));
    counts[Math.floor(at / shape[1])]![at % shape[1]]! += 1;
  }
  return counts;
}

interface Bounds {
  least: number;
  most: number;
}

/** Solves the table by trying every table of this total that agrees with what is shown. */
function solve(table: ProtectedTable, total: number): Bounds[] {
  const [rows, columns] = [table.rowTotals.length, table.columnTotals.length];
  const bounds = Array.from({ length: rows * columns + rows + columns }, () => ({ least: Infinity, most: -Infinity }));
  const known = table.cells.flat();
  const tried = new Array<number>(rows * columns).fill(0);
  const agrees = (shown: number | null | undefined, value: number) => shown === null || shown === value;
  const note = (): void => {
    const rowSums = table.rowTotals.map((_, i) => sum(tried.slice(i * columns, (i + 1) * columns)));
    const columnSums = table.columnTotals.map((_, j) => sum(table.rowTotals.map((__, i) => tried[i * columns + j]!)));
    if (!columnSums.every((value, j) => agrees(table.columnTotals[j], value))) return;
    [...tried, ...rowSums, ...columnSums].forEach((value, at) => {
      const bound = bounds[at]!;
      bound.least = Math.min(bound.least, value);
      bound.most = Math.max(bound.most, value);
    });
  };
  const fill = (at: number, left: number, inRow: number): void => {
    if (at === tried.length) return left === 0 ? note() : undefined;
    const endsRow = (at + 1) % columns === 0;
    for (let value = known[at] ?? 0; value <= (known[at] ?? left) && value <= left; value += 1) {
      tried[at] = value;
      if (endsRow && !agrees(table.rowTotals[Math.floor(at / columns)], inRow + value)) continue;
      fill(at + 1, left - value, endsRow ? 0 : inRow + value);
    }
  };
  fill(0, total, 0);
  return bounds;
}

function hiddenBounds(table: ProtectedTable, total: number): Bounds[] {
  const shown = [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals];
  return solve(table, total).filter((_, at) => shown[at] === null);
}

/** Values of unknowns that follow from the equations alone (Gauss), for tables too large to try. */
function determined(table: ProtectedTable, total: number): number {
  const [rows, columns] = [table.rowTotals.length, table.columnTotals.length];
  const unknown = new Map<string, number>();
  const term = (key: string, value: number | null | undefined, row: number[]) => {
    if (typeof value === 'number') return value;
    if (!unknown.has(key)) unknown.set(key, unknown.size);
    row[unknown.get(key)!] = 1;
    return 0;
  };
  const equations: { row: number[]; known: number }[] = [];
  const equate = (parts: [string, number | null | undefined][], result: [string, number | null | undefined]) => {
    const [left, right]: [number[], number[]] = [[], []];
    const known = term(...result, right) - sum(parts.map(([key, value]) => term(key, value, left)));
    const width = Math.max(left.length, right.length);
    const row = Array.from({ length: width }, (_, at) => (left[at] ?? 0) - (right[at] ?? 0));
    equations.push({ row, known });
  };
  table.rowTotals.forEach((rowTotal, i) =>
    equate(
      table.cells[i]!.map((cell, j) => [`${i}/${j}`, cell]),
      [`row ${i}`, rowTotal],
    ),
  );
  table.columnTotals.forEach((columnTotal, j) =>
    equate(
      table.cells.map((row, i) => [`${i}/${j}`, row[j]]),
      [`column ${j}`, columnTotal],
    ),
  );
  equate(
    table.rowTotals.map((value, i) => [`row ${i}`, value]),
    ['', total],
  );
  equate(
    table.columnTotals.map((value, j) => [`column ${j}`, value]),
    ['', total],
  );
  expect(equations).toHaveLength(rows + columns + 2);
  return loneUnknowns(equations.map(({ row }) => Array.from({ length: unknown.size }, (_, at) => row[at] ?? 0)));
}

function loneUnknowns(matrix: number[][]): number {
  let pivots = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const found = matrix.findIndex((row, at) => at >= pivots && Math.abs(row[column]!) > 1e-9);
    if (found < 0) continue;
    [matrix[pivots], matrix[found]] = [matrix[found]!, matrix[pivots]!];
    const pivot = matrix[pivots]!;
    const scale = pivot[column]!;
    pivot.forEach((value, at) => (pivot[at] = value / scale));
    matrix.forEach((row, at) => {
      if (at === pivots || Math.abs(row[column]!) < 1e-9) return;
      const factor = row[column]!;
      row.forEach((value, k) => (row[k] = value - factor * pivot[k]!));
    });
    pivots += 1;
  }
  return matrix.filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1).length;
}

function expectProtected(counts: number[][]): void {
  const total = totalOf(counts);
  const width = Math.min(MINIMUM - 1, total);
  for (const { least, most } of hiddenBounds(suppress(counts), total))
    expect({ counts, enough: most - least >= width, small: least < MINIMUM }).toEqual({
      counts,
      enough: true,
      small: true,
    });
}

/** Rows with their totals, then the column totals; a dot is hidden. */
function drawn({ cells, rowTotals, columnTotals }: ProtectedTable): string[] {
  const line = (numbers: (number | null)[]) => numbers.map((number) => number ?? '.').join(' ');
  return [...cells.map((row, i) => `${line(row)} | ${line([rowTotals[i]!])}`), line(columnTotals)];
}

describe('suppress', () => {
  it('shows numbers from five on and hides the others, zeros too', () => {
    const table = suppress([
      [12, 3, 4, 0],
      [1, 9, 2, 4],
      [4, 3, 20, 2],
    ]);
    expect(table).toEqual({
      cells: [
        [12, null, null, null],
        [null, 9, null, null],
        [null, null, 20, null],
      ],
      rowTotals: [19, 16, 29],
      columnTotals: [17, 15, 26, 6],
      total: 64,
    });
  });

  it('shows that there are five observations, and of fewer nothing', () => {
    const totals = [
      [3, 2],
      [3, 1],
    ].map((row) => suppress([row, [0, 0]]).total);
    expect(totals).toEqual([5, null]);
  });

  it('hides nothing where everything is large enough', () => {
    const counts = [
      [5, 6],
      [7, 5],
    ];
    expect(suppress(counts)).toEqual({ cells: counts, rowTotals: [11, 12], columnTotals: [12, 11], total: 23 });
  });

  it('hides more where a single hidden number would follow from the totals', () => {
    const table = suppress([
      [30, 2],
      [25, 40],
    ]);
    const hidden = [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals].filter((value) => value === null);
    expect(hidden.length).toBeGreaterThan(1);
    expect(table.cells[0]![1]).toBeNull();
  });

  it('hides a total that would prove that all the others are zero', () => {
    const table = suppress([
      [7, 0, 0],
      [0, 0, 0],
    ]);
    for (const { least, most } of hiddenBounds(table, 7)) expect(most - least).toBeGreaterThanOrEqual(4);
  });

  it('shows nothing of fewer than five observations', () => {
    expect(
      suppress([
        [1, 0],
        [2, 1],
      ]),
    ).toEqual({
      cells: [
        [null, null],
        [null, null],
      ],
      rowTotals: [null, null],
      columnTotals: [null, null],
      total: null,
    });
  });

  it.each([
    [2, 2, 40],
    [2, 3, 18],
    [3, 2, 18],
    [3, 3, 11],
    [2, 4, 12],
  ] as const)(
    'leaves five possible values, one of them below five, in %i × %i tables of up to %i',
    (rows, columns, most) => {
      const roll = dice(rows * 1000 + columns * 100 + most);
      for (let round = 0; round < 40; round += 1) expectProtected(spread(roll, [rows, columns], roll(most + 1)));
    },
  );

  it.each([
    [2, 2, 14],
    [2, 3, 8],
    [3, 2, 8],
  ] as const)(
    'leaves them in %i × %i tables of numbers below %i that resemble each other too',
    (rows, columns, most) => {
      const roll = dice(rows * 100 + columns * 10 + most);
      for (let round = 0; round < 40; round += 1)
        expectProtected(Array.from({ length: rows }, () => Array.from({ length: columns }, () => roll(most))));
    },
  );

  it.each([
    [
      'a row of five leaves its cells 0 to 5',
      [
        [2, 3],
        [6, 0],
      ],
      ['. . | 5', '. . | 6', '. .'],
    ],
    [
      'all cells can still change by five at once',
      [
        [5, 1],
        [5, 4],
      ],
      ['. . | 6', '. . | 9', '10 5'],
    ],
    [
      'with its column total, ten could be 5 to 10 only',
      [
        [5, 1],
        [0, 10],
      ],
      ['. . | 6', '. . | 10', '. .'],
    ],
    [
      'one rectangle is enough, and the cheapest one is taken',
      [
        [12, 10, 3, 5],
        [1, 6, 14, 9],
      ],
      ['. 10 . 5 | 30', '. 6 . 9 | 30', '13 16 17 14'],
    ],
    [
      'a column of five leaves its cells 0 to 5',
      [
        [0, 2, 3],
        [0, 2, 2],
      ],
      ['. . . | .', '. . . | .', '. . 5'],
    ],
  ])('hides what it takes and no more: %s', (_, counts, picture) => {
    expect(drawn(suppress(counts))).toEqual(picture);
    expectProtected(counts);
  });

  it('never shows a number below five, nor one that is wrong', () => {
    const roll = dice(7);
    for (let round = 0; round < 100; round += 1) {
      const counts = spread(roll, [1 + roll(6), 1 + roll(6)], roll(200));
      const { cells, rowTotals, columnTotals, total } = suppress(counts);
      const wrong = (shown: number | null | undefined, value: number) =>
        shown !== null && (shown !== value || value < MINIMUM);
      expect(cells.flat().filter((shown, at) => wrong(shown, counts.flat()[at]!))).toEqual([]);
      expect(rowTotals.filter((shown, i) => wrong(shown, sum(counts[i]!)))).toEqual([]);
      expect(columnTotals.filter((shown, j) => wrong(shown, sum(counts.map((row) => row[j]!))))).toEqual([]);
      expect(wrong(total, totalOf(counts))).toBe(false);
    }
  });

  it('lets no hidden number of a district table follow from the equations', () => {
    const roll = dice(13);
    for (let round = 0; round < 25; round += 1) {
      const counts = spread(roll, [13, 9], roll(600));
      expect(determined(suppress(counts), totalOf(counts))).toBe(0);
    }
  });

  it('finds what does follow from the equations', () => {
    const naive: ProtectedTable = {
      cells: [
        [30, null],
        [25, 40],
      ],
      rowTotals: [32, 65],
      columnTotals: [55, 42],
      total: 97,
    };
    expect(determined(naive, 97)).toBe(1);
  });

  it('still shows most of a table with large numbers', () => {
    const counts = Array.from({ length: 13 }, (_, i) =>
      Array.from({ length: 9 }, (__, j) => (i === 4 && j === 4 ? 3 : 20 + i + j)),
    );
    const shown = suppress(counts)
      .cells.flat()
      .filter((value) => value !== null);
    expect(shown.length).toBeGreaterThan(100);
  });

  it('gives the same table for the same counts', () => {
    const counts = spread(dice(99), [13, 9], 300);
    expect(suppress(counts)).toEqual(suppress(counts));
  });
});

describe('combine', () => {
  it('adds what is shown and knows nothing else: two sets that differ by one observation tell nothing about it', () => {
    const large = suppress([
      [9, 0],
      [0, 8],
    ]);
    const [one, two] = [
      suppress([
        [1, 0],
        [0, 0],
      ]),
      suppress([
        [0, 2],
        [0, 0],
      ]),
    ];
    expect(combine([large, one])).toEqual(combine([large, two]));
    expect(combine([large, one])).toEqual(large);
    expect(combine([large])).toEqual(large);
    expect(combine([large, large]).total).toBe(34);
  });
});
