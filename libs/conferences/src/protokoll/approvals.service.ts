import { Injectable } from '@nestjs/common';
import { addDays, Clock, currentActor, Db, refusedField, Revisions } from '@fallnetz/platform';
import { CaseProfile } from '@fallnetz/cases';
import { Conference } from '../conference/conference.entity';
import { ConferenceSteps } from '../conference/conference-steps';
import { problem } from '../conferences.errors';
import { placesOfName } from '../release/names';
import type { ProtokollApprovalDto } from './protokoll.dto';
import { Protokoll } from './protokoll.entity';
import { ProtokollPart } from './protokoll-part.entity';
import { Protokolle } from './protokoll.service';

const FOLLOW_UP_DAYS = 35;
const LATEST_FOLLOW_UP_DAYS = 365;

/** Approval by the Moderation: copies each participant's part and freezes the text (domain.md 4). */
@Injectable()
export class Approvals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly profile: CaseProfile,
    private readonly steps: ConferenceSteps,
    private readonly protokolle: Protokolle,
  ) {}

  /**
   * Approves the Protokoll as it was read.
   * @returns the conference with the day of its follow-up
   * @throws Problem not-found, conference.state, conference.moderation-only, version.stale, conference.follow-up-on,
   *   conference.names-person with the parts that name the person to somebody without consent
   */
  async approve(conferenceId: string, { version, followUpOn }: ProtokollApprovalDto): Promise<Conference> {
    const day = followUpOn ?? addDays(this.clock.today(), FOLLOW_UP_DAYS);
    this.requireFollowUp(day);
    const conference = await this.db.require(Conference, { id: conferenceId });
    await this.requireModerator(conference);
    const approved = await this.steps.go(conferenceId, 'approval', { followUpOn: day });
    const protokoll = await this.revisions.require(Protokoll, { conferenceId }, version);
    await this.copyParts(conference, protokoll.parts);
    const approval = { approvedAt: this.clock.now(), approvedBy: currentActor().userId };
    await this.db.repo(Protokoll).save(Object.assign(protokoll, approval));
    return approved;
  }

  private async copyParts(conference: Conference, parts: Record<string, string>): Promise<void> {
    const naming = await this.protokolle.whoMayReadTheName(conference);
    const { name } = await this.profile.fieldsFor(conference.caseId);
    const written = Object.entries(parts).filter(([, body]) => body.trim() !== '');
    const fields = written
      .filter(([id]) => !naming.has(id))
      .map(([id, body]) => refusedField(`parts.${id}`, 'conference.names-person-here', placesOfName(body, name)))
      .filter(({ places }) => places);
    if (fields.length > 0) throw problem('conference.names-person', { fields });
    const { id: conferenceId, caseId } = conference;
    const approvedAt = this.clock.now();
    const copies = written.map(([participantId, body]) => {
      const consentId = naming.get(participantId) ?? null;
      return { conferenceId, caseId, participantId, body, consentId, approvedAt };
    });
    if (copies.length > 0) await this.db.repo(ProtokollPart).save(copies);
  }

  private requireFollowUp(day: string): void {
    const today = this.clock.today();
    if (day <= today || day > addDays(today, LATEST_FOLLOW_UP_DAYS)) throw problem('conference.follow-up-on');
  }

  private async requireModerator({ moderatorUserId }: Conference): Promise<void> {
    const isMine = await this.db.row('select 1 where $1 = any(app.my_user_ids())', [moderatorUserId]);
    if (!isMine) throw problem('conference.moderation-only');
  }
}
