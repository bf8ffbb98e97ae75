import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { Case } from '../case/case.entity';
import { problem } from '../cases.errors';
import { caseEvents } from '../cases.events';
import type { AgreementDto } from './hilfeplan.dto';
import { GOAL_ORDER } from './plan-versions.service';

/** Agreements to the plan; each one keeps a version that nobody changes. */
@Injectable()
export class Agreements {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * The client agreed to the plan as it stands: the next version is kept unchangeably (L2).
   * @throws Problem hilfeplan.empty, hilfeplan.unchanged, request.invalid, case.closed, case.consent-missing, not-found
   */
  async agree(caseId: string, dto: AgreementDto): Promise<{ id: string }> {
    await this.door.writableAlone(caseId);
    await this.revisions.lock(Case, { id: caseId });
    if (dto.agreedOn > this.clock.today()) {
      throw platformProblem('request.invalid', { fields: [refusedField('agreedOn', 'case.day-in-future')] });
    }
    const now = await this.db.row<{ goals: number; agreed: boolean }>(NOW, [caseId]);
    if (!now?.goals) throw problem('hilfeplan.empty');
    if (now.agreed) throw problem('hilfeplan.unchanged');
    const { agreedOn, agreedBy = 'client', language = null, interpretedBy = '' } = dto;
    const values = [caseId, agreedOn, agreedBy, language, interpretedBy, currentActor().userId];
    const kept = await this.db.row<{ id: string; number: number }>(KEEP, values);
    const { id, number } = kept!;
    this.events.record({ type: caseEvents['hilfeplan.agreed'], subjectId: id, caseId, data: { number } });
    return { id };
  }
}

const NOW = `
select (select count(*)::int from goal where case_id = $1) as goals, app.plan_agreed($1) as agreed`;

const KEEP = `
insert into hilfeplan_version (case_id, number, agreed_on, agreed_by, language, interpreted_by, recorded_by, content, goal_order)
values ($1, 1 + coalesce((select max(number) from hilfeplan_version where case_id = $1), 0), $2, $3, $4, $5, $6,
  app.plan_content($1), ${GOAL_ORDER})
returning id, number`;
