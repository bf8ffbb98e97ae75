import { Injectable } from '@nestjs/common';
import { changedFields, Db, Events, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { Goal } from './goal.entity';
import type { GoalChangeDto, GoalDto } from './hilfeplan.dto';

/** Goals of a Hilfeplan. */
@Injectable()
export class Goals {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** @throws Problem case.closed, case.consent-missing, not-found */
  async add(caseId: string, dto: GoalDto): Promise<{ id: string }> {
    await this.door.writable(caseId);
    const position = await this.db.repo(Goal).countBy({ caseId });
    const { id } = await this.db.repo(Goal).save({ ...dto, caseId, position });
    this.events.record({ type: caseEvents['goal.added'], subjectId: id, caseId, data: { area: dto.area } });
    return { id };
  }

  /** @throws Problem version.stale, case.closed, case.consent-missing, not-found */
  async change(caseId: string, id: string, { version, ...changes }: GoalChangeDto): Promise<void> {
    await this.door.writable(caseId);
    const goal = await this.revisions.require(Goal, { id, caseId }, version);
    const fields = changedFields(goal, changes);
    if (fields.length === 0) return;
    await this.db.repo(Goal).save(Object.assign(goal, changes));
    this.events.record({ type: caseEvents['goal.changed'], subjectId: id, caseId, data: { fields } });
  }

  /** Removes a goal from the plan; its Maßnahmen stay, and so does every agreed version. @throws as `change` */
  async remove(caseId: string, id: string): Promise<void> {
    await this.door.writable(caseId);
    await this.db.require(Goal, { id, caseId });
    await this.db.repo(Goal).delete({ id });
    this.events.record({ type: caseEvents['goal.removed'], subjectId: id, caseId });
  }
}
