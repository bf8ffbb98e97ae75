import { Injectable } from '@nestjs/common';
import { changedFields, Db, Events, Revisions } from '@fallnetz/platform';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { GuestNotices } from '../invitation/guest-notices';
import { Releases } from '../release/releases.service';
import type { ConferenceChangeDto } from './conference.dto';
import { Conference } from './conference.entity';
import { isOpenFor } from './conference-state';
import { PlanParts } from './plan-parts';

/** Changing a plan, and what that means for those who are in it already. */
@Injectable()
export class ConferenceChanges {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
    private readonly parts: PlanParts,
    private readonly releases: Releases,
    private readonly notices: GuestNotices,
  ) {}

  /**
   * Changes the plan while it is open. Turning pseudonymous ends what was released by name; a new time or place is told
   * to everybody invited.
   * @throws Problem not-found, version.stale, conference.state, conference.names-person, conference.moderator
   */
  async change(id: string, { version, agenda, startsAt, ...rest }: ConferenceChangeDto): Promise<void> {
    const conference = await this.revisions.require(Conference, { id }, version);
    if (!isOpenFor('plan', conference.state)) throw problem('conference.state');
    await this.parts.check(conference.caseId, { ...rest, agenda });
    const changes = { ...rest, ...(startsAt ? { startsAt: new Date(startsAt) } : {}) };
    const fields = [...changedFields(conference, changes), ...(agenda ? ['agenda'] : [])];
    if (fields.length === 0) return;
    if (agenda) await this.parts.replaceAgenda(conference, agenda);
    await this.save(conference, changes);
    const { caseId } = conference;
    this.events.record({ type: conferenceEvents['fallkonferenz.changed'], subjectId: id, caseId, data: { fields } });
    await this.followUp(conference, fields);
  }

  /** A changed agenda is a new version of the plan even when the plan's own row stays as it was. */
  private async save(conference: Conference, changes: Partial<Conference>): Promise<void> {
    const before = conference.version;
    const saved = await this.db.repo(Conference).save(Object.assign(conference, changes));
    if (saved.version === before) await this.db.repo(Conference).increment({ id: conference.id }, 'version', 1);
  }

  private async followUp(conference: Conference, fields: string[]): Promise<void> {
    if (fields.includes('mode') && conference.mode === 'pseudonym')
      await this.releases.end(conference, { basis: 'named' });
    if (fields.includes('startsAt') || fields.includes('place')) {
      await this.notices.tellInvited('fallkonferenz.rescheduled', conference);
    }
  }
}
