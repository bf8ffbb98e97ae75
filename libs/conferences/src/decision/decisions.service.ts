import { Injectable } from '@nestjs/common';
import { Measures } from '@fallnetz/cases';
import { Clock, Db, Events, platformProblem } from '@fallnetz/platform';
import { Conference } from '../conference/conference.entity';
import { isOpenFor } from '../conference/conference-state';
import { PlanParts } from '../conference/plan-parts';
import { conferenceEvents } from '../conferences.events';
import { problem } from '../conferences.errors';
import { RoomTexts } from '../release/room-texts';
import type { ConferenceDecisionDto } from './decision.dto';
import { Decision } from './decision.entity';
import { Dissent } from './dissent.entity';

type Responsible = Pick<Decision, 'participantId' | 'responsibleUserId' | 'responsibleBody'>;

/** What the room agreed on; each decision is a Maßnahme of the case (domain.md 4). */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly measures: Measures,
    private readonly texts: RoomTexts,
    private readonly parts: PlanParts,
  ) {}

  /**
   * Records a decision and puts its Maßnahme into the Hilfeplan.
   * @throws Problem not-found, conference.state, conference.names-person, conference.due-past, decision.who, conference.moderator
   */
  async decide(conferenceId: string, dto: ConferenceDecisionDto): Promise<{ id: string }> {
    const { caseId, state } = await this.db.require(Conference, { id: conferenceId });
    if (!isOpenFor('decide', state)) throw problem('conference.state');
    if (dto.dueOn < this.clock.today()) throw problem('conference.due-past');
    await this.texts.requireNameless(caseId, { text: dto.text });
    const responsible = await this.responsible({ id: conferenceId, caseId }, dto);
    const { text, dueOn } = dto;
    const { id: measureId } = await this.measures.add(caseId, {
      text,
      dueOn,
      responsibleUserId: responsible.responsibleUserId ?? undefined,
      responsibleBody: responsible.responsibleBody,
      origin: 'fallkonferenz',
    });
    const { id } = await this.db
      .repo(Decision)
      .save({ conferenceId, caseId, ...responsible, text, dueOn, measureId, decidedAt: this.clock.now() });
    if (dto.dissent?.trim()) await this.db.repo(Dissent).save({ decisionId: id, caseId, body: dto.dissent.trim() });
    const type = conferenceEvents['fallkonferenz.decided'];
    this.events.record({ type, subjectId: id, caseId, data: { conferenceId, measureId } });
    return { id };
  }

  private async responsible(
    conference: Pick<Conference, 'id' | 'caseId'>,
    dto: ConferenceDecisionDto,
  ): Promise<Responsible> {
    const { participantId = null, responsibleUserId = null, responsibleBody } = dto;
    const named = [participantId, responsibleUserId, responsibleBody].filter(Boolean);
    if (named.length !== 1) throw problem('decision.who');
    if (responsibleUserId) await this.parts.requireOnCase(conference.caseId, responsibleUserId);
    const body = participantId ? await this.bodyOf(conference.id, participantId) : responsibleBody;
    return { participantId, responsibleUserId, responsibleBody: body ?? '' };
  }

  private async bodyOf(conferenceId: string, participantId: string): Promise<string> {
    const found = await this.db.row<{ name: string }>(
      `select coalesce(o.name, p.body_name) as name from conference_participant p
         left join organisation o on o.id = p.organisation_id
       where p.id = $1 and p.conference_id = $2 and p.removed_at is null`,
      [participantId, conferenceId],
    );
    if (!found) throw platformProblem('not-found');
    return found.name;
  }
}
