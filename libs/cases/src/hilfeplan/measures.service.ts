import { Injectable } from '@nestjs/common';
import { changedFields, Clock, Db, Events, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { ask } from '../cases.errors';
import { caseEvents } from '../cases.events';
import { Goal } from './goal.entity';
import type { MeasureChangeDto, MeasureDto } from './hilfeplan.dto';
import { Measure, type MeasureOrigin, UNFINISHED } from './measure.entity';

/** A Maßnahme to add; other libs say where it came from. */
export type NewMeasure = MeasureDto & { origin?: MeasureOrigin };

/** What is done, by whom, by when; due days remind. */
@Injectable()
export class Measures {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly deadlines: CaseDeadlines,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem question (day over), case.closed, case.consent-missing, not-found (case, goal or responsible person) */
  async add(caseId: string, { origin = 'plan', confirmed, ...dto }: NewMeasure): Promise<{ id: string }> {
    await this.door.writable(caseId);
    await this.requireOthers(caseId, dto);
    ask(confirmed, { 'measure.due-in-past': dto.dueOn < this.clock.today() });
    const { id } = await this.db
      .repo(Measure)
      .save({ ...dto, responsibleBody: dto.responsibleBody ?? '', caseId, origin });
    this.events.record({ type: caseEvents['measure.added'], subjectId: id, caseId, data: { origin } });
    await this.deadlines.replanMeasure(caseId, id);
    return { id };
  }

  /** @throws Problem question (new day over), version.stale, case.closed, case.consent-missing, not-found */
  async change(caseId: string, id: string, { version, confirmed, ...changes }: MeasureChangeDto): Promise<void> {
    await this.door.writable(caseId);
    const measure = await this.revisions.require(Measure, { id, caseId }, version);
    await this.requireOthers(caseId, changes);
    const fields = changedFields(measure, changes);
    if (fields.length === 0) return;
    Object.assign(measure, changes);
    const isOver = UNFINISHED.includes(measure.state) && measure.dueOn < this.clock.today();
    ask(confirmed, { 'measure.due-in-past': isOver && fields.includes('dueOn') });
    await this.db.repo(Measure).save(measure);
    this.events.record({ type: caseEvents['measure.changed'], subjectId: id, caseId, data: { fields } });
    if (fields.some((field) => ['dueOn', 'state', 'responsibleUserId'].includes(field))) {
      await this.deadlines.replanMeasure(caseId, id);
    }
  }

  private async requireOthers(caseId: string, { goalId, responsibleUserId }: Partial<MeasureDto>): Promise<void> {
    if (goalId) await this.db.require(Goal, { id: goalId, caseId });
    if (!responsibleUserId) return;
    if (await this.db.row('select 1 from user_account where id = $1', [responsibleUserId])) return;
    throw platformProblem('request.invalid', { fields: [refusedField('responsibleUserId', 'field.not-a-choice')] });
  }
}
