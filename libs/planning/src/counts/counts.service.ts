import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@fallnetz/platform';
import type { CountsView } from './counts.dto';
import { lastQuarters } from './quarter';
import { combine, MINIMUM, suppress, type Counts as Table, type ProtectedTable } from './suppress';

/** Everything before the quarters that are counted one by one. */
export const EARLIER = 'earlier';

interface CellRow {
  theme: string;
  ags: string;
  quarter: string;
  n: number;
}

interface Municipality {
  ags: string;
  name: string;
}

/**
 * How many observations, by municipality and quarter. Every observation is counted in at most one table, that of its
 * theme, and the table of a challenge adds up what the tables of its themes show. So no two tables overlap, and no
 * difference between them tells of a hidden number. Observations still in the inbox are read there one by one with
 * place and quarter, and therefore counted nowhere. Dimensions are fixed: there are no filters to play with.
 */
@Injectable()
export class Counts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The table of one theme. The caller makes sure that the theme may be seen. */
  async ofTheme(themeId: string): Promise<CountsView> {
    const { places, tables } = await this.tables('t.id = $2', themeId);
    return this.view(places, tables.get(themeId) ?? empty(places), false);
  }

  /** What the themes of a challenge show together; every number means "at least". */
  async ofChallenge(code: string): Promise<CountsView> {
    const { places, tables } = await this.tables(OF_CHALLENGE, code);
    return this.view(places, tables.size > 0 ? combine([...tables.values()]) : empty(places), true);
  }

  /** The tables of several themes at once, by theme; themes without observations are missing. */
  async ofThemes(themeIds: string[]): Promise<Map<string, ProtectedTable>> {
    return (await this.tables('t.id = any($2)', themeIds)).tables;
  }

  private async tables(which: string, parameter: string | string[]) {
    const columns = this.columns();
    const places = await this.db.rows<Municipality>('select ags, name from municipality order by name, ags');
    const rows = await this.db.rows<CellRow>(cellsOf(which), [columns[1], parameter]);
    const raw = new Map<string, number[][]>();
    for (const { theme, ags, quarter, n } of rows) {
      const table = raw.get(theme) ?? zeros(places, columns);
      raw.set(theme, table);
      const line = table[places.findIndex((place) => place.ags === ags)];
      const column = columns.indexOf(quarter);
      if (line && column >= 0) line[column] = n;
    }
    return { places, tables: new Map([...raw].map(([theme, counts]) => [theme, suppress(counts)])) };
  }

  private columns(): string[] {
    return [EARLIER, ...lastQuarters(this.clock.today())];
  }

  private view(places: Municipality[], table: ProtectedTable, atLeast: boolean): CountsView {
    const rows = places.map((place, i) => ({
      ...place,
      cells: table.cells[i] ?? [],
      total: table.rowTotals[i] ?? null,
    }));
    const { columnTotals, total } = table;
    return { columns: this.columns(), rows, columnTotals, total, minimum: MINIMUM, atLeast };
  }
}

const zeros = (places: Municipality[], columns: string[]): number[][] =>
  places.map(() => new Array<number>(columns.length).fill(0));

const empty = (places: Municipality[]): ProtectedTable => {
  const nothing: Table = zeros(places, [EARLIER, ...new Array<string>(8).fill('')]);
  return suppress(nothing);
};

const OF_CHALLENGE = 't.challenge_id = (select c.id from challenge c where c.code = $2)';

const cellsOf = (which: string) => `
  select t.id as theme, i.ags, case when i.quarter < $1 then '${EARLIER}' else i.quarter end as quarter, count(*)::int as n
  from generatives_thema t join structural_issue i on i.theme_id = t.id
  where ${which} group by 1, 2, 3`;
