import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import type { Conference } from '../conference/conference.entity';
import { conferenceNotices } from '../conferences.notices';

type Kind = keyof typeof conferenceNotices;

const berlinDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** Tells invited people something about a conference: that and when, never about whom. */
@Injectable()
export class GuestNotices {
  constructor(
    private readonly db: Db,
    private readonly notifications: Notifications,
  ) {}

  /** Tells these participants. */
  tell(kind: Kind, { startsAt }: Conference, participants: { id: string; userId: string | null }[]): void {
    for (const { id, userId } of participants) {
      if (!userId) continue;
      const data = { date: berlinDay.format(startsAt) };
      this.notifications.notify({ userId, kind: conferenceNotices[kind], path: `/gast/fallkonferenzen/${id}`, data });
    }
  }

  /** Tells everybody whose access to the conference is open. */
  async tellInvited(kind: Kind, conference: Conference): Promise<void> {
    const invited = await this.db.rows<{ id: string; userId: string }>(
      `select p.id, p.user_id as "userId" from conference_participant p
       where p.conference_id = $1 and app.invitation_open(p)`,
      [conference.id],
    );
    this.tell(kind, conference, invited);
  }
}
