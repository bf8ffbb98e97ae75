import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { Clock, Db, Events, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { pastDay } from '../past-day';
import { referralEvents } from '../referrals.events';
import type { OutcomeDto } from './referral.dto';
import { Referral } from './referral.entity';

/** What became of a referral: the only way to know whether an offer is reachable (screens.md, Angebote). */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly db: Db,
    private readonly cases: Cases,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Records or corrects the outcome.
   * @throws Problem not-found outside the case's wall, version.stale, case.closed, case.consent-missing, request.invalid
   */
  async record(id: string, { outcome, outcomeOn, version }: OutcomeDto): Promise<void> {
    const referral = await this.revisions.require(Referral, { id }, version);
    const { caseId, referredOn } = referral;
    await this.cases.requireWritable(caseId);
    const on = pastDay('outcomeOn', outcomeOn, this.clock.today());
    if (on < referredOn) {
      throw platformProblem('request.invalid', { fields: [refusedField('outcomeOn', 'field.before-referral')] });
    }
    await this.db.repo(Referral).save(Object.assign(referral, { outcome, outcomeOn: on }));
    const data = { outcome, fields: ['outcome'] };
    this.events.record({ type: referralEvents['referral.outcome-recorded'], subjectId: id, caseId, data });
  }
}
