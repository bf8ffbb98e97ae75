import { Injectable } from '@nestjs/common';
import { Db, Events, platformProblem } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { caseEvents } from '../cases.events';
import type { InsightDto, InsightView } from './insight.dto';
import { insightNotices } from './insight.notices';

interface Opened extends InsightView {
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
  async open(caseId: string, { reason, explanation }: InsightDto): Promise<InsightView> {
    const opened = await this.db.row<Opened>(OPEN, [caseId, reason, explanation.trim()]);
    if (!opened) throw platformProblem('not-found');
    const { id, until, leadUserId: userId, code } = opened;
    this.events.record({ type: caseEvents['insight.started'], subjectId: id, caseId, data: { reason } });
    const kind = insightNotices['insight.started'];
    this.notifications.notify({ userId, kind, path: `/faelle/${caseId}`, caseId, data: { code } });
    return { id, until };
  }
}

const OPEN = `select o.id, o.until, o.lead_user_id as "leadUserId", o.code from app.open_insight($1, $2, $3) o`;
