import { Injectable } from '@nestjs/common';
import { AccessLog, Db, platformProblem } from '@fallnetz/platform';
import { Participant } from '../participant/participant.entity';
import type { GuestConferenceRowView, GuestConferenceView } from './guest-conference.dto';
import { GuestView } from './guest-view';

/** The conferences I am named in, while my access is open (domain.md 8). */
@Injectable()
export class GuestConferences {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
    private readonly view: GuestView,
  ) {}

  /** Coming ones first, then the newest. */
  list(): Promise<GuestConferenceRowView[]> {
    return this.db.rows<GuestConferenceRowView>(
      `select p.id as "participantId", c.question, c.state, c.starts_at as "startsAt", c.place, o.name as "invitedBy",
         app.guest_access_until(p.id) as "accessUntil", c.guest_access_days as "accessDays",
         exists (select 1 from conference_statement s where s.participant_id = p.id) as "hasStatement",
         exists (select 1 from conference_protokoll_part t where t.participant_id = p.id) as "hasProtokoll",
         (select count(*)::int from app.my_decision_states() s join conference_decision d on d.id = s.decision_id
          where d.participant_id = p.id and s.state in ('open', 'running', 'postponed')) as "openMeasures"
       from conference_participant p join conference c on c.id = p.conference_id
         join organisation o on o.id = c.organisation_id
       where p.id = any((select app.my_participant_ids())::uuid[])
       order by c.held_on is not null or c.closed_on is not null, c.starts_at desc, p.id limit 200`,
    );
  }

  /** What was released to me. Logged. @throws Problem not-found when I am not named, not invited, or the access ended */
  async open(participantId: string): Promise<GuestConferenceView> {
    const { caseId } = await this.requireMine(participantId);
    this.accessLog.saw('conference-release', participantId, caseId);
    return this.view.of(participantId);
  }

  /** The same seen by the host. Logged. @throws Problem not-found */
  async preview(conferenceId: string, participantId: string): Promise<GuestConferenceView> {
    const { caseId } = await this.db.require(Participant, { id: participantId, conferenceId });
    this.accessLog.saw('release-preview', participantId, caseId);
    return this.view.of(participantId);
  }

  /** My place in a conference. @throws Problem not-found */
  async requireMine(participantId: string): Promise<{ conferenceId: string; caseId: string }> {
    const mine = await this.db.row<{ conferenceId: string; caseId: string }>(
      `select p.conference_id as "conferenceId", p.case_id as "caseId" from conference_participant p
       where p.id = $1 and p.id = any((select app.my_participant_ids())::uuid[])`,
      [participantId],
    );
    if (!mine) throw platformProblem('not-found');
    return mine;
  }
}
