import { Injectable } from '@nestjs/common';
import { Db, platformProblem } from '@fallnetz/platform';
import { type Part, WORKING } from '../assignment/assignment.entity';
import { restrictedProblem } from './case-door.errors';
import { problem } from '../cases.errors';
import type { Phase } from '../phase/case-phase';

/** A case as its own folders and other libs need it to act on it. */
export interface CaseRow {
  id: string;
  code: string;
  clientId: string;
  ags: string;
  phase: Phase;
  leadUserId: string;
  organisationId: string;
  version: number;
}

/** The row with what the policies look at. */
export interface CaseStanding extends CaseRow {
  openedOn: string;
  closed: boolean;
  /** Art. 18 DSGVO: only kept. */
  restricted: boolean;
  consented: boolean;
  part: Part | null;
}

/** A case to write into, with a fresh id for what is written, so that the row can be sent without waiting for it. */
export interface WritableCase extends CaseStanding {
  newId: string;
}

/** The one door to a case: behind the wall, not closed, with consent. */
@Injectable()
export class CaseDoor {
  constructor(private readonly db: Db) {}

  /** The case with its standing. @throws Problem not-found outside the wall */
  async standing(caseId: string): Promise<CaseStanding> {
    const [found] = await this.db.named<CaseStanding>('case_standing', STANDING, [caseId]);
    if (!found) throw platformProblem('not-found');
    return found;
  }

  /**
   * The case for somebody who is going to write into it; it cannot be closed before the commit.
   * @throws Problem not-found, case.closed, case.consent-missing
   */
  writable(caseId: string): Promise<WritableCase> {
    return this.open('case_writable', `${STANDING} for share of c`, caseId);
  }

  /**
   * The same for somebody who changes the row of the case too: first alone, because two who share it and then both want
   * to change it wait for each other.
   */
  writableAlone(caseId: string): Promise<WritableCase> {
    return this.open('case_writable_alone', `${STANDING} for no key update of c`, caseId);
  }

  /** For the little that is still written in a closed case. @throws Problem case.restricted, not-found */
  async unrestricted(caseId: string): Promise<void> {
    const { restricted } = await this.standing(caseId);
    if (restricted) throw restrictedProblem('case.restricted');
  }

  /** Only reads: the case is mine to see. @throws Problem not-found */
  async visible(caseId: string): Promise<void> {
    if (!(await this.db.row('select 1 from case_file where id = $1', [caseId]))) throw platformProblem('not-found');
  }

  private async open(name: string, sql: string, caseId: string): Promise<WritableCase> {
    const [found] = await this.db.named<WritableCase>(name, sql, [caseId]);
    if (!found) throw platformProblem('not-found');
    if (found.restricted) throw restrictedProblem('case.restricted');
    if (found.closed) throw problem('case.closed');
    if (!found.consented) throw problem('case.consent-missing');
    return found;
  }
}

/** The consent to case documentation of a case's client holds today; validity is read at the moment of asking. */
export const CONSENTED = `exists (select 1 from consent d where d.client_id = c.client_id and d.kind = 'case_documentation'
  and d.withdrawn_at is null and d.valid_from <= (select app.today()) and (d.valid_until is null or d.valid_until >= (select app.today())))`;

/** Restricted processing; only a closed case can be, so an open one does not ask. */
const RESTRICTED = `(c.closed_on is not null and exists (select 1 from deletion_review v where v.case_id = c.id and v.state = 'held'))`;

/** My part in a case, else that of the colleague I stand in for. */
export const MY_PART = `(select a.part from case_assignment a where a.case_id = c.id and ${WORKING}
  and a.user_id = any((select app.my_user_ids())::uuid[]) order by a.user_id = (select app.actor()) desc, a.part desc limit 1)`;

const STANDING = `
select c.id, c.code, c.client_id as "clientId", c.ags, c.phase, c.lead_user_id as "leadUserId",
  c.organisation_id as "organisationId", c.version, c.opened_on as "openedOn", uuidv7() as "newId",
  c.closed_on is not null as closed, ${RESTRICTED} as restricted, ${CONSENTED} as consented, ${MY_PART} as part
from case_file c where c.id = $1`;
