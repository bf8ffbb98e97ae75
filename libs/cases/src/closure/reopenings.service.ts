import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, must, Revisions } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { Case } from '../case/case.entity';
import { mayReopen } from '../case/case.policy';
import { caseEvents } from '../cases.events';
import { restrictedProblem } from '../case/case-door.errors';
import { problem } from '../cases.errors';
import type { ReopeningDto } from './closure.dto';

/** Reopening (L6): within the retention period and with a new consent only; otherwise it is a new case. */
@Injectable()
export class Reopenings {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly deadlines: CaseDeadlines,
    private readonly clock: Clock,
  ) {}

  /**
   * The case goes back to its Klärung, where notice and consent are looked at again (L1).
   * @throws Problem case.reopen.open, case.restricted, case.reopen.retention-over, case.reopen.consent-missing, case.reopen.other-case,
   *   version.stale, access.denied, not-found
   */
  async reopen(caseId: string, { version }: ReopeningDto): Promise<void> {
    const standing = await this.door.standing(caseId);
    if (!standing.closed) throw problem('case.reopen.open');
    if (standing.restricted) throw restrictedProblem('case.restricted');
    must(mayReopen(standing));
    const file = await this.revisions.require(Case, { id: caseId }, version);
    if (file.retentionUntil && file.retentionUntil < this.clock.today()) throw problem('case.reopen.retention-over');
    await this.requireNewConsent(file);
    const from = file.phase;
    Object.assign(file, { phase: 'klaerung', closedOn: null, closingReason: null, retentionUntil: null });
    await this.db.repo(Case).save(file);
    const data = { from, to: file.phase, fields: ['phase', 'closingReason'] };
    this.events.record({ type: caseEvents['case.reopened'], subjectId: caseId, caseId, data });
    this.deadlines.cancelAll(caseId);
    await this.deadlines.replanCase(caseId);
  }

  private async requireNewConsent({ clientId, id }: Case): Promise<void> {
    const found = await this.db.row<{ consented: boolean; elsewhere: boolean }>(STANDING, [clientId, id]);
    if (!found?.consented) throw problem('case.reopen.consent-missing');
    if (found.elsewhere) throw problem('case.reopen.other-case');
  }
}

// The end itself is the newest fact of its kind: what was given before it does not count.
const STANDING = `
select exists (select 1 from consent d where d.client_id = $1 and d.kind = 'case_documentation' and d.withdrawn_at is null
    and d.valid_from <= app.today() and (d.valid_until is null or d.valid_until >= app.today())
    and d.recorded_at > (select max(e.occurred_at) from event e
      where e.case_id = $2 and e.type in ('case.closed', 'case.broken-off', 'case.refused'))) as consented,
  exists (select 1 from case_file o where o.client_id = $1 and o.id <> $2 and o.closed_on is null) as elsewhere`;
