import { Injectable } from '@nestjs/common';
import { Db, Events, platformProblem } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { caseEvents } from '../cases.events';
import type { InsightDto, InsightView } from './insight.dto';
import { insightNotices } from './insight.notices';

interface Told {
  leadUserId: string;
  code: string;
}

/** Reasoned and logged insight for Leitung: one case, read-only, ending by itself (domain.md 8, ADR 23). */
@Injectable()
export class Insights {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly notifications: Notifications,
  ) {}

  /** @throws Problem not-found for a case of another organisation and for one Leitung is biased in */
  async open(caseId: string, { reason, explanation, documents = false }: InsightDto): Promise<InsightView> {
    const values = [caseId, reason, explanation.trim(), documents];
    const opened = await this.db.row<InsightView & Told>(OPEN, values);
    if (!opened) throw platformProblem('not-found');
    const { id, until, ...told } = opened;
    this.events.record({ type: caseEvents['insight.started'], subjectId: id, caseId, data: { reason, documents } });
    this.tell('insight.started', caseId, told, { time: clockTime(until) });
    return { id, until };
  }

  /** Ends what the acting person opened. @throws Problem not-found when nothing is open */
  async end(caseId: string): Promise<void> {
    const mine = await this.db.row<{ id: string }>(MINE, [caseId]);
    if (!mine) throw platformProblem('not-found');
    // Before the end: afterwards the case is out of sight.
    this.events.record({ type: caseEvents['insight.ended'], subjectId: mine.id, caseId });
    const ended = await this.db.row<Told>(END, [caseId]);
    if (!ended) throw platformProblem('not-found');
    this.tell('insight.ended', caseId, ended);
  }

  private tell(
    kind: keyof typeof insightNotices,
    caseId: string,
    { leadUserId: userId, code }: Told,
    data: { time?: string } = {},
  ): void {
    const path = `/faelle/${caseId}`;
    this.notifications.notify({ userId, kind: insightNotices[kind], path, caseId, data: { code, ...data } });
  }
}

const clockTime = (instant: string | Date): string =>
  new Date(instant).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });

const TOLD = 'o.lead_user_id as "leadUserId", o.code';
const OPEN = `select o.id, o.until, ${TOLD} from app.open_insight($1, $2, $3, $4) o`;
const END = `select ${TOLD} from app.end_insight($1) o`;
const MINE = `select id from case_insight where case_id = $1 and user_id = app.actor() and until > app.now() order by until desc limit 1`;
