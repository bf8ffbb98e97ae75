import { Injectable } from '@nestjs/common';
import { changedFields, Clock, Db, Events, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { Case } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { CRITERIA, type Criterion, type Intake } from './intake';
import type { CriteriaDto, IntakeDto } from './intake.dto';

/** Klärung: criteria, privacy notice, existing case management (L1). */
@Injectable()
export class Intakes {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Replaces the intake. @throws Problem version.stale, case.closed, case.consent-missing, request.invalid, not-found */
  async replace(caseId: string, { version, ...dto }: IntakeDto): Promise<void> {
    await this.door.writableAlone(caseId);
    const file = await this.revisions.require(Case, { id: caseId }, version);
    if (dto.noticeHandedOn && dto.noticeHandedOn > this.clock.today()) {
      throw platformProblem('request.invalid', { fields: [refusedField('noticeHandedOn', 'case.day-in-future')] });
    }
    const intake: Intake = {
      criteria: judged(dto.criteria),
      noticeHandedOn: dto.noticeHandedOn ?? undefined,
      noticeLanguage: dto.noticeLanguage ?? undefined,
      existingManagement: dto.existingManagement ?? undefined,
    };
    const fields = changedFields(withEveryField(file.intake), withEveryField(intake));
    if (fields.length === 0) return;
    file.intake = intake;
    await this.db.repo(Case).save(file);
    this.events.record({ type: caseEvents['case.intake-changed'], subjectId: caseId, caseId, data: { fields } });
  }
}

function judged(criteria: CriteriaDto): Partial<Record<Criterion, boolean>> {
  const answers = CRITERIA.map((criterion) => [criterion, criteria[criterion]] as const);
  return Object.fromEntries(answers.filter(([, answer]) => typeof answer === 'boolean'));
}

/** Null instead of missing, so that a removed answer counts as a change. */
function withEveryField({ criteria = {}, noticeHandedOn, noticeLanguage, existingManagement }: Intake) {
  return {
    criteria: CRITERIA.map((criterion) => criteria[criterion] ?? null),
    noticeHandedOn: noticeHandedOn ?? null,
    noticeLanguage: noticeLanguage ?? null,
    existingManagement: existingManagement ?? null,
  };
}
