import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events } from '@fallnetz/platform';
import { In, Not } from 'typeorm';
import { conferenceEvents } from '../conferences.events';
import { Conference } from './conference.entity';

/** Who moderates when the lead of the case changes. */
@Injectable()
export class ConferenceHosts {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
  ) {}

  /** The acting person, who now leads the case, moderates what the former lead had planned or still follows up. */
  async follow(caseId: string, moderatorUserId: string): Promise<void> {
    const conferences = this.db.repo(Conference);
    const running = { caseId, moderatorUserId, state: Not(In(['geschlossen', 'abgesagt'])) };
    for (const conference of await conferences.findBy(running)) {
      await conferences.save(Object.assign(conference, { moderatorUserId: currentActor().userId }));
      const data = { fields: ['moderatorUserId'] };
      this.events.record({ type: conferenceEvents['fallkonferenz.changed'], subjectId: conference.id, caseId, data });
    }
  }
}
