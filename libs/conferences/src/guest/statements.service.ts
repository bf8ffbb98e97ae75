import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, Revisions } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { Conference } from '../conference/conference.entity';
import { isOpenFor } from '../conference/conference-state';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { conferenceNotices } from '../conferences.notices';
import { Participant } from '../participant/participant.entity';
import type { StatementDto } from './guest-conference.dto';
import { GuestConferences } from './guest-conferences.service';
import { Statement } from './statement.entity';

type Place = Pick<Participant, 'id' | 'conferenceId' | 'caseId'>;

/** How the invited bodies see the matter, each for itself. */
@Injectable()
export class Statements {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly notifications: Notifications,
    private readonly guests: GuestConferences,
  ) {}

  /** Writes my own statement. @throws Problem not-found, conference.state, version.stale */
  async state(participantId: string, dto: StatementDto): Promise<void> {
    const place = await this.guests.requireMine(participantId);
    const conference = await this.write({ id: participantId, ...place }, dto);
    this.notifications.notify({
      userId: conference.moderatorUserId,
      kind: conferenceNotices['fallkonferenz.statement-made'],
      path: `/fallkonferenzen/${conference.id}`,
      caseId: conference.caseId,
      data: { code: conference.caseCode },
    });
  }

  /** Writes down what a body without an account said. @throws Problem participant.speaks-for-itself and the above */
  async stateFor(conferenceId: string, participantId: string, dto: StatementDto): Promise<void> {
    const participant = await this.db.require(Participant, { id: participantId, conferenceId });
    if (participant.userId) throw problem('participant.speaks-for-itself');
    await this.write(participant, dto);
  }

  private async write({ id, conferenceId, caseId }: Place, { body, version }: StatementDto): Promise<Conference> {
    const conference = await this.db.require(Conference, { id: conferenceId });
    if (!isOpenFor('statement', conference.state)) throw problem('conference.state');
    const place = { participantId: id };
    const known = version > 0 || (await this.db.repo(Statement).existsBy(place));
    const before: Partial<Statement> = known ? await this.revisions.require(Statement, place, version) : {};
    if (before.body === body) return conference;
    const changedAt = this.clock.now();
    const { id: subjectId } = await this.db
      .repo(Statement)
      .save(Object.assign(before, { ...place, conferenceId, caseId, body, changedAt }));
    const data = { conferenceId, fields: ['body'] };
    this.events.record({ type: conferenceEvents['fallkonferenz.statement-made'], subjectId, caseId, data });
    return conference;
  }
}
