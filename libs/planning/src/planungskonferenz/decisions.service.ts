import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, Revisions } from '@fallnetz/platform';
import { Themes } from '../generatives-thema/themes.service';
import { planningEvents } from '../planning.events';
import { AgendaItem } from './agenda-item.entity';
import type { DecisionDto } from './planungskonferenz.dto';
import { Planungskonferenz } from './planungskonferenz.entity';
import { requireOpen } from './planungskonferenzen.service';

/** Decisions on agenda items, and the answer that goes back to those who reported (screens.md). */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
    private readonly clock: Clock,
    private readonly themes: Themes,
  ) {}

  /**
   * Records or rewords a decision; the theme may take a step with it. Everybody who reported for the theme reads
   * decision and answer in the same instant and is notified by the worker.
   * @throws Problem not-found, version.stale, planungskonferenz.closed, theme.step-…
   */
  async decide(conferenceId: string, itemId: string, { version, step, ...dto }: DecisionDto): Promise<void> {
    requireOpen(await this.revisions.lock(Planungskonferenz, { id: conferenceId }));
    const where = { id: itemId, planungskonferenzId: conferenceId };
    const item = await this.revisions.require(AgendaItem, where, version);
    Object.assign(item, { reviewOn: null, ...dto, decidedOn: item.decidedOn ?? this.clock.today() });
    await this.db.repo(AgendaItem).save(item);
    if (step) await this.themes.follow(item.themeId, step);
    this.answer(item);
    const data = { fields: Object.keys(dto) };
    this.events.record({ type: planningEvents['agenda-item.decided'], subjectId: item.id, data });
    this.events.record({ type: planningEvents['theme.answered'], subjectId: item.themeId, data: { item: item.id } });
  }

  private answer({ id, themeId, districtId, decision, answer }: AgendaItem): void {
    this.db.send(
      `insert into theme_answer (agenda_item_id, theme_id, district_id, decision, answer, answered_on)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (agenda_item_id) do update
         set decision = excluded.decision, answer = excluded.answer, answered_on = excluded.answered_on`,
      [id, themeId, districtId, decision, answer, this.clock.today()],
    );
  }
}
