import { Injectable } from '@nestjs/common';
import { AccessLog, Clock, Db } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import type { GoalView, HilfeplanView, MeasureView } from './hilfeplan.dto';
import { PlanVersions } from './plan-versions.service';

/** The plan as a whole, with the versions the client agreed to. */
@Injectable()
export class Hilfeplan {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
    private readonly versions: PlanVersions,
  ) {}

  /** @throws Problem not-found outside the wall */
  async read(caseId: string): Promise<HilfeplanView> {
    await this.door.visible(caseId);
    this.accessLog.saw('hilfeplan', caseId, caseId);
    const goals = await this.db.rows<GoalView>(GOALS, [caseId]);
    const measures = await this.db.rows<MeasureView>(MEASURES, [caseId, this.clock.today()]);
    const versions = await this.versions.all(caseId);
    const state = (await this.db.row<Pick<HilfeplanView, 'agreed' | 'orderVersion'>>(STATE, [caseId]))!;
    return { goals, measures, versions, ...state };
  }
}

const STATE = `
select app.plan_agreed(c.id) as agreed, c.goal_order_version as "orderVersion" from case_file c where c.id = $1`;

const GOALS = `
select id, text, area, target_on as "targetOn", result, result_reason as "resultReason", smart, version
from goal where case_id = $1 order by position, id`;

const MEASURES = `
select m.id, m.goal_id as "goalId", m.text, m.responsible_user_id as "responsibleUserId",
  coalesce(u.name, '') as "responsibleName", m.responsible_body as "responsibleBody", m.due_on as "dueOn", m.state,
  m.due_on < $2 and m.state in ('open', 'running', 'postponed') as overdue, m.origin, m.version
from measure m left join user_account u on u.id = m.responsible_user_id where m.case_id = $1 order by m.due_on, m.id`;
