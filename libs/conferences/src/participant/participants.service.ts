import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { permissionsOf } from '@fallnetz/organisation';
import { Clock, Db, Events, Revisions } from '@fallnetz/platform';
import type { ConferenceParticipantView } from '../conference/conference.dto';
import { Conference } from '../conference/conference.entity';
import { isOpenFor } from '../conference/conference-state';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import type { ConferenceParticipantDto } from './participant.dto';
import { Participant } from './participant.entity';

interface Account {
  id: string;
  organisationId: string;
  roles: string[];
}

/** Who takes part: people with an account, or bodies by name. */
@Injectable()
export class Participants {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly cases: Cases,
  ) {}

  /** Everybody who takes part, with what their access is now. */
  of(conferenceId: string): Promise<ConferenceParticipantView[]> {
    return this.db.rows<ConferenceParticipantView>(
      `select p.id, p.user_id as "userId", coalesce(u.name, p.body_name) as name, coalesce(o.name, '') as "organisationName",
         p.invited_at as "invitedAt",
         case when p.user_id is null then 'no_account' when p.invited_at is null then 'not_invited'
           when app.invitation_open(p) then 'open' else 'ended' end as access
       from conference_participant p left join user_account u on u.id = p.user_id
         left join organisation o on o.id = p.organisation_id
       where p.conference_id = $1 and p.removed_at is null order by p.id`,
      [conferenceId],
    );
  }

  /** @throws Problem participant.who, participant.cannot-attend, participant.biased, participant.doubled, conference.state, not-found */
  async add(conferenceId: string, { userId, bodyName }: ConferenceParticipantDto): Promise<{ id: string }> {
    const conference = await this.writableConference(conferenceId);
    if ((userId === undefined) === (bodyName === undefined)) throw problem('participant.who');
    const account = userId === undefined ? null : await this.account(conference.caseId, userId);
    await this.requireNew(conferenceId, userId, bodyName?.trim());
    const { id } = await this.db.repo(Participant).save({
      conferenceId,
      caseId: conference.caseId,
      userId: account?.id ?? null,
      organisationId: account?.organisationId ?? null,
      bodyName: bodyName?.trim() ?? '',
      addedAt: this.clock.now(),
      invitedAt: null,
      invitedOnConsentId: null,
      removedAt: null,
    });
    this.record('fallkonferenz.participant-added', conference, id);
    return { id };
  }

  /** Takes somebody off: their access ends at once, what they were told stays in the register. */
  async remove(conference: Conference, participantId: string): Promise<void> {
    const participant = await this.db.require(Participant, { id: participantId, conferenceId: conference.id });
    if (participant.removedAt) return;
    await this.db.repo(Participant).save(Object.assign(participant, { removedAt: this.clock.now() }));
    this.record('fallkonferenz.participant-removed', conference, participantId);
  }

  /** They see what they saw when the choice was made. @throws Problem version.stale */
  requireUnchanged({ id, releaseVersion }: Participant, version: number): Promise<void> {
    return this.revisions.requireSame(releaseVersion, version, id);
  }

  /** The conference, locked, as long as its plan may change. @throws Problem not-found, conference.state */
  async openConference(conferenceId: string): Promise<Conference> {
    const conference = await this.revisions.lock(Conference, { id: conferenceId });
    if (!isOpenFor('plan', conference.state)) throw problem('conference.state');
    return conference;
  }

  /** The same for whoever adds to it: the case must be open and its client consent to documentation (L7). */
  async writableConference(conferenceId: string): Promise<Conference> {
    const conference = await this.openConference(conferenceId);
    await this.cases.requireWritable(conference.caseId);
    return conference;
  }

  private async account(caseId: string, userId: string): Promise<Account> {
    const account = await this.db.row<Account>(
      `select u.id, u.organisation_id as "organisationId", u.roles from user_account u
       where u.id = $1 and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today())`,
      [userId],
    );
    if (!account || !permissionsOf(account.roles).has('conference.attend')) throw problem('participant.cannot-attend');
    const biased = await this.db.row('select 1 where app.blocked_from($1, $2)', [userId, caseId]);
    if (biased) throw problem('participant.biased');
    return account;
  }

  private async requireNew(conferenceId: string, userId?: string, bodyName?: string): Promise<void> {
    const known = await this.db.row(
      `select 1 from conference_participant p where p.conference_id = $1 and p.removed_at is null
         and (p.user_id = $2 or lower(p.body_name) = lower($3))`,
      [conferenceId, userId ?? null, bodyName ?? null],
    );
    if (known) throw problem('participant.doubled');
  }

  private record(
    type: 'fallkonferenz.participant-added' | 'fallkonferenz.participant-removed',
    { id, caseId }: Conference,
    participantId: string,
  ): void {
    this.events.record({ type: conferenceEvents[type], subjectId: participantId, caseId, data: { conferenceId: id } });
  }
}
