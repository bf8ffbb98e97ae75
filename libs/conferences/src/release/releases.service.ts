import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, currentActor, Db, Events, platformProblem, refusedField } from '@fallnetz/platform';
import type { Conference } from '../conference/conference.entity';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { Participants } from '../participant/participants.service';
import { type Attendance, ReleaseBases } from './release-bases';
import { isSameValue, type OpenCell, ReleaseValues } from './release-values';
import { RELEASABLE_FIELDS, type ReleasableField } from './releasable';
import type { ReleasesDto } from './release.dto';
import { Release } from './release.entity';

/** Which copies an ending concerns; nothing named = all of the conference. */
interface Ending {
  participantId?: string;
  basis?: 'named' | 'pseudonymous';
  fields?: readonly ReleasableField[];
}

/** What is released is copied, field by field, body by body (architecture.md 2: other audiences get other rows). */
@Injectable()
export class Releases {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly participants: Participants,
    private readonly bases: ReleaseBases,
    private readonly values: ReleaseValues,
  ) {}

  /**
   * Makes exactly these fields visible to a participant: copies what is new or has changed, ends the rest.
   * @throws Problem not-found, conference.state, version.stale, release.refused with the fields that are not allowed;
   *   nothing written then
   */
  async release(conferenceId: string, participantId: string, { fields, version }: ReleasesDto): Promise<void> {
    const conference = await this.participants.writableConference(conferenceId);
    const attendance = (await this.bases.of(conference)).find(({ participant }) => participant.id === participantId);
    if (!attendance) throw platformProblem('not-found');
    await this.participants.requireUnchanged(attendance.participant, version);
    await this.replace(conference, participantId, await this.allowed(conference, attendance, fields));
  }

  /** Ends copies before their time, e.g. because the mode changed or somebody was uninvited. */
  async end(
    { id, caseId }: Conference,
    { participantId, basis, fields = RELEASABLE_FIELDS }: Ending = {},
  ): Promise<void> {
    const ended = await this.db.rows<{ participantId: string; fields: string[] }>(
      `with ended as (
         update conference_release set ended_at = $2
         where conference_id = $1 and ended_at is null and field = any($3) and ($4::uuid is null or participant_id = $4)
           and ($5::text is null or ($5 = 'named') = (consent_id is not null))
         returning participant_id, field)
       select participant_id as "participantId", array_agg(field order by field) as fields from ended group by 1`,
      [id, this.clock.now(), fields, participantId ?? null, basis ?? null],
    );
    for (const { participantId: to, fields: gone } of ended)
      this.record('fallkonferenz.release-ended', { id, caseId, to }, gone);
  }

  private async allowed(conference: Conference, { basis }: Attendance, fields: readonly ReleasableField[]) {
    const rowOf = await this.values.rowsOf(conference);
    const wanted = rowOf(basis).filter(({ field }) => fields.includes(field));
    const refused = wanted.flatMap(({ field, cell }) =>
      cell.state === 'not_allowed' ? refusedField(field, `release.${cell.reason.replaceAll('_', '-')}`) : [],
    );
    if (refused.length > 0) throw problem('release.refused', { fields: refused });
    return wanted;
  }

  private async replace(conference: Conference, participantId: string, wanted: OpenCell[]): Promise<void> {
    const repo = this.db.repo(Release);
    const before = await repo.findBy({ participantId, endedAt: IsNull() });
    const ended = before.filter((copy) => !wanted.some((open) => isCopyOf(copy, open)));
    const added = wanted.filter((open) => !before.some((copy) => isCopyOf(copy, open)));
    const now = this.clock.now();
    if (ended.length > 0) await repo.save(ended.map((copy) => Object.assign(copy, { endedAt: now })));
    if (added.length > 0) await repo.save(added.map((open) => this.copy(conference, participantId, open)));
    const { id, caseId } = conference;
    const gone = fieldsOf(ended).filter((field) => !fieldsOf(wanted).includes(field));
    this.record('fallkonferenz.release-ended', { id, caseId, to: participantId }, gone);
    this.record('fallkonferenz.released', { id, caseId, to: participantId }, fieldsOf(added));
  }

  private copy({ id, caseId }: Conference, participantId: string, { field, cell, value }: OpenCell): Partial<Release> {
    const released = { releasedBy: currentActor().userId, releasedAt: this.clock.now(), endedAt: null };
    return { conferenceId: id, participantId, caseId, field, value, consentId: cell.consentId, ...released };
  }

  private record(
    type: ReleaseFact,
    { id, caseId, to }: { id: string; caseId: string; to: string },
    fields: string[],
  ): void {
    if (fields.length === 0) return;
    this.db.send('update conference_participant set release_version = release_version + 1 where id = $1', [to]);
    this.events.record({ type: conferenceEvents[type], subjectId: to, caseId, data: { conferenceId: id, fields } });
  }
}

type ReleaseFact = 'fallkonferenz.released' | 'fallkonferenz.release-ended';

function fieldsOf(copies: { field: ReleasableField }[]): ReleasableField[] {
  return copies.map(({ field }) => field);
}

function isCopyOf(copy: Release, { field, cell, value }: OpenCell): boolean {
  return copy.field === field && copy.consentId === cell.consentId && isSameValue(copy.value, value);
}
