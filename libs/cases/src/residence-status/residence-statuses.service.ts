import { Injectable } from '@nestjs/common';
import { AccessLog, Clock, currentActor, Db, Events } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import type { ResidenceStatusDto, ResidenceStatusView } from './residence-status.dto';
import { ResidenceStatus } from './residence-status.entity';

/** Dated bands of the Aufenthaltsstatus; the expiry of the present one reminds. */
@Injectable()
export class ResidenceStatuses {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly deadlines: CaseDeadlines,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Every band, newest first. @throws Problem not-found outside the wall */
  async list(caseId: string): Promise<ResidenceStatusView[]> {
    await this.door.visible(caseId);
    this.accessLog.saw('residence_statuses', caseId, caseId);
    return this.db.rows<ResidenceStatusView>(LIST, [caseId, this.clock.today()]);
  }

  /** Records a band. @throws Problem residence-status.period, case.closed, case.consent-missing, not-found */
  async record(caseId: string, dto: ResidenceStatusDto): Promise<{ id: string }> {
    await this.door.writable(caseId);
    if (dto.validFrom && dto.validUntil && dto.validUntil < dto.validFrom) throw problem('residence-status.period');
    const { id } = await this.db.repo(ResidenceStatus).save({ ...dto, caseId, recordedBy: currentActor().userId });
    this.events.record({ type: caseEvents['residence-status.recorded'], subjectId: id, caseId });
    await this.deadlines.replanResidence(caseId);
    return { id };
  }
}

const LIST = `
select s.id, s.status, s.valid_from as "validFrom", s.valid_until as "validUntil", s.source,
  s.id is not distinct from (select r.id from residence_status r where r.case_id = $1
    and (r.valid_from is null or r.valid_from <= $2) order by r.valid_from desc nulls last, r.recorded_at desc limit 1) as current,
  u.name as "recordedByName", s.recorded_at as "recordedAt"
from residence_status s join user_account u on u.id = s.recorded_by
where s.case_id = $1 order by s.valid_from desc nulls last, s.recorded_at desc`;
