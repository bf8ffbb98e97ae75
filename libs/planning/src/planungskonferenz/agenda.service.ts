import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, Revisions } from '@fallnetz/platform';
import { Counts } from '../counts/counts.service';
import { GenerativesThema } from '../generatives-thema/generatives-thema.entity';
import { FINAL_STEPS } from '../generatives-thema/theme-step';
import type { Level } from '../levels';
import { problem } from '../planning.errors';
import { planningEvents } from '../planning.events';
import { AgendaItem } from './agenda-item.entity';
import type { AgendaOrderDto } from './planungskonferenz.dto';
import { Planungskonferenz } from './planungskonferenz.entity';
import { requireOpen } from './planungskonferenzen.service';
import { rank, type Ranked } from './ranking';

interface ThemeToRank {
  themeId: string;
  level: Level;
  createdOn: string;
}

/** What stands on an agenda, in which order and why. */
@Injectable()
export class Agendas {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
    private readonly clock: Clock,
    private readonly counts: Counts,
  ) {}

  /**
   * Adds every theme that waits for a decision, best rank first, behind what stands there already; an order made by
   * hand stays. A decided theme comes back when its review is due by the day of the conference.
   * @throws Problem not-found, planungskonferenz.closed
   */
  async propose(id: string): Promise<void> {
    const conference = await this.lockOpen(id);
    const waiting = await this.db.rows<ThemeToRank>(WAITING, [FINAL_STEPS, id, conference.heldOn]);
    await this.append(conference, await this.ranked(waiting));
  }

  /** @throws Problem not-found, planungskonferenz.closed, agenda-item.already-there */
  async add(id: string, themeId: string): Promise<void> {
    const conference = await this.lockOpen(id);
    const { level, createdOn } = await this.db.require(GenerativesThema, { id: themeId });
    const there = await this.db.repo(AgendaItem).existsBy({ planungskonferenzId: id, themeId });
    if (there) throw problem('agenda-item.already-there');
    await this.append(conference, await this.ranked([{ themeId, level, createdOn }]));
  }

  /** @throws Problem not-found, planungskonferenz.closed, agenda-item.decided */
  async remove(id: string, itemId: string): Promise<void> {
    await this.lockOpen(id);
    const item = await this.db.require(AgendaItem, { id: itemId, planungskonferenzId: id });
    if (item.decidedOn) throw problem('agenda-item.decided');
    await this.db.repo(AgendaItem).remove(item);
    this.changed(id, 'agenda');
  }

  /** @throws Problem not-found, version.stale, planungskonferenz.closed, planungskonferenz.agenda-changed */
  async order(id: string, { itemIds, version }: AgendaOrderDto): Promise<void> {
    requireOpen(await this.revisions.require(Planungskonferenz, { id }, version));
    const there = await this.db.repo(AgendaItem).find({ where: { planungskonferenzId: id }, select: { id: true } });
    const isSame = there.length === itemIds.length && there.every((item) => itemIds.includes(item.id));
    if (!isSame) throw problem('planungskonferenz.agenda-changed');
    await this.db.rows(
      `update agenda_item a set position = o.position from unnest($1::uuid[]) with ordinality as o (id, position)
       where a.id = o.id and a.planungskonferenz_id = $2`,
      [itemIds, id],
    );
    this.changed(id, 'order');
  }

  private async lockOpen(id: string): Promise<Planungskonferenz> {
    const conference = await this.revisions.lock(Planungskonferenz, { id });
    requireOpen(conference);
    return conference;
  }

  private async ranked(themes: ThemeToRank[]): Promise<Ranked[]> {
    const tables = await this.counts.ofThemes(themes.map(({ themeId }) => themeId));
    return rank(
      themes.map((theme) => ({ ...theme, table: tables.get(theme.themeId) })),
      this.clock.today(),
    );
  }

  private async append({ id, districtId }: Planungskonferenz, ranked: Ranked[]): Promise<void> {
    if (ranked.length === 0) return;
    const last = (await this.db.repo(AgendaItem).maximum('position', { planungskonferenzId: id })) ?? 0;
    const items = ranked.map((theme, at) => ({
      ...UNDECIDED,
      ...theme,
      districtId,
      planungskonferenzId: id,
      position: last + at + 1,
    }));
    await this.db.repo(AgendaItem).save(items);
    this.changed(id, 'agenda');
  }

  /** The agenda is part of the conference: whoever orders an older one is told. */
  private changed(id: string, field: 'agenda' | 'order'): void {
    this.db.send('update planungskonferenz set version = version + 1 where id = $1', [id]);
    this.events.record({
      type: planningEvents['planungskonferenz.agenda-changed'],
      subjectId: id,
      data: { fields: [field] },
    });
  }
}

const UNDECIDED = { minutes: '', decision: '', responsibleBody: '', reviewOn: null, answer: '', decidedOn: null };

// Not at its end, not decided (or due for review), and on no other open agenda.
const WAITING = `
  select t.id as "themeId", t.level, t.created_on as "createdOn" from generatives_thema t
  where t.step <> all($1)
    and not exists (select 1 from agenda_item a join planungskonferenz p on p.id = a.planungskonferenz_id
      where a.theme_id = t.id and (p.id = $2 or a.decided_on is null and p.state <> 'abgeschlossen'))
    and coalesce((select coalesce(a.review_on <= $3, false) from agenda_item a
      where a.theme_id = t.id and a.decided_on is not null order by a.decided_on desc, a.id desc limit 1), true)`;
