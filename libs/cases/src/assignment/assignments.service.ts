import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events, must } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { IsNull } from 'typeorm';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { mayAssign } from '../case/case.policy';
import { Case } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import type { AssignmentDto } from './assignment.dto';
import { Assignment, type Part } from './assignment.entity';
import { assignmentNotices } from './assignment.notices';

/** Who works on a case. The lead decides; a new lead makes the old one a co-worker. */
@Injectable()
export class Assignments {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly events: Events,
    private readonly deadlines: CaseDeadlines,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem access.denied, case.closed, case.assignment.person, case.assignment.exists, not-found */
  async start(caseId: string, { userId, part }: AssignmentDto): Promise<{ id: string }> {
    const file = await this.lockForLead(caseId);
    const former = file.leadUserId;
    await this.requireColleague(userId);
    await this.requireUnbiased(userId, caseId);
    await this.db.rows(END_OVERDUE, [caseId]);
    const working = await this.db.repo(Assignment).findBy({ caseId, endsOn: IsNull() });
    const known = working.find((assignment) => assignment.userId === userId);
    if (known && (part === 'co_worker' || known.part === 'lead')) throw problem('case.assignment.exists');
    if (part === 'lead') await this.replaceLead(file, working, userId);
    if (known) await this.end(known);
    const id = await this.add(caseId, userId, part);
    await this.deadlines.replanCase(caseId);
    this.tell(userId, part, file);
    if (part === 'lead') this.tell(former, 'former_lead', file);
    return { id };
  }

  /** Ends a co-worker's part; the lead's ends by handing over. @throws Problem case.assignment.lead-needed, not-found */
  async stop(caseId: string, id: string): Promise<void> {
    const standing = await this.door.standing(caseId);
    const assignment = await this.db.require(Assignment, { id, caseId });
    const leavesHimself = assignment.userId === currentActor().userId;
    if (standing.closed) throw problem('case.closed');
    must(mayAssign(standing) || leavesHimself);
    if (assignment.part === 'lead') throw problem('case.assignment.lead-needed');
    if (assignment.endsOn) return;
    this.events.record({
      type: caseEvents['assignment.ended'],
      subjectId: id,
      caseId,
      data: { part: assignment.part },
    });
    // Before the end, for afterwards the case may be out of sight; and without the person who goes.
    await this.deadlines.replanCase(caseId, { without: assignment.userId });
    await this.end(assignment);
  }

  private async lockForLead(caseId: string): Promise<Case> {
    const standing = await this.door.standing(caseId);
    if (standing.closed) throw problem('case.closed');
    must(mayAssign(standing));
    const file = await this.db.repo(Case).findOneOrFail({ where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
    // Somebody may have closed it while this request waited for the lock.
    if (file.closedOn) throw problem('case.closed');
    return file;
  }

  private async replaceLead(file: Case, working: Assignment[], userId: string): Promise<void> {
    const old = working.find((assignment) => assignment.part === 'lead');
    if (old) {
      await this.add(file.id, old.userId, 'co_worker');
      await this.end(old);
      this.deadlines.handOver(file.id, old.userId, userId);
    }
    file.leadUserId = userId;
    await this.db.repo(Case).save(file);
    const data = { fields: ['leadUserId'] };
    this.events.record({ type: caseEvents['case.changed'], subjectId: file.id, caseId: file.id, data });
  }

  private tell(userId: string, part: Part | 'former_lead', { id: caseId, code }: Case): void {
    if (userId === currentActor().userId) return;
    const kind = assignmentNotices[`assignment.${part}`];
    this.notifications.notify({ userId, kind, path: `/faelle/${caseId}`, caseId, data: { code } });
  }

  private async add(caseId: string, userId: string, part: Part): Promise<string> {
    const { id } = (await this.db.row<{ id: string }>('select uuidv7() as id'))!;
    // Before the row is there: whoever stands in and takes the case to themselves still acts for the absent colleague.
    this.events.record({ type: caseEvents['assignment.started'], subjectId: id, caseId, data: { part } });
    await this.db.repo(Assignment).insert({ id, caseId, userId, part, startsOn: this.clock.today() });
    return id;
  }

  private async end(assignment: Assignment): Promise<void> {
    await this.db.repo(Assignment).update({ id: assignment.id }, { endsOn: this.clock.today() });
  }

  private async requireUnbiased(userId: string, caseId: string): Promise<void> {
    const sql = 'select 1 where app.blocked_from($1, $2)';
    if (await this.db.row(sql, [userId, caseId])) throw problem('conflict.blocked');
  }

  private async requireColleague(userId: string): Promise<void> {
    const colleague = await this.db.row(
      `select 1 from user_account where id = $1 and organisation_id = $2 and 'case_manager' = any(roles)
         and active_from <= $3 and (active_until is null or active_until >= $3)`,
      [userId, currentActor().organisationId, this.clock.today()],
    );
    if (!colleague) throw problem('case.assignment.person');
  }
}

/** Parts that ended by the calendar get the end written down, so that the person may be taken in again. */
const END_OVERDUE = `
update case_assignment set ends_on = until where case_id = $1 and ends_on is null and until < app.today()`;
