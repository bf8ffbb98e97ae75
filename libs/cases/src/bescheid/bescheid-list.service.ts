import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import type { BescheidView } from './bescheid.dto';
import { lastDayToAct } from './working-day';

/** The letters of a case as its page shows them; each look is logged. */
@Injectable()
export class BescheidList {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly accessLog: AccessLog,
  ) {}

  /** What is open first, by day. @throws Problem not-found outside the wall */
  async of(caseId: string): Promise<BescheidView[]> {
    await this.door.visible(caseId);
    this.accessLog.saw('bescheide', caseId, caseId);
    const rows = await this.db.rows<Omit<BescheidView, 'lastDay'>>(LIST, [caseId]);
    return rows.map((row) => ({ ...row, lastDay: lastDayToAct(row.dueOn) }));
  }
}

const LIST = `
select b.id, b.kind, b.authority, b.delivery, b.posted_on as "postedOn", b.received_on as "receivedOn",
  b.delivered_on as "deliveredOn", b.instructed, b.proposed_on as "proposedOn", b.due_on as "dueOn", b.state,
  case when r.id is not null then jsonb_build_object('amount', r.amount, 'unit', r.unit, 'source', r.source,
    'sourceOn', r.source_on, 'validFrom', r.valid_from) end as rule,
  k.name as "confirmedByName", b.confirmed_at as "confirmedAt", b.outcome, b.ended_on as "endedOn", b.lawyer,
  b.lawyer_contacted_on as "lawyerContactedOn", b.remark, u.name as "recordedByName", b.recorded_at as "recordedAt", b.version
from bescheid b join user_account u on u.id = b.recorded_by left join user_account k on k.id = b.confirmed_by
left join appeal_rule r on r.id = b.rule_id
where b.case_id = $1 order by b.state = 'ended', b.due_on, b.id`;
