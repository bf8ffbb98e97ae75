import { Injectable } from '@nestjs/common';
import { currentActor } from './context';
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
    this.db.send(
      `insert into access_log (district_id, actor_id, acting_for, what, subject_id, case_id)
       values ($1, $2, app.acting_for($5), $3, $4, $5)`,
      [districtId, userId, what, subjectId, caseId ?? null],
    );
  }
}
