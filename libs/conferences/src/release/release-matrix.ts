import { Injectable } from '@nestjs/common';
import { AccessLog, Db } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import { Participants } from '../participant/participants.service';
import { ReleaseBases } from './release-bases';
import { isSameValue, type OpenCell, ReleaseValues } from './release-values';
import { RELEASABLE_FIELDS } from './releasable';
import type { MatrixCellView, ReleaseMatrixView } from './release.dto';
import type { Release } from './release.entity';

type Copy = Pick<Release, 'participantId' | 'field' | 'value'>;

/** Participant × field: what may be released, what is, and why not. */
@Injectable()
export class ReleaseMatrix {
  constructor(
    private readonly db: Db,
    private readonly accessLog: AccessLog,
    private readonly bases: ReleaseBases,
    private readonly values: ReleaseValues,
    private readonly participants: Participants,
  ) {}

  /** The matrix of a conference. @throws Problem not-found outside the case wall */
  async of(conferenceId: string): Promise<ReleaseMatrixView> {
    const conference = await this.db.require(Conference, { id: conferenceId });
    this.accessLog.saw('release-matrix', conferenceId, conference.caseId);
    const rowOf = await this.values.rowsOf(conference);
    const attendanceOf = new Map((await this.bases.of(conference)).map((one) => [one.participant.id, one]));
    const copies = await this.visibleCopies(conferenceId);
    const people = await this.participants.of(conferenceId);
    const participants = people.flatMap(({ id, name, organisationName, userId }) => {
      const attendance = attendanceOf.get(id);
      if (!attendance) return [];
      const { basis, participant } = attendance;
      const copyOf = (open: OpenCell) => copies.find((copy) => copy.participantId === id && copy.field === open.field);
      const cells = rowOf(basis).map((open) => cellView(open, copyOf(open)));
      const version = participant.releaseVersion;
      return [{ participantId: id, name, organisationName, hasAccount: userId !== null, cells, version }];
    });
    return { mode: conference.mode, fields: [...RELEASABLE_FIELDS], participants };
  }

  private visibleCopies(conferenceId: string): Promise<Copy[]> {
    return this.db.rows<Copy>(
      `select r.participant_id as "participantId", r.field, r.value from conference_release r
       where r.conference_id = $1 and r.ended_at is null
         and (r.consent_id is null or app.consent_in_force(r.consent_id))`,
      [conferenceId],
    );
  }
}

function cellView({ field, cell, value }: OpenCell, copy: Copy | undefined): MatrixCellView {
  const outdated = copy !== undefined && cell.state !== 'not_allowed' && !isSameValue(copy.value, value);
  return { field, state: cell.state, reason: cell.reason, released: copy !== undefined, outdated };
}
