import { Injectable } from '@nestjs/common';
import { TOPICS } from '@fallnetz/organisation';
import {
  AccessLog,
  addDays,
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  germanDay,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { ask, problem } from '../cases.errors';
import { carriedOver, changedParts, withChanges } from './area-changes';
import type { AssessmentChangeDto, AssessmentStateDto, AssessmentView, NewAssessmentDto } from './assessment.dto';
import { Assessment } from './assessment.entity';
import {
  type AssessmentFacts,
  mayChange,
  mayComplete,
  mayDiscard,
  mayOfAssessment,
  mayReopen,
} from './assessment.policy';

/** How the life areas of a client stand, again and again. */
@Injectable()
export class Assessments {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Every assessment, newest first. @throws Problem not-found outside the wall */
  async list(caseId: string): Promise<AssessmentView[]> {
    await this.door.visible(caseId);
    this.accessLog.saw('assessments', caseId, caseId);
    const rows = await this.db.rows<Row>(LIST, [caseId]);
    const drafts = rows.filter(({ state }) => state === 'draft').length;
    return rows.map(({ areas, wasCompleted, ...row }) => ({
      ...row,
      areas: TOPICS.flatMap((area) => (areas[area] ? [{ area, ...areas[area] }] : [])),
      may: mayOfAssessment({ state: row.state, wasCompleted, isGraded: isGraded(areas), hasOtherDraft: drafts > 0 }),
    }));
  }

  /**
   * @throws Problem assessment.draft-exists, request.invalid (a day in the future), question (an unlikely day), case.closed,
   * case.consent-missing, not-found
   */
  async begin(caseId: string, { heldOn, confirmed }: NewAssessmentDto): Promise<{ id: string }> {
    this.requirePast(heldOn);
    const { openedOn } = await this.door.writable(caseId);
    this.askAbout(heldOn, openedOn, confirmed);
    if (await this.hasDraft(caseId)) throw problem('assessment.draft-exists');
    const last = await this.db.repo(Assessment).findOne({ where: { caseId }, order: { heldOn: 'DESC', id: 'DESC' } });
    const { id } = await this.db.repo(Assessment).save({
      caseId,
      heldOn,
      areas: carriedOver(last?.areas ?? {}),
      recordedBy: currentActor().userId,
    });
    this.events.record({ type: caseEvents['assessment.begun'], subjectId: id, caseId });
    return { id };
  }

  /**
   * @throws Problem version.stale, assessment.not-possible, request.invalid, question, case.closed, case.consent-missing,
   * not-found
   */
  async change(caseId: string, id: string, dto: AssessmentChangeDto): Promise<void> {
    const { version, confirmed, areas = [], ...changes } = dto;
    if (changes.heldOn) this.requirePast(changes.heldOn);
    const { openedOn } = await this.door.writable(caseId);
    const assessment = await this.revisions.require(Assessment, { id, caseId }, version);
    await this.require(mayChange, assessment);
    const merged = withChanges(assessment.areas, areas);
    const fields = [...changedFields(assessment, changes), ...changedParts(assessment.areas, merged)];
    if (fields.length === 0) return;
    if (changes.heldOn && fields.includes('heldOn')) this.askAbout(changes.heldOn, openedOn, confirmed);
    await this.db.repo(Assessment).save(Object.assign(assessment, changes, { areas: merged }));
    this.events.record({ type: caseEvents['assessment.changed'], subjectId: id, caseId, data: { fields } });
  }

  /** @throws as `change` */
  async setState(caseId: string, id: string, { version, state }: AssessmentStateDto): Promise<void> {
    await this.door.writable(caseId);
    const assessment = await this.revisions.require(Assessment, { id, caseId }, version);
    await this.require(state === 'completed' ? mayComplete : mayReopen, assessment);
    const completedAt = state === 'completed' ? this.clock.now() : assessment.completedAt;
    await this.db.repo(Assessment).save(Object.assign(assessment, { state, completedAt }));
    const type = caseEvents[state === 'completed' ? 'assessment.completed' : 'assessment.reopened'];
    this.events.record({ type, subjectId: id, caseId, data: { fields: ['state'] } });
  }

  /** @throws Problem assessment.not-possible, case.closed, case.consent-missing, not-found */
  async discard(caseId: string, id: string): Promise<void> {
    await this.door.writable(caseId);
    await this.require(mayDiscard, await this.revisions.lock(Assessment, { id, caseId }));
    await this.db.repo(Assessment).delete({ id });
    this.events.record({ type: caseEvents['assessment.discarded'], subjectId: id, caseId });
  }

  private async require(may: (facts: AssessmentFacts) => boolean, { state, ...row }: Assessment): Promise<void> {
    const hasOtherDraft = state === 'completed' && (await this.hasDraft(row.caseId));
    const facts = { state, wasCompleted: row.completedAt !== null, isGraded: isGraded(row.areas), hasOtherDraft };
    if (!may(facts)) throw problem('assessment.not-possible');
  }

  private hasDraft(caseId: string): Promise<boolean> {
    return this.db.repo(Assessment).existsBy({ caseId, state: 'draft' });
  }

  private askAbout(day: string, openedOn: string, confirmed: string[] | undefined): void {
    ask(confirmed, {
      'assessment.before-opening': day < openedOn ? { day: germanDay(openedOn) } : null,
      'assessment.long-ago': day < addDays(this.clock.today(), -A_YEAR),
    });
  }

  private requirePast(day: string): void {
    if (day <= this.clock.today()) return;
    throw platformProblem('request.invalid', { fields: [refusedField('heldOn', 'case.day-in-future')] });
  }
}

const A_YEAR = 365;

const isGraded = (areas: Assessment['areas']): boolean => Object.values(areas).some(({ need }) => need !== null);

type Row = Omit<AssessmentView, 'areas' | 'may'> & Pick<Assessment, 'areas'> & { wasCompleted: boolean };

const LIST = `
select a.id, a.held_on as "heldOn", a.state, a.completed_at is not null as "wasCompleted", a.participants, a.interpreter,
  u.name as "recordedByName", a.recorded_at as "recordedAt", a.areas, a.version
from assessment a join user_account u on u.id = a.recorded_by
where a.case_id = $1 order by a.held_on desc, a.id desc`;
