import { Injectable } from '@nestjs/common';
import {
  AccessLog,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { Case } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import type { AgreementDto, GoalView, HilfeplanView, MeasureView, PlanVersionView } from './hilfeplan.dto';

/** The plan as a whole and the versions the client agreed to. */
@Injectable()
export class Hilfeplan {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem not-found outside the wall */
  async read(caseId: string): Promise<HilfeplanView> {
    await this.door.visible(caseId);
    this.accessLog.saw('hilfeplan', caseId, caseId);
    const goals = await this.db.rows<GoalView>(GOALS, [caseId]);
    const measures = await this.db.rows<MeasureView>(MEASURES, [caseId, this.clock.today()]);
    const versions = await this.db.rows<PlanVersionView>(VERSIONS, [caseId]);
    const agreed = await this.db.row<{ agreed: boolean }>('select app.plan_agreed($1) as agreed', [caseId]);
    return { goals, measures, versions, agreed: agreed?.agreed ?? false };
  }

  /**
   * The client agreed to the plan as it stands: the next version is kept unchangeably (L2).
   * @throws Problem hilfeplan.empty, hilfeplan.unchanged, request.invalid, case.closed, case.consent-missing, not-found
   */
  async agree(caseId: string, { agreedOn }: AgreementDto): Promise<{ id: string }> {
    await this.door.writable(caseId);
    await this.revisions.lock(Case, { id: caseId });
    if (agreedOn > this.clock.today()) {
      throw platformProblem('request.invalid', { fields: [refusedField('agreedOn', 'case.day-in-future')] });
    }
    const now = await this.db.row<{ goals: number; agreed: boolean }>(NOW, [caseId]);
    if (!now?.goals) throw problem('hilfeplan.empty');
    if (now.agreed) throw problem('hilfeplan.unchanged');
    const kept = await this.db.row<{ id: string; number: number }>(KEEP, [caseId, agreedOn, currentActor().userId]);
    const { id, number } = kept!;
    this.events.record({ type: caseEvents['hilfeplan.agreed'], subjectId: id, caseId, data: { number } });
    return { id };
  }
}

const GOALS = `
select id, text, area, target_on as "targetOn", result, version from goal where case_id = $1 order by position, id`;

const MEASURES = `
select m.id, m.goal_id as "goalId", m.text, m.responsible_user_id as "responsibleUserId",
  coalesce(u.name, '') as "responsibleName", m.responsible_body as "responsibleBody", m.due_on as "dueOn", m.state,
  m.due_on < $2 and m.state in ('open', 'running', 'postponed') as overdue, m.origin, m.version
from measure m left join user_account u on u.id = m.responsible_user_id where m.case_id = $1 order by m.due_on, m.id`;

const VERSIONS = `
select v.id, v.number, v.agreed_on as "agreedOn", u.name as "recordedByName", v.recorded_at as "recordedAt", v.content
from hilfeplan_version v join user_account u on u.id = v.recorded_by where v.case_id = $1 order by v.number desc`;

const NOW = `
select (select count(*)::int from goal where case_id = $1) as goals, app.plan_agreed($1) as agreed`;

const KEEP = `
insert into hilfeplan_version (case_id, number, agreed_on, content, recorded_by)
values ($1, 1 + coalesce((select max(number) from hilfeplan_version where case_id = $1), 0), $2, app.plan_content($1), $3)
returning id, number`;
