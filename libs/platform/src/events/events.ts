import { Injectable } from '@nestjs/common';
import { concerns, currentActor } from '../access/context';
import { Db } from '../db/db';

const declared = new Set<string>();

/** Declares the event names a lib owns (past tense, `referral.made`); a name belongs to one lib. */
export function defineEvents<Name extends string>(...names: Name[]): { readonly [N in Name]: N } {
  for (const name of names) {
    if (declared.has(name)) throw new Error(`event ${name} is declared twice`);
    declared.add(name);
  }
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
}

/** Every declared event name. */
export function eventNames(): ReadonlySet<string> {
  return declared;
}

/** A fact: ids, codes and names of changed fields; never values that could identify somebody. */
export interface Fact {
  type: string;
  /** Id of the row the fact is about. */
  subjectId: string;
  /** The case in whose timeline the fact stands. */
  caseId?: string;
  data?: Record<string, string | number | boolean | null | string[]>;
}

/** One row = timeline entry, change audit and outbox message (architecture.md 5). */
@Injectable()
export class Events {
  constructor(private readonly db: Db) {}

  /** Records a fact in the running unit of work; it travels with the next query and fails the commit if refused. */
  record({ type, subjectId, caseId, data = {} }: Fact): void {
    if (!declared.has(type)) throw new Error(`event ${type} is not declared`);
    const { userId, districtId } = currentActor();
    concerns(caseId);
    const values = [districtId, caseId ?? null, type, userId, subjectId, JSON.stringify(data)];
    this.db.send(RECORD, values, 'record_event');
  }
}

/** The insert alone, for services that write row and event in one statement. */
export const RECORD = `insert into event (district_id, case_id, type, actor_id, acting_for, subject_id, data)
  values ($1, $2, $3, $4, app.acting_for($2), $5, $6)`;
