import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { Consents } from '@fallnetz/clients';
import { Db } from '@fallnetz/platform';
import type { Conference } from '../conference/conference.entity';
import { Participant } from '../participant/participant.entity';
import type { Basis } from './releasable';

/** A participant and what may be told to them depends on. */
export interface Attendance {
  participant: Participant;
  basis: Basis;
}

/** Who is in the room, and on which consent (domain.md 4: consent per invited body). */
@Injectable()
export class ReleaseBases {
  constructor(
    private readonly db: Db,
    private readonly cases: Cases,
    private readonly consents: Consents,
  ) {}

  /** Everybody who takes part, with the consents in force today for their organisation. */
  async of(conference: Conference): Promise<Attendance[]> {
    const [participants, check] = await Promise.all([this.participants(conference.id), this.check(conference.id)]);
    const { clientId } = await this.cases.require(conference.caseId);
    const consentsOf = await this.consentsOf(clientId, participants);
    return participants.map((participant) => ({
      participant,
      basis: { mode: conference.mode, check, consents: consentsOf.get(participant.organisationId) ?? [] },
    }));
  }

  /** How the recognition question was answered for the people who are in the room now. */
  async check(conferenceId: string): Promise<Basis['check']> {
    const answer = await this.db.row<{ recognisable: boolean }>(
      `select r.recognisable from conference_reidentification r where r.conference_id = $1
         and r.answered_at >= (select max(p.added_at) from conference_participant p
           where p.conference_id = $1 and p.removed_at is null)
       order by r.answered_at desc limit 1`,
      [conferenceId],
    );
    if (!answer) return 'unanswered';
    return answer.recognisable ? 'recognisable' : 'not_recognisable';
  }

  private participants(conferenceId: string): Promise<Participant[]> {
    return this.db
      .repo(Participant)
      .createQueryBuilder('participant')
      .where({ conferenceId })
      .andWhere('participant.removed_at is null')
      .orderBy('participant.id')
      .getMany();
  }

  private async consentsOf(clientId: string, participants: Participant[]) {
    const organisations = [...new Set(participants.flatMap(({ organisationId }) => organisationId ?? []))];
    const known = new Map<string | null, Basis['consents']>();
    for (const organisation of organisations) {
      known.set(organisation, await this.consents.inForce(clientId, 'fallkonferenz', organisation));
    }
    return known;
  }
}
