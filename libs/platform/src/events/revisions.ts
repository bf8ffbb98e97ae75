import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Db } from '../db/db';
import { problem } from '../errors/platform.errors';

/** One change somebody made in the meantime: names of fields, never values. */
export interface Change {
  type: string;
  fields: string[];
  actorName: string;
  at: string;
}

type Versioned = ObjectLiteral & { id: string; version: number };

const MOST_CHANGES = 20;

/** Editing with a version: two people in one form, the second learns what the first one changed. */
@Injectable()
export class Revisions {
  constructor(private readonly db: Db) {}

  /**
   * The row, locked until the commit, if it still has the version the form was filled from.
   * @throws Problem not-found outside the wall, version.stale with `changed`
   */
  async require<Entity extends Versioned>(
    entity: EntityTarget<Entity>,
    where: Partial<Entity>,
    version: number,
  ): Promise<Entity> {
    const found = await this.lock(entity, where);
    if (found.version !== version) {
      throw problem('version.stale', { changed: await this.changes(found.id, found.version - version) });
    }
    return found;
  }

  /**
   * For what has a version without being one row, e.g. an order or a set; the caller has locked it.
   * @throws Problem version.stale with the facts of these subjects, of one type where they have others too
   */
  async requireSame(
    version: number,
    sent: number,
    subjectIds: string | readonly string[],
    type?: string,
  ): Promise<void> {
    if (version === sent) return;
    throw problem('version.stale', { changed: await this.changes(subjectIds, version - sent, type) });
  }

  /** The row, locked until the commit. @throws Problem not-found outside the wall */
  async lock<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, where: Partial<Entity>): Promise<Entity> {
    const found = await this.db.repo(entity).findOne({ where: where, lock: { mode: 'pessimistic_write' } });
    if (!found) throw problem('not-found');
    return found;
  }

  /** The newest `count` changes, newest first; every save of a versioned row records one with its fields. */
  changes(subjectIds: string | readonly string[], count: number, type?: string): Promise<Change[]> {
    return this.db.rows<Change>(
      `select e.type, coalesce(array(select jsonb_array_elements_text(e.data -> 'fields')), '{}') as fields,
         u.name as "actorName", e.occurred_at as at
       from event e join user_account u on u.id = e.actor_id
       where e.subject_id = any($1::uuid[]) and case when $3::text is null then e.data ? 'fields' else e.type = $3 end
       order by e.occurred_at desc limit $2`,
      [[subjectIds].flat(), Math.min(Math.max(count, 1), MOST_CHANGES), type ?? null],
    );
  }
}

/** The names of the fields in `changes` whose value differs from the row's. */
export function changedFields<Row extends object>(row: Row, changes: Partial<Row>): string[] {
  return (Object.keys(changes) as (keyof Row & string)[]).filter(
    (field) => changes[field] !== undefined && JSON.stringify(changes[field]) !== JSON.stringify(row[field]),
  );
}

/** The fields a request really carried: what is undefined was not sent. */
export function givenFields<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };
}
