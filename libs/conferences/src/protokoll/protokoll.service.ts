import { Injectable } from '@nestjs/common';
import { AccessLog, changedFields, Db, Events, platformProblem, Revisions } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import { isOpenFor } from '../conference/conference-state';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { Participants } from '../participant/participants.service';
import { ReleaseBases } from '../release/release-bases';
import { cellOf } from '../release/releasable';
import type { ProtokollDto, ProtokollView } from './protokoll.dto';
import { Protokoll } from './protokoll.entity';

type Written = Pick<ProtokollView, 'body' | 'version' | 'approvedAt' | 'approvedByName' | 'followUpNote'> & {
  parts: Record<string, string>;
};

const NOTHING: Written = {
  body: '',
  parts: {},
  version: 0,
  approvedAt: null,
  approvedByName: null,
  followUpNote: '',
};

/** The Protokoll while it is written: the whole for the case, a part for each participant. */
@Injectable()
export class Protokolle {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
    private readonly participants: Participants,
    private readonly bases: ReleaseBases,
    private readonly accessLog: AccessLog,
  ) {}

  /** The whole and the parts. Logged. @throws Problem not-found outside the case wall */
  async of(conferenceId: string): Promise<ProtokollView> {
    const conference = await this.db.require(Conference, { id: conferenceId });
    this.accessLog.saw('protokoll', conferenceId, conference.caseId);
    const { parts, ...written } = (await this.db.row<Written>(WRITTEN, [conferenceId])) ?? NOTHING;
    const people = await this.participants.of(conferenceId);
    const naming = await this.whoMayReadTheName(conference);
    return {
      ...written,
      parts: people.map(({ id, name, organisationName }) => ({
        participantId: id,
        name,
        organisationName,
        body: parts[id] ?? '',
        mayName: naming.has(id),
      })),
    };
  }

  /** Writes the Protokoll until it is approved. @throws Problem not-found, conference.state, version.stale */
  async write(conferenceId: string, { body, parts, version }: ProtokollDto): Promise<void> {
    const conference = await this.db.require(Conference, { id: conferenceId });
    if (!isOpenFor('write', conference.state)) throw problem('conference.state');
    const { caseId } = conference;
    await this.requireParticipants(
      conferenceId,
      parts.map(({ participantId }) => participantId),
    );
    const place = { conferenceId };
    const known = version > 0 || (await this.db.repo(Protokoll).existsBy(place));
    const before = known ? await this.revisions.require(Protokoll, place, version) : { followUpNote: '' };
    const written = {
      body,
      parts: Object.fromEntries(parts.map(({ participantId, body: part }) => [participantId, part])),
    };
    const fields = changedFields<Partial<Protokoll>>(before, written);
    if (fields.length === 0) return;
    const { id: subjectId } = await this.db
      .repo(Protokoll)
      .save(Object.assign(before, { conferenceId, caseId, ...written }));
    const type = conferenceEvents['fallkonferenz.protokoll-written'];
    this.events.record({ type, subjectId, caseId, data: { conferenceId, fields } });
  }

  /** The participants whose consent in force covers the name, with that consent. */
  async whoMayReadTheName(conference: Conference): Promise<Map<string, string>> {
    const attendances = await this.bases.of(conference);
    return new Map(
      attendances.flatMap(({ participant, basis }): [string, string][] => {
        const { consentId } = cellOf('name', basis);
        return consentId ? [[participant.id, consentId]] : [];
      }),
    );
  }

  private async requireParticipants(conferenceId: string, wanted: string[]): Promise<void> {
    const known = (await this.participants.of(conferenceId)).map(({ id }) => id);
    if (!wanted.every((id) => known.includes(id))) throw platformProblem('not-found');
  }
}

const WRITTEN = `select p.body, p.parts, p.version, p.approved_at as "approvedAt", u.name as "approvedByName",
    p.follow_up_note as "followUpNote"
  from conference_protokoll p left join user_account u on u.id = p.approved_by where p.conference_id = $1`;
