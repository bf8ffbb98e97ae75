import type { EntityTarget, FindOptionsWhere } from 'typeorm';

/** A row that holds from a day on: shipped with the product (no district) or kept by the district, whose own come first. */
export interface DatedRow {
  id: string;
  districtId: string | null;
  source: string;
  sourceOn: string | null;
  validFrom: string;
  validUntil: string | null;
  version: number;
}

/** What the keeping of dated rows has to know about one table. */
export interface DatedTable<Row extends DatedRow> {
  entity: EntityTarget<Row>;
  /** The rows that follow one another: the same code, the same letter */
  line(row: Row): FindOptionsWhere<Row>;
  /** What a row says, for sentences */
  word(row: Row): string;
  /** Function of the database: does a case use this row? */
  used: string;
  events: Record<'added' | 'changed' | 'removed', string>;
}
