import { Injectable } from '@nestjs/common';
import { changedFields, Clock, Db, Events, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { ask, problem } from '../cases.errors';
import { caseEvents } from '../cases.events';
import { Goal } from './goal.entity';
import type { GoalChangeDto, GoalDto, GoalOrderDto } from './hilfeplan.dto';

/** Goals of a Hilfeplan. */
@Injectable()
export class Goals {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem question (target day over), case.closed, case.consent-missing, not-found */
  async add(caseId: string, { confirmed, ...goal }: GoalDto): Promise<{ id: string }> {
    await this.door.writable(caseId);
    ask(confirmed, { 'goal.target-in-past': goal.targetOn < this.clock.today() });
    const last = await this.db.repo(Goal).maximum('position', { caseId });
    const { id } = await this.db.repo(Goal).save({ ...goal, caseId, position: (last ?? -1) + 1 });
    this.events.record({ type: caseEvents['goal.added'], subjectId: id, caseId, data: { area: goal.area } });
    return { id };
  }

  /** @throws Problem question (new target day over), version.stale, case.closed, case.consent-missing, not-found */
  async change(caseId: string, id: string, { version, confirmed, ...changes }: GoalChangeDto): Promise<void> {
    await this.door.writable(caseId);
    const goal = await this.revisions.require(Goal, { id, caseId }, version);
    const fields = changedFields(goal, changes);
    if (fields.length === 0) return;
    Object.assign(goal, changes);
    const isOver = !goal.result && fields.includes('targetOn') && goal.targetOn < this.clock.today();
    ask(confirmed, { 'goal.target-in-past': isOver });
    await this.db.repo(Goal).save(goal);
    this.events.record({ type: caseEvents['goal.changed'], subjectId: id, caseId, data: { fields } });
  }

  /**
   * Puts the goals in an order; what was agreed stays agreed.
   * @throws Problem version.stale when somebody else ordered them meanwhile, hilfeplan.other-goals when a goal came or
   *   went, case.closed, case.consent-missing, not-found
   */
  async order(caseId: string, { goalIds, version }: GoalOrderDto): Promise<void> {
    await this.door.writableAlone(caseId);
    const now = (await this.db.row<{ version: number }>(LOCK_ORDER, [caseId]))!;
    const type = caseEvents['hilfeplan.goals-ordered'];
    await this.revisions.requireSame(now.version, version, caseId, type);
    const goals = await this.db.rows<{ id: string }>('select id from goal where case_id = $1', [caseId]);
    const isComplete = goals.length === goalIds.length && goals.every(({ id }) => goalIds.includes(id));
    if (!isComplete) throw problem('hilfeplan.other-goals');
    await this.db.rows(ORDER, [caseId, goalIds]);
    this.events.record({ type, subjectId: caseId, caseId });
  }

  /** Removes a goal from the plan; its Maßnahmen stay, and so does every agreed version. @throws as `change` */
  async remove(caseId: string, id: string): Promise<void> {
    await this.door.writable(caseId);
    await this.db.require(Goal, { id, caseId });
    await this.db.repo(Goal).delete({ id });
    this.events.record({ type: caseEvents['goal.removed'], subjectId: id, caseId });
  }
}

const LOCK_ORDER = `select goal_order_version as version from case_file where id = $1 for update`;

// The version of a goal stays: whoever edits it is not disturbed by its new place.
const ORDER = `
with placed as (update goal set position = array_position($2::uuid[], id) - 1 where case_id = $1)
update case_file set goal_order_version = goal_order_version + 1 where id = $1 returning id`;
