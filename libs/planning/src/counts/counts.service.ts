import { Injectable } from '@nestjs/common';
import { Clock, Db } from '@fallnetz/platform';
import type { CountsView } from './counts.dto';
import { type Observed, tableOf } from './history';
import { lastQuarters } from './quarter';
import { combine, MINIMUM, type ProtectedTable } from './suppress';

/** What is shown of the quarters before those that stand one by one. */
export const EARLIER = 'earlier';

interface ThemeRow extends Observed {
  theme: string;
}

interface Municipality {
  ags: string;
  name: string;
}

/**
 * How many observations, by municipality and quarter; a person of several counts once, with the first. Every observation
 * is counted in at most one table, that of its theme, and the table of a challenge adds up what the tables of its themes
 * show. So no two tables overlap, and no difference between them tells of a hidden number. Observations still in the
 * inbox are read there one by one with place and quarter, and therefore counted nowhere. Dimensions are fixed: there are
 * no filters to play with.
 */
@Injectable()
export class Counts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The table of one theme. The caller makes sure that the theme may be seen. */
  async ofTheme(themeId: string): Promise<CountsView> {
    const { places, tables } = await this.tables('t.id = $1', themeId);
    return this.view(places, tables.get(themeId) ?? this.empty(places), false);
  }

  /** What the themes of a challenge show together; every number means "at least". */
  async ofChallenge(code: string): Promise<CountsView> {
    const { places, tables } = await this.tables(OF_CHALLENGE, code);
    return this.view(places, tables.size > 0 ? combine([...tables.values()]) : this.empty(places), true);
  }

  /** The tables of several themes at once, by theme; themes without observations are missing. */
  async ofThemes(themeIds: string[]): Promise<Map<string, ProtectedTable>> {
    return (await this.tables('t.id = any($1)', themeIds)).tables;
  }

  private async tables(which: string, parameter: string | string[]) {
    const places = await this.db.rows<Municipality>('select ags, name from municipality order by name, ags');
    const rows = await this.db.rows<ThemeRow>(cellsOf(which), [parameter]);
    const agsOf = places.map(({ ags }) => ags);
    const table = (row: ThemeRow) => tableOf(row, agsOf, this.clock.today());
    return { places, tables: new Map(rows.map((row) => [row.theme, table(row)])) };
  }

  private empty(places: Municipality[]): ProtectedTable {
    const today = this.clock.today();
    return tableOf(
      { createdOn: today, cells: [] },
      places.map(({ ags }) => ags),
      today,
    );
  }

  private view(places: Municipality[], table: ProtectedTable, atLeast: boolean): CountsView {
    const rows = places.map((place, i) => ({
      ...place,
      cells: table.cells[i] ?? [],
      total: table.rowTotals[i] ?? null,
    }));
    const { columnTotals, total } = table;
    const columns = [EARLIER, ...lastQuarters(this.clock.today())];
    return { columns, rows, columnTotals, total, minimum: MINIMUM, atLeast };
  }
}

const OF_CHALLENGE = 't.challenge_id = (select c.id from challenge c where c.code = $1)';

const cellsOf = (which: string) => `
  select t.id as theme, t.created_on as "createdOn", o.cells from generatives_thema t
    cross join lateral (select json_agg(c) as cells from
      (select p.ags, p.quarter, count(*)::int as n from
        (select distinct on (i.told_of) i.ags, i.quarter from structural_issue i where i.counted_in = t.id
          order by i.told_of, i.quarter, i.id) p group by 1, 2) c) o
  where ${which} and o.cells is not null`;
