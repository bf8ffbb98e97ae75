import { Injectable } from '@nestjs/common';
import { Db, Events, must, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { mayClose } from '../case/case.policy';
import { Case } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import { Goal } from '../hilfeplan/goal.entity';
import { Measure, UNFINISHED } from '../hilfeplan/measure.entity';
import type { BreakOffDto, ClosureDto, ClosureView } from './closure.dto';
import { CaseEnd } from './case-end.service';
import type { RetentionPeriod } from './retention.service';

/** Entpflichtung (L5): every goal rated, no Maßnahme left open, a reason; starts the retention period. */
@Injectable()
export class Closures {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly ends: CaseEnd,
  ) {}

  /**
   * Closes a case for good; it needs no consent, because a withdrawal ends here too (L7).
   * @throws Problem case.close.incomplete (with goals and Maßnahmen in `fields`), case.closed, version.stale,
   *   access.denied, not-found
   */
  async close(caseId: string, dto: ClosureDto): Promise<ClosureView> {
    const file = await this.closable(caseId, dto.version);
    await this.rateGoals(caseId, dto);
    await this.finishMeasures(caseId, dto);
    await this.requireNothingOpen(caseId);
    return viewOf(file, await this.ends.close(file, dto.reason));
  }

  /** Abbruch. @throws Problem case.closed, version.stale, access.denied, not-found */
  async breakOff(caseId: string, { reason, version }: BreakOffDto): Promise<ClosureView> {
    const file = await this.closable(caseId, version);
    return viewOf(file, await this.ends.breakOff(file, reason));
  }

  private async closable(caseId: string, version: number): Promise<Case> {
    const standing = await this.door.standing(caseId);
    if (standing.closed) throw problem('case.closed');
    must(mayClose(standing));
    return this.revisions.require(Case, { id: caseId }, version);
  }

  private async rateGoals(caseId: string, { goalResults }: ClosureDto): Promise<void> {
    const goals = await this.db.repo(Goal).findBy({ caseId });
    for (const { goalId, result } of goalResults) {
      const goal = goals.find(({ id }) => id === goalId);
      if (!goal) throw platformProblem('not-found');
      if (goal.result === result) continue;
      goal.result = result;
      await this.db.repo(Goal).save(goal);
      const data = { fields: ['result'] };
      this.events.record({ type: caseEvents['goal.changed'], subjectId: goalId, caseId, data });
    }
  }

  private async finishMeasures(caseId: string, dto: ClosureDto): Promise<void> {
    const measures = await this.db.repo(Measure).findBy({ caseId });
    for (const { measureId, state } of dto.measures) {
      const measure = measures.find(({ id }) => id === measureId);
      if (!measure) throw platformProblem('not-found');
      if (measure.state === state) continue;
      measure.state = state;
      await this.db.repo(Measure).save(measure);
      const data = { fields: ['state'] };
      this.events.record({ type: caseEvents['measure.changed'], subjectId: measureId, caseId, data });
    }
  }

  private async requireNothingOpen(caseId: string): Promise<void> {
    const left = await this.db.rows<{ field: string; code: string }>(LEFT, [caseId, UNFINISHED]);
    if (left.length === 0) return;
    throw problem('case.close.incomplete', { fields: left.map(({ field, code }) => refusedField(field, code)) });
  }
}

function viewOf(file: Case, { until, months, source }: RetentionPeriod): ClosureView {
  return { closedOn: file.closedOn!, retentionUntil: until, retentionMonths: months, retentionSource: source };
}

const LEFT = `
select 'goals.' || id as field, 'case.close.goal-unrated' as code from goal where case_id = $1 and result is null
union all
select 'measures.' || id, 'case.close.open-measure' from measure where case_id = $1 and state = any($2::text[])`;
