import { Injectable } from '@nestjs/common';
import { concerns, currentActor } from './context';
import { Db } from '../db/db';

/** Who looked at what, reads included (domain.md 8); insert only, one row per look. */
@Injectable()
export class AccessLog {
  constructor(private readonly db: Db) {}

  /**
   * Notes that the acting person saw personal data.
   * @param what kind of record, e.g. `case`, `timeline`, `release`
   */
  saw(what: string, subjectId: string, caseId?: string): void {
    const { userId, districtId } = currentActor();
    concerns(caseId);
    this.db.send(
      `insert into access_log (district_id, actor_id, acting_for, what, subject_id, case_id)
       values ($1, $2, app.acting_for($5), $3, $4, $5)`,
      [districtId, userId, what, subjectId, caseId ?? null],
      'log_access',
    );
  }

  /** Notes a look at several records at once, in one statement. */
  sawEach(what: string, records: { subjectId: string; caseId: string | null }[]): void {
    if (records.length === 0) return;
    const { userId, districtId } = currentActor();
    const subjects = records.map(({ subjectId }) => subjectId);
    const cases = records.map(({ caseId }) => caseId);
    cases.forEach(concerns);
    this.db.send(
      `insert into access_log (district_id, actor_id, acting_for, what, subject_id, case_id)
       select $1, $2, app.acting_for(seen.in_case), $3, seen.subject, seen.in_case
       from unnest($4::uuid[], $5::uuid[]) seen (subject, in_case)`,
      [districtId, userId, what, subjects, cases],
    );
  }
}
