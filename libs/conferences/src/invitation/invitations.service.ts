import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, refusedField } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { Participant } from '../participant/participant.entity';
import { Participants } from '../participant/participants.service';
import { type Attendance, ReleaseBases } from '../release/release-bases';
import { cellOf, RELEASABLE_FIELDS } from '../release/releasable';
import { Withholding } from '../release/withholding.entity';
import { GuestNotices } from './guest-notices';
import { type MissingCode, missingForInvitation } from './invitation-gate';

/** Somebody who is to be invited now, and the consent their invitation relies on. */
interface Invitee extends Attendance {
  consentId: string | null;
}

/** Opens the conference to those who take part. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly participants: Participants,
    private readonly bases: ReleaseBases,
    private readonly notices: GuestNotices,
  ) {}

  /** What has to be done before invitations may go out, as error codes. */
  async missing(conference: Conference): Promise<MissingCode[]> {
    return this.missingFor(conference, await this.toInvite(conference));
  }

  /**
   * Invites everybody who has no open invitation: new participants, and bodies whose consent ended since (then
   * pseudonymously). Records what was kept from whom.
   * @throws Problem not-found, conference.state, conference.invitation-incomplete with `fields`
   */
  async invite(conferenceId: string): Promise<void> {
    const conference = await this.participants.writableConference(conferenceId);
    const invitees = await this.toInvite(conference);
    const missing = await this.missingFor(conference, invitees);
    if (missing.length > 0) {
      throw problem('conference.invitation-incomplete', { fields: missing.map((code) => refusedField('', code)) });
    }
    for (const invitee of invitees) await this.open(conference, invitee);
    await this.db.repo(Conference).save(Object.assign(conference, { state: 'eingeladen' }));
    this.notices.tell(
      'fallkonferenz.invited',
      conference,
      invitees.map(({ participant }) => participant),
    );
  }

  private async open(conference: Conference, { participant, basis, consentId }: Invitee): Promise<void> {
    const now = this.clock.now();
    Object.assign(participant, { invitedAt: now, invitedOnConsentId: consentId });
    await this.db.repo(Participant).save(participant);
    const { id: conferenceId, caseId } = conference;
    const withheld = RELEASABLE_FIELDS.flatMap((field) => {
      const { state, reason } = cellOf(field, basis);
      const row = { conferenceId, participantId: participant.id, caseId, field, recordedAt: now };
      return state === 'not_allowed' ? [{ ...row, reason }] : [];
    });
    await this.db.repo(Withholding).save(withheld);
    const type = conferenceEvents['fallkonferenz.invited'];
    const data = { conferenceId, basis: consentId ? 'consent' : 'pseudonym' };
    this.events.record({ type, subjectId: participant.id, caseId, data });
  }

  private async missingFor(conference: Conference, toInvite: Invitee[]): Promise<MissingCode[]> {
    const checkAnswered = (await this.bases.check(conference.id)) !== 'unanswered';
    return missingForInvitation({ toInvite, checkAnswered });
  }

  private async toInvite(conference: Conference): Promise<Invitee[]> {
    const attendances = await this.bases.of(conference);
    const open = await this.db.rows<{ participantId: string; isOpen: boolean; consentId: string | null }>(
      `select p.id as "participantId",
         p.invited_at is not null and (p.user_id is null or app.invitation_open(p)) as "isOpen",
         (select r.consent_id from conference_release r
          where r.participant_id = p.id and r.ended_at is null and r.consent_id is not null and app.consent_in_force(r.consent_id)
          order by r.field = 'name' desc, r.id limit 1) as "consentId"
       from conference_participant p where p.conference_id = $1 and p.removed_at is null`,
      [conference.id],
    );
    return attendances.flatMap((attendance) => {
      const found = open.find(({ participantId }) => participantId === attendance.participant.id);
      return !found || found.isOpen ? [] : [{ ...attendance, consentId: found.consentId }];
    });
  }
}
