import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { currentActor, Db, Events } from '@fallnetz/platform';
import { conferenceEvents } from '../conferences.events';
import type { ConferencePlanDto } from './conference.dto';
import { Conference } from './conference.entity';
import { PlanParts } from './plan-parts';

const GUEST_ACCESS_DAYS = 14;

/** Planning a Fallkonferenz: question, date, agenda, moderation. */
@Injectable()
export class Conferences {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly cases: Cases,
    private readonly parts: PlanParts,
  ) {}

  /** Plans a conference on a case. @throws Problem not-found, case.closed, case.consent-missing, conference.names-person, conference.moderator */
  async plan({ caseId, agenda = [], ...dto }: ConferencePlanDto): Promise<{ id: string }> {
    const file = await this.cases.requireWritable(caseId);
    const { userId, districtId } = currentActor();
    const moderatorUserId = dto.moderatorUserId ?? userId;
    await this.parts.check(caseId, { ...dto, agenda, moderatorUserId });
    const { id } = await this.db.repo(Conference).save({
      ...dto,
      districtId,
      organisationId: file.organisationId,
      caseId,
      caseCode: file.code,
      startsAt: new Date(dto.startsAt),
      place: dto.place ?? '',
      moderatorUserId,
      guestAccessDays: dto.guestAccessDays ?? GUEST_ACCESS_DAYS,
      state: 'geplant' as const,
      cancellationReason: '',
      createdBy: userId,
    });
    await this.parts.replaceAgenda({ id, caseId }, agenda);
    this.events.record({ type: conferenceEvents['fallkonferenz.planned'], subjectId: id, caseId });
    return { id };
  }
}
