import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import type { ConferenceDecisionView } from './decision.dto';

/** What was agreed, now and before. */
@Injectable()
export class DecisionList {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
  ) {}

  /** Decisions of this conference, then what is still open from earlier ones on the same case. Logged. */
  async of(conferenceId: string): Promise<ConferenceDecisionView[]> {
    const { caseId, startsAt } = await this.db.require(Conference, { id: conferenceId });
    this.accessLog.saw('conference-decisions', conferenceId, caseId);
    return this.db.rows<ConferenceDecisionView>(LIST, [conferenceId, caseId, startsAt]);
  }
}

const LIST = `select d.id, d.text, coalesce(u.name, d.responsible_body) as responsible, d.due_on as "dueOn",
    coalesce(x.body, '') as dissent, m.state, case when c.id <> $1 then c.starts_at end as "carriedFrom"
  from conference_decision d join conference c on c.id = d.conference_id
    left join user_account u on u.id = d.responsible_user_id left join conference_dissent x on x.decision_id = d.id
    left join measure m on m.id = d.measure_id
  where d.case_id = $2 and (c.id = $1 or c.starts_at < $3 and m.state in ('open', 'running', 'postponed'))
  order by c.id <> $1, d.due_on, d.id`;
