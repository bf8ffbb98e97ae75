import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { problem } from '../conferences.errors';
import { RoomTexts } from '../release/room-texts';
import { AgendaItem } from './agenda-item.entity';
import type { ConferenceAgendaItemDto, ConferencePlanDto } from './conference.dto';
import type { Conference } from './conference.entity';

type Parts = Pick<Partial<ConferencePlanDto>, 'question' | 'place' | 'agenda' | 'moderatorUserId'>;

/** What planning and changing a plan have in common. */
@Injectable()
export class PlanParts {
  constructor(
    private readonly db: Db,
    private readonly texts: RoomTexts,
  ) {}

  /** @throws Problem conference.names-person, conference.moderator */
  async check(caseId: string, { question, place, agenda = [], moderatorUserId }: Parts): Promise<void> {
    const titles = agenda.map(({ title }, index): [string, string] => [`agenda.${index}.title`, title]);
    await this.texts.requireNameless(caseId, { question, place, ...Object.fromEntries<string>(titles) });
    if (moderatorUserId) await this.requireOnCase(caseId, moderatorUserId);
  }

  /** Writes the agenda anew. */
  async replaceAgenda(
    { id, caseId }: Pick<Conference, 'id' | 'caseId'>,
    agenda: ConferenceAgendaItemDto[],
  ): Promise<void> {
    await this.db.repo(AgendaItem).delete({ conferenceId: id });
    const items = agenda.map(({ title, minutes }, position) => ({
      conferenceId: id,
      caseId,
      position,
      title,
      minutes,
    }));
    if (items.length > 0) await this.db.repo(AgendaItem).save(items);
  }

  /** The moderator reads the whole Protokoll, so only somebody who works on the case, or stands in, may be one. */
  async requireOnCase(caseId: string, userId: string): Promise<void> {
    const worksHere = await this.db.row(
      `select 1 from case_assignment a where a.case_id = $1 and a.ends_on is null and (a.until is null or a.until >= app.today())
         and (a.user_id = $2 or $2 = app.actor() and a.user_id = any(app.my_user_ids()))`,
      [caseId, userId],
    );
    if (!worksHere) throw problem('conference.moderator');
  }
}
