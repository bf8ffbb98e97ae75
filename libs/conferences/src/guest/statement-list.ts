import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import type { StatementOfView } from './guest-conference.dto';

/** The statements as the host reads them. */
@Injectable()
export class StatementList {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
  ) {}

  /** What everybody who takes part has stated, or not yet. Logged. @throws Problem not-found outside the case wall */
  async of(conferenceId: string): Promise<StatementOfView[]> {
    const { caseId } = await this.db.require(Conference, { id: conferenceId });
    this.accessLog.saw('conference-statements', conferenceId, caseId);
    return this.db.rows<StatementOfView>(STATEMENTS, [conferenceId]);
  }
}

const STATEMENTS = `select p.id as "participantId", coalesce(u.name, p.body_name) as name, coalesce(o.name, '') as "organisationName",
    p.user_id is not null as "hasAccount", coalesce(s.body, '') as body, s.changed_at as "changedAt", coalesce(s.version, 0) as version
  from conference_participant p left join conference_statement s on s.participant_id = p.id
    left join user_account u on u.id = p.user_id left join organisation o on o.id = p.organisation_id
  where p.conference_id = $1 and p.case_id = any((select app.my_case_ids())::uuid[])
    and (p.removed_at is null or s.id is not null) order by p.id`;
