import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { Consents } from '@fallnetz/clients';
import { AccessLog, Clock, currentActor, Db, Events } from '@fallnetz/platform';
import { ServiceOffer } from '../directory/offer.entity';
import { pastDay } from '../past-day';
import { problem } from '../referrals.errors';
import { referralEvents } from '../referrals.events';
import { names, type Recipient } from './recipient';
import type { ReferralDto, ReferralView, UnansweredReferralView } from './referral.dto';
import { Referral } from './referral.entity';

/** Referral of a case to another body; data pass on only with a consent that names the body. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly db: Db,
    private readonly cases: Cases,
    private readonly consents: Consents,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The referrals of a case, newest first. @throws Problem not-found outside the wall */
  async list(caseId: string): Promise<ReferralView[]> {
    await this.cases.require(caseId);
    this.accessLog.saw('referrals', caseId, caseId);
    return this.db.rows<ReferralView>(LIST, [caseId]);
  }

  /** Referrals of my open cases without an outcome, oldest first. */
  unanswered(): Promise<UnansweredReferralView[]> {
    return this.db.rows<UnansweredReferralView>(UNANSWERED);
  }

  /**
   * Refers a case to an offer or another body.
   * @throws Problem not-found, case.closed, case.consent-missing, referral.no-target, referral.consent-missing, request.invalid
   */
  async refer(caseId: string, dto: ReferralDto): Promise<{ id: string }> {
    const { clientId } = await this.cases.requireWritable(caseId);
    const { mode, offerId = null, reason = '' } = dto;
    const referredOn = pastDay('referredOn', dto.referredOn, this.clock.today());
    const recipient = await this.recipientOf(dto);
    const { id } = await this.db.repo(Referral).save({
      caseId,
      offerId,
      body: offerId ? '' : recipient.name,
      mode,
      consentId: mode === 'warm' ? await this.consentFor(clientId, recipient, referredOn) : null,
      reason,
      referredOn,
      outcome: null,
      outcomeOn: null,
      recordedBy: currentActor().userId,
    });
    this.events.record({ type: referralEvents['referral.made'], subjectId: id, caseId, data: { mode, offerId } });
    return { id };
  }

  private async recipientOf({ offerId, body = '' }: ReferralDto): Promise<Recipient> {
    const name = body.trim();
    if (Boolean(offerId) === (name !== '')) throw problem('referral.no-target');
    if (offerId) return this.db.require(ServiceOffer, { id: offerId });
    return { name, provider: '', organisationId: null };
  }

  /** Asked at this very moment: a consent withdrawn before is not found any more. */
  private async consentFor(clientId: string, recipient: Recipient, on: string): Promise<string> {
    const inForce = await this.consents.inForce(clientId, 'transmission');
    const covering = inForce.find((consent) => consent.validFrom <= on && names(consent, recipient));
    if (!covering) throw problem('referral.consent-missing');
    return covering.id;
  }
}

const LIST = `
  select r.id, r.case_id as "caseId", r.offer_id as "offerId", coalesce(o.name, r.body) as name, coalesce(o.provider, '') as provider, r.mode,
    r.consent_id as "consentId", r.reason, r.referred_on as "referredOn", r.outcome, r.outcome_on as "outcomeOn",
    u.name as "recordedByName", r.version
  from referral r join user_account u on u.id = r.recorded_by left join service_offer o on o.id = r.offer_id
  where r.case_id = $1 order by r.referred_on desc, r.id desc`;

const UNANSWERED = `
  select r.id, r.case_id as "caseId", c.code as "caseCode", coalesce(o.name, r.body) as name, r.referred_on as "referredOn"
  from referral r join case_file c on c.id = r.case_id left join service_offer o on o.id = r.offer_id
  where r.outcome is null and c.closed_on is null order by r.referred_on, r.id limit 50`;
