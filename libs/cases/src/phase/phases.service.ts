import { Injectable } from '@nestjs/common';
import { Db, Events, must, refusedField, Revisions } from '@fallnetz/platform';
import { CaseDoor, type CaseStanding } from '../case/case-door.service';
import { mayChangePhase } from '../case/case.policy';
import { Case } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import { CaseEnd } from '../closure/case-end.service';
import { type Condition, type GateFacts, type Step, stepsFrom, unmet } from './case-phase';
import type { PhaseDto } from './phase.dto';

const FIELD_OF: Record<Condition, string> = {
  consent: 'consent',
  notice_handed: 'intake.noticeHandedOn',
  criteria_judged: 'intake.criteria',
  existing_management_answered: 'intake.existingManagement',
  goal_with_target: 'hilfeplan.goals',
  measure_with_responsible: 'hilfeplan.measures',
  plan_agreed: 'hilfeplan.agreement',
};

/** Moves a case along its lifecycle table. */
@Injectable()
export class Phases {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly ends: CaseEnd,
  ) {}

  /**
   * @throws Problem case.phase.not-possible, case.phase.unmet (with what is missing in `fields`), case.consent-missing,
   *   case.closed, version.stale, not-found
   */
  async change(caseId: string, { phase, version }: PhaseDto): Promise<void> {
    const standing = await this.door.standing(caseId);
    if (standing.closed) throw problem('case.closed');
    must(mayChangePhase(standing));
    const file = await this.revisions.require(Case, { id: caseId }, version);
    const step = stepsFrom(file.phase).find(({ to }) => to === phase);
    if (!step) throw problem('case.phase.not-possible');
    await this.requireGate(step, standing, file);
    if (step.direction === 'refuse') return this.ends.refuse(file);
    file.phase = phase;
    await this.db.repo(Case).save(file);
    const data = { from: step.from, to: step.to, fields: ['phase'] };
    this.events.record({ type: caseEvents['case.phase-changed'], subjectId: caseId, caseId, data });
  }

  private async requireGate(step: Step, standing: CaseStanding, file: Case): Promise<void> {
    const missing = unmet(step, await this.facts(standing, file));
    if (missing.length > 0) {
      const fields = missing.map((condition) =>
        refusedField(FIELD_OF[condition], `phase.unmet.${condition.replaceAll('_', '-')}`),
      );
      throw problem('case.phase.unmet', { fields });
    }
    if (step.direction !== 'refuse' && !standing.consented) throw problem('case.consent-missing');
  }

  private async facts({ id, consented }: CaseStanding, { intake }: Case): Promise<GateFacts> {
    const plan = await this.db.row<Omit<GateFacts, 'consentInForce' | 'intake'>>(GATE, [id]);
    return { consentInForce: consented, intake, ...plan! };
  }
}

const GATE = `
select (select count(*)::int from goal where case_id = $1) as "goalsWithTarget",
  (select count(*)::int from measure where case_id = $1 and (responsible_user_id is not null or responsible_body <> ''))
    as "measuresWithResponsible",
  app.plan_agreed($1) as "planAgreed"`;
