import { Injectable } from '@nestjs/common';
import {
  addDays,
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  fillPlaces,
  germanDay,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import type { DeepPartial, FindOptionsWhere } from 'typeorm';
import type { DatedRow, DatedTable } from './dated-row';
import { ask, problem } from './law-rule.errors';
import { type LineUp, lineUp } from './line-up';

/** A row as somebody wants it, before it is saved. */
export type WantedRow<Row extends DatedRow> = Omit<Row, 'id' | 'version'> & { id?: string };

/** What a form was filled from, and which questions were answered with yes. */
interface Answered {
  version: number;
  confirmed?: string[];
}

/**
 * Keeps dated rows of law: a change is a row from a day on, nothing in use is deleted, and the validity of rows that
 * follow one another is settled only as a person chose. What was shipped stays; rows of the district come first.
 */
@Injectable()
export class DatedRows {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** Adds a row. @throws Problem request.invalid, question, law-rule.same-day */
  async add<Row extends DatedRow>(
    table: DatedTable<Row>,
    wanted: Omit<WantedRow<Row>, 'districtId'>,
    confirmed: string[] | undefined,
  ): Promise<{ id: string }> {
    const row = { ...wanted, districtId: currentActor().districtId } as WantedRow<Row>;
    await this.lockLine(table, row as Row);
    await this.settle(table, row, confirmed);
    const { id } = await this.db.repo(table.entity).save(row as DeepPartial<Row>);
    this.events.record({ type: table.events.added, subjectId: id });
    return { id };
  }

  /**
   * Corrects or ends a row; of a shipped one a row of the district begins instead.
   * @returns the id of the row that says it now
   * @throws Problem version.stale, not-found and those of `add`
   */
  async change<Row extends DatedRow>(
    table: DatedTable<Row>,
    id: string,
    changes: Partial<Row>,
    { version, confirmed }: Answered,
  ): Promise<{ id: string }> {
    const row = await this.find(table, id, version);
    const fields = changedFields(row, changes);
    if (fields.length === 0) return { id };
    const wanted: Row = { ...row, ...changes };
    if (!row.districtId) {
      const { id: _shipped, version: _version, ...values } = wanted;
      return this.add(table, values as Omit<WantedRow<Row>, 'districtId'>, confirmed);
    }
    if (fields.includes('validFrom') || fields.includes('validUntil'))
      await this.settle(table, wanted, confirmed, row.validFrom);
    else this.requireValid(wanted);
    await this.write(table, row, wanted);
    return { id };
  }

  /** Takes out a row of the district that no case uses. @throws Problem law-rule.shipped, law-rule.used, not-found */
  async remove<Row extends DatedRow>(table: DatedTable<Row>, id: string): Promise<void> {
    const row = await this.db.require(table.entity, { id } as Partial<Row>);
    if (!row.districtId) throw problem('law-rule.shipped');
    await this.lockLine(table, row);
    if (await this.isUsed(table, id)) throw problem('law-rule.used');
    await this.db.repo(table.entity).delete({ id } as FindOptionsWhere<Row>);
    this.events.record({ type: table.events.removed, subjectId: id });
  }

  /** Whether a case uses a row of the district. */
  async isUsed<Row extends DatedRow>({ used }: DatedTable<Row>, id: string): Promise<boolean> {
    return (await this.db.row<{ used: boolean }>(`select ${used}($1) as used`, [id]))?.used ?? false;
  }

  /** The product's own rows can be read but not locked: the wall lets nobody change them. */
  private async find<Row extends DatedRow>(table: DatedTable<Row>, id: string, version: number): Promise<Row> {
    const where = { id } as Partial<Row>;
    const row = await this.db.require(table.entity, where);
    await this.lockLine(table, row);
    if (row.districtId) return this.revisions.require(table.entity, where, version);
    if (row.version !== version) throw platformProblem('version.stale');
    return row;
  }

  /** First the line, then its rows: in another order two people wait for each other. What makes a line never changes. */
  private async lockLine<Row extends DatedRow>(table: DatedTable<Row>, row: Row): Promise<void> {
    const line = `law-rule/${JSON.stringify(table.line(row))}`;
    await this.db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [line]);
  }

  private async write<Row extends DatedRow>(table: DatedTable<Row>, row: Row, changes: Partial<Row>): Promise<void> {
    const fields = changedFields(row, changes);
    if (fields.length === 0) return;
    await this.db.repo(table.entity).save(Object.assign(row, changes) as DeepPartial<Row>);
    this.events.record({ type: table.events.changed, subjectId: row.id, data: { fields } });
  }

  private requireValid({
    validFrom,
    validUntil,
    sourceOn,
  }: Pick<DatedRow, 'validFrom' | 'validUntil' | 'sourceOn'>): void {
    if (validUntil && validUntil < validFrom) throw refused('validUntil', 'situation.period');
    if (!sourceOn) throw refused('sourceOn', 'field.required');
    if (sourceOn > this.clock.today()) throw refused('sourceOn', 'case.day-in-future');
  }

  /** Right by itself, and with its place among the rows of its line. */
  private async settle<Row extends DatedRow>(
    table: DatedTable<Row>,
    wanted: WantedRow<Row>,
    confirmed: string[] | undefined,
    beganOn?: string,
  ): Promise<void> {
    this.requireValid(wanted);
    const others = (await this.db.repo(table.entity).findBy(table.line(wanted as Row))).filter(
      ({ id }) => id !== wanted.id,
    );
    const place = lineUp(wanted, others);
    // Said when it began; it has stood in for what was shipped since.
    if (wanted.validFrom === beganOn) place.replaced = undefined;
    askAbout(table, wanted, place, confirmed);
    wanted.validUntil = place.validUntil;
    for (const row of place.earlier) {
      await this.write(table, row, { validUntil: addDays(wanted.validFrom, -1) } as Partial<Row>);
    }
  }
}

/** Asks about overlap, gap and end. @throws Problem law-rule.same-day, question */
function askAbout<Row extends DatedRow>(
  { word }: DatedTable<Row>,
  { validFrom }: Pick<Row, 'validFrom'>,
  { same, earlier, next, replaced, gap, validUntil, isLast }: LineUp<Row>,
  confirmed: string[] | undefined,
): void {
  const places = (row: Row, day: string | null) => ({
    what: word(row),
    from: germanDay(row.validFrom),
    until: row.validUntil ? germanDay(row.validUntil) : '…',
    day: germanDay(day ?? ''),
  });
  if (same) {
    const field = refusedField('validFrom', 'law-rule.same-day');
    throw problem('law-rule.same-day', {
      fields: [{ ...field, message: fillPlaces(field.message, places(same, validFrom)) }],
    });
  }
  ask(confirmed, {
    'law-rule.end-earlier': earlier[0] ? places(earlier[0], addDays(validFrom, -1)) : null,
    'law-rule.end-before-next': next ? places(next, validUntil) : null,
    'law-rule.instead-of-shipped': replaced ? places(replaced, validFrom) : null,
    'law-rule.gap': gap && { from: germanDay(gap.from), until: germanDay(gap.until) },
    'law-rule.nothing-after': isLast && validUntil ? { day: germanDay(validUntil) } : null,
  });
}

function refused(field: string, code: string) {
  return platformProblem('request.invalid', { fields: [refusedField(field, code)] });
}
