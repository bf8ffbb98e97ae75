import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, Revisions } from '@fallnetz/platform';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { GuestNotices } from '../invitation/guest-notices';
import { Releases } from '../release/releases.service';
import { Conference } from './conference.entity';
import { type ConferenceStep, stateAfter } from './conference-state';

const FACT_OF = {
  invitations: undefined,
  holding: 'fallkonferenz.held',
  approval: 'fallkonferenz.protokoll-approved',
  'follow-up': 'fallkonferenz.followed-up',
  closure: 'fallkonferenz.closed',
  cancellation: 'fallkonferenz.cancelled',
} as const satisfies Record<ConferenceStep, keyof typeof conferenceEvents | undefined>;

/** The way of a Fallkonferenz from the plan to its end (L10). */
@Injectable()
export class ConferenceSteps {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly releases: Releases,
    private readonly notices: GuestNotices,
  ) {}

  /** The conference took place. @throws Problem not-found, conference.state */
  async hold(id: string): Promise<void> {
    await this.go(id, 'holding', { heldOn: this.clock.today() });
  }

  /** Ends the conference; guests keep their access for the days of the conference. @throws Problem not-found, conference.state */
  async close(id: string): Promise<void> {
    await this.go(id, 'closure', { closedOn: this.clock.today() });
  }

  /** Calls the conference off: what was released ends, everybody invited is told. @throws Problem not-found, conference.state */
  async cancel(id: string, cancellationReason: string): Promise<void> {
    const conference = await this.go(id, 'cancellation', { closedOn: this.clock.today(), cancellationReason });
    await this.releases.end(conference);
    await this.notices.tellInvited('fallkonferenz.cancelled', conference);
  }

  /** Takes one step of the lifecycle and records it. @throws Problem not-found, conference.state */
  async go(id: string, step: ConferenceStep, changes: Partial<Conference> = {}): Promise<Conference> {
    const conference = await this.revisions.lock(Conference, { id });
    const state = stateAfter(conference.state, step);
    if (!state) throw problem('conference.state');
    const saved = await this.db.repo(Conference).save(Object.assign(conference, changes, { state }));
    const type = FACT_OF[step];
    const data = { state, fields: ['state'] };
    if (type) this.events.record({ type: conferenceEvents[type], subjectId: id, caseId: saved.caseId, data });
    return saved;
  }
}
