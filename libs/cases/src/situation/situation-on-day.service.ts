import { Injectable } from '@nestjs/common';
import { AccessLog, Clock, Db } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { knownAt } from './known-at';
import type { SituationEntryView, SituationQuery, SituationView } from './situation.dto';

/** What held on a day, and every entry; each look is logged. */
@Injectable()
export class SituationOnDay {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** What held on a day, as far as it is or was known. @throws Problem not-found outside the wall */
  async on(caseId: string, { on = this.clock.today(), knownOn }: SituationQuery): Promise<SituationView> {
    await this.look(caseId);
    return { on, entries: await this.db.rows<SituationEntryView>(ON, [caseId, on, knownAt(knownOn)]) };
  }

  /** Every entry, newest first, with its state today. @throws Problem not-found outside the wall */
  async list(caseId: string): Promise<SituationEntryView[]> {
    await this.look(caseId);
    return this.db.rows<SituationEntryView>(LIST, [caseId, this.clock.today()]);
  }

  private async look(caseId: string): Promise<void> {
    await this.door.visible(caseId);
    this.accessLog.saw('situation', caseId, caseId);
  }
}

const COLUMNS = `e.id, e.history, e.value, e.valid_from as "validFrom", e.valid_until as "validUntil", e.source,
  e.applied_on as "appliedOn", e.conditions, e.legal_frame as "legalFrame", e.language, e.skill, e.method, e.threat,
  e.hours_per_week as "hoursPerWeek", e.employer_kind as "employerKind", e.remark, u.name as "recordedByName",
  e.recorded_at as "recordedAt", e.version`;

const ON = `
select ${COLUMNS}, case when e.valid_until < $2 then 'continued' else 'valid' end as state
from app.situation_on($2, $3::timestamptz) e join user_account u on u.id = e.recorded_by
where e.case_id = $1 order by e.history, e.language, e.skill`;

const LIST = `
with held as (select o.id, o.valid_until < $2 as continued from app.situation_on($2) o where o.case_id = $1),
  newest as (select distinct on (n.history, n.language, n.skill) n.id from situation_entry n
    where n.case_id = $1 and (n.valid_from is null or n.valid_from <= $2)
    order by n.history, n.language, n.skill, n.valid_from desc nulls last, n.recorded_at desc)
select ${COLUMNS}, case when h.continued then 'continued' when h.id is not null then 'valid'
  when e.id in (select id from newest) then 'expired' else 'none' end as state
from situation_entry e join user_account u on u.id = e.recorded_by left join held h on h.id = e.id
where e.case_id = $1 order by e.history, e.valid_from desc nulls last, e.recorded_at desc`;
