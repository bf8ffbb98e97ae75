import { Injectable } from '@nestjs/common';
import { Clock, Config, Db, platformProblem } from '@fallnetz/platform';
import { GuestConferences } from '../guest/guest-conferences.service';
import { calendarFile } from './calendar';

interface Meeting {
  startsAt: Date;
  place: string;
  minutes: number;
  cancelled: boolean;
}

/** The calendar file of a conference. */
@Injectable()
export class InvitationFiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly guests: GuestConferences,
  ) {}

  /** For the host. @throws Problem not-found */
  forHost(conferenceId: string): Promise<string> {
    return this.file(conferenceId, `/fallkonferenzen/${conferenceId}`);
  }

  /** For somebody invited. @throws Problem not-found */
  async forGuest(participantId: string): Promise<string> {
    const { conferenceId } = await this.guests.requireMine(participantId);
    return this.file(conferenceId, `/gast/fallkonferenzen/${participantId}`);
  }

  private async file(conferenceId: string, path: string): Promise<string> {
    const meeting = await this.db.row<Meeting>(
      `select c.starts_at as "startsAt", c.place, c.state = 'abgesagt' as cancelled,
         (select coalesce(sum(a.minutes), 0)::int from conference_agenda_item a where a.conference_id = c.id) as minutes
       from conference c where c.id = $1`,
      [conferenceId],
    );
    if (!meeting) throw platformProblem('not-found');
    const url = new URL(path, this.config.PUBLIC_URL).toString();
    return calendarFile({ ...meeting, id: conferenceId, url, writtenAt: this.clock.now() });
  }
}
