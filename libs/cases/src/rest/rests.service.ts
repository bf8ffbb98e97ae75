import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events } from '@fallnetz/platform';
import { IsNull } from 'typeorm';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import { CaseRest } from './case-rest.entity';
import type { RestDto } from './rest.dto';

/** Ruhend: a side state beside the phase, which stays what it was (domain.md 7). */
@Injectable()
export class Rests {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly events: Events,
    private readonly deadlines: CaseDeadlines,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem case.rest.past, case.rest.already, case.closed, case.consent-missing, not-found */
  async begin(caseId: string, { untilOn, reason }: RestDto): Promise<{ id: string }> {
    const today = this.clock.today();
    if (untilOn <= today) throw problem('case.rest.past');
    const file = await this.door.writable(caseId);
    if (await this.running(caseId)) throw problem('case.rest.already');
    const rest = { caseId, startsOn: today, untilOn, reason, endedOn: null, recordedBy: currentActor().userId };
    const { id } = await this.db.repo(CaseRest).save(rest);
    this.events.record({ type: caseEvents['case.rested'], subjectId: id, caseId, data: { until: untilOn } });
    this.deadlines.planRest(file, id, untilOn);
    return { id };
  }

  /** @throws Problem case.rest.none, case.closed, case.consent-missing, not-found */
  async end(caseId: string): Promise<void> {
    await this.door.writable(caseId);
    const rest = await this.running(caseId);
    if (!rest) throw problem('case.rest.none');
    rest.endedOn = this.clock.today();
    await this.db.repo(CaseRest).save(rest);
    this.deadlines.cancelRest(rest.id);
    this.events.record({ type: caseEvents['case.resumed'], subjectId: rest.id, caseId });
  }

  private running(caseId: string): Promise<CaseRest | null> {
    const where = { caseId, endedOn: IsNull() };
    return this.db.repo(CaseRest).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }
}
