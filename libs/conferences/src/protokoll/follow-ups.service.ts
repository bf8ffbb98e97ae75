import { Injectable } from '@nestjs/common';
import { Db, Revisions } from '@fallnetz/platform';
import { Reminders } from '@fallnetz/reminders';
import type { Conference } from '../conference/conference.entity';
import { ConferenceSteps } from '../conference/conference-steps';
import { conferenceReminders } from '../conferences.notices';
import { GuestNotices } from '../invitation/guest-notices';
import { Approvals } from './approvals.service';
import type { ProtokollApprovalDto } from './protokoll.dto';
import { Protokoll } from './protokoll.entity';

const KIND = conferenceReminders.fallkonferenz_follow_up;

/** After the room: the Protokoll goes out, and four to six weeks later somebody asks what became of it (domain.md 4). */
@Injectable()
export class FollowUps {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly reminders: Reminders,
    private readonly steps: ConferenceSteps,
    private readonly approvals: Approvals,
    private readonly notices: GuestNotices,
  ) {}

  /** Approves, tells the participants and plans the follow-up. @throws Problem as `Approvals.approve` */
  async approve(conferenceId: string, dto: ProtokollApprovalDto): Promise<void> {
    const conference = await this.approvals.approve(conferenceId, dto);
    this.remind(conference);
    await this.notices.tellInvited('fallkonferenz.protokoll-approved', conference);
  }

  /** What became of the decisions. @throws Problem not-found, conference.state */
  async record(conferenceId: string, note: string): Promise<void> {
    await this.steps.go(conferenceId, 'follow-up');
    const protokoll = await this.revisions.lock(Protokoll, { conferenceId });
    await this.db.repo(Protokoll).save(Object.assign(protokoll, { followUpNote: note }));
    this.reminders.cancel(KIND, conferenceId);
  }

  private remind({ id, caseId, caseCode, moderatorUserId, followUpOn }: Conference): void {
    if (!followUpOn) return;
    this.reminders.schedule({
      kind: KIND,
      subjectId: id,
      caseId,
      caseCode,
      userId: moderatorUserId,
      dueOn: followUpOn,
    });
  }
}
