import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import type { DisclosureRegisterView, DisclosureView, WithheldView } from './disclosure.dto';

/** The register of a conference: nothing in it ever disappears, whatever was withdrawn since (L7). */
@Injectable()
export class Disclosures {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws Problem not-found outside the case wall */
  async of(conferenceId: string): Promise<DisclosureRegisterView> {
    const { caseId } = await this.db.require(Conference, { id: conferenceId });
    this.accessLog.saw('disclosures', conferenceId, caseId);
    const disclosed = await this.db.rows<DisclosureView>(DISCLOSED, [conferenceId]);
    const withheld = await this.db.rows<WithheldView>(WITHHELD, [conferenceId]);
    return { disclosed, withheld };
  }
}

const WHO = `p.id as "participantId", coalesce(u.name, p.body_name) as name, coalesce(o.name, '') as "organisationName"`;

const DISCLOSED = `with copy as (
    select participant_id, field, consent_id, released_at, released_by, ended_at from conference_release where conference_id = $1
    union all
    select t.participant_id, 'protokoll', t.consent_id, t.approved_at, k.approved_by, null
    from conference_protokoll_part t join conference_protokoll k on k.conference_id = t.conference_id where t.conference_id = $1),
  ending as (
    select copy.*, k.withdrawn_at, k.valid_until < app.today() as expired,
      least(copy.ended_at, k.withdrawn_at, case when k.valid_until < app.today() then k.valid_until + 1 end) as over_at
    from copy left join consent k on k.id = copy.consent_id)
  select ${WHO}, e.field, case when e.consent_id is null then 'pseudonymised' else 'consent' end as basis,
    e.consent_id as "consentId", e.released_at as "releasedAt", by.name as "releasedByName",
    case when p.invited_at < coalesce(e.over_at, 'infinity') then greatest(e.released_at, p.invited_at) end as "visibleFrom", e.over_at as "endedAt",
    case when e.over_at is null then null when e.over_at = e.ended_at then 'taken_back'
      when e.over_at = e.withdrawn_at then 'withdrawn' else 'expired' end as ended
  from ending e join conference_participant p on p.id = e.participant_id join user_account by on by.id = e.released_by
    left join user_account u on u.id = p.user_id left join organisation o on o.id = p.organisation_id
  order by p.id, e.released_at, e.field`;

const WITHHELD = `select ${WHO}, w.field, w.reason, w.recorded_at as "recordedAt"
  from conference_withholding w join conference_participant p on p.id = w.participant_id
    left join user_account u on u.id = p.user_id left join organisation o on o.id = p.organisation_id
  where w.conference_id = $1 order by p.id, w.recorded_at, w.id`;
