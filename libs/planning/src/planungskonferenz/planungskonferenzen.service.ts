import { Injectable } from '@nestjs/common';
import { changedFields, Clock, currentActor, Db, decodeCursor, Events, Revisions, toPage } from '@fallnetz/platform';
import { nextSteps, type ThemeFacts } from '../generatives-thema/theme-step';
import { problem } from '../planning.errors';
import { planningEvents } from '../planning.events';
import { nextStates } from './conference-state';
import { Planungskonferenz } from './planungskonferenz.entity';
import type {
  AgendaItemView,
  ConferenceStateDto,
  PlanungskonferenzChangeDto,
  PlanungskonferenzDto,
  PlanungskonferenzListItem,
  PlanungskonferenzPage,
  PlanungskonferenzView,
} from './planungskonferenz.dto';

const PAGE = 50;

/** Planungskonferenzen of the district: when, where, and in which state. */
@Injectable()
export class Planungskonferenzen {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly revisions: Revisions,
    private readonly clock: Clock,
  ) {}

  /** Newest day first. */
  async list(cursor?: string): Promise<PlanungskonferenzPage> {
    const [day, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<PlanungskonferenzListItem>(LIST, [day, id, PAGE + 1]);
    return toPage(rows, PAGE, (row) => [row.heldOn, row.id]);
  }

  /** One with its agenda. @throws Problem not-found */
  async find(id: string): Promise<PlanungskonferenzView> {
    const { districtId: _, ...conference } = await this.db.require(Planungskonferenz, { id });
    const rows = await this.db.rows<AgendaRow>(AGENDA, [id]);
    return { ...conference, nextStates: nextStates(conference, this.clock.today()), agenda: rows.map(withNextSteps) };
  }

  async create(dto: PlanungskonferenzDto): Promise<{ id: string }> {
    const conference = { place: '', ...dto, districtId: currentActor().districtId, state: 'geplant' as const };
    const { id } = await this.db.repo(Planungskonferenz).save(conference);
    this.events.record({ type: planningEvents['planungskonferenz.created'], subjectId: id });
    return { id };
  }

  /** @throws Problem not-found, version.stale, planungskonferenz.closed */
  async change(id: string, { version, ...changes }: PlanungskonferenzChangeDto): Promise<void> {
    const conference = await this.revisions.require(Planungskonferenz, { id }, version);
    requireOpen(conference);
    const fields = changedFields(conference, changes);
    if (fields.length === 0) return;
    await this.db.repo(Planungskonferenz).save(Object.assign(conference, changes));
    this.events.record({ type: planningEvents['planungskonferenz.changed'], subjectId: id, data: { fields } });
  }

  /** @throws Problem not-found, version.stale, planungskonferenz.state-not-possible */
  async take(id: string, { state, version }: ConferenceStateDto): Promise<void> {
    const conference = await this.revisions.require(Planungskonferenz, { id }, version);
    const { state: from } = conference;
    if (!nextStates(conference, this.clock.today()).includes(state))
      throw problem('planungskonferenz.state-not-possible');
    await this.db.repo(Planungskonferenz).save(Object.assign(conference, { state }));
    const data = { from, to: state, fields: ['state'] };
    this.events.record({ type: planningEvents['planungskonferenz.state-changed'], subjectId: id, data });
  }
}

/** @throws Problem planungskonferenz.closed */
export function requireOpen({ state }: Planungskonferenz): void {
  if (state === 'abgeschlossen') throw problem('planungskonferenz.closed');
}

type AgendaRow = Omit<AgendaItemView, 'nextSteps'> & { facts: Omit<ThemeFacts, 'step'> };

function withNextSteps({ facts, ...item }: AgendaRow): AgendaItemView {
  return { ...item, nextSteps: nextSteps({ ...facts, step: item.step }) };
}

const LIST = `
  select p.id, p.title, p.held_on as "heldOn", p.place, p.state, count(a.id)::int as items,
    count(a.decided_on)::int as decided
  from planungskonferenz p left join agenda_item a on a.planungskonferenz_id = p.id
  where $1::date is null or (p.held_on, p.id) < ($1::date, $2::uuid)
  group by p.id order by p.held_on desc, p.id desc limit $3`;

const AGENDA = `
  select a.id, a.theme_id as "themeId", t.title as "themeTitle", t.level, t.step, a.score, a.reasons, a.minutes, a.decision,
    a.responsible_body as "responsibleBody", a.review_on as "reviewOn", a.answer, a.decided_on as "decidedOn", a.version,
    json_build_object('issues', (select count(*) from structural_issue i where i.theme_id = t.id), 'problem', t.problem,
      'goal', t.goal, 'recommendation', t.recommendation) as facts
  from agenda_item a join generatives_thema t on t.id = a.theme_id
  where a.planungskonferenz_id = $1 order by a.position, a.id`;
