import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Db, Events, must, platformProblem } from '@fallnetz/platform';
import { notificationKind } from '../notification/notification-kinds';
import { sentenceFor } from '../notification/sentence';
import { reminderEvents } from '../reminders.events';
import type { ReminderView } from './reminder.dto';
import { reminderKind } from './reminder-kinds';

type Row = Omit<ReminderView, 'legal' | 'text' | 'path' | 'may'> & { subjectId: string; mine: boolean };

/** More than anybody can do on one day. */
const MOST = 300;

/** What is to be done today. */
@Injectable()
export class ReminderList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * Overdue, due, and announced ahead of time; legal deadlines first, then by day. Mine and those of colleagues I stand
   * in for; as Leitung also those of the own organisation that are overdue, by case code.
   */
  async today(): Promise<ReminderView[]> {
    const rows = await this.db.rows<Row>(TODAY, [MOST]);
    const views = rows.map(viewOf);
    return views.sort((a, b) => Number(b.legal) - Number(a.legal) || a.dueOn.localeCompare(b.dueOn));
  }

  /** Somebody took care of it: hidden until its next stage or its day. @throws Problem not-found, access.denied */
  async acknowledge(id: string): Promise<void> {
    const found = await this.db.row<{ mine: boolean }>(
      `select user_id = any(app.my_user_ids()) as mine from reminder where id = $1 and state = 'open'`,
      [id],
    );
    if (!found) throw platformProblem('not-found');
    must(found.mine);
    await this.db.rows('update reminder set acknowledged_at = $2 where id = $1', [id, this.clock.now()]);
    this.events.record({ type: reminderEvents['reminder.acknowledged'], subjectId: id });
  }
}

function viewOf({ subjectId, mine, ...row }: Row): ReminderView {
  const { legal, path } = reminderKind(row.kind);
  const data = { code: row.caseCode, date: row.dueOn };
  return {
    ...row,
    legal,
    text: sentenceFor(notificationKind(row.kind), currentContext()?.locale ?? 'de', data),
    path: mine ? path({ subjectId, caseId: row.caseId }) : null,
    may: { acknowledge: mine },
  };
}

const TODAY = `
  select r.id, r.kind, r.subject_id as "subjectId", r.case_id as "caseId", r.case_code as "caseCode", r.due_on as "dueOn",
    r.due_on - app.today() as "daysLeft", r.user_id as "userId", u.name as "userName", rule.source,
    rule.valid_from as "ruleValidFrom", r.user_id = any((select app.my_user_ids())::uuid[]) as mine
  from reminder r join user_account u on u.id = r.user_id, app.rule_in_force(r.kind, r.district_id) rule
  where r.state = 'open' and case when r.user_id = any((select app.my_user_ids())::uuid[])
    then (r.due_on <= app.today() or r.stage is not null or r.next_on <= app.today())
      -- Taken care of ahead of time is not done: on the day itself it comes back.
      and (r.acknowledged_at is null
        or r.due_on <= app.today() and (r.acknowledged_at at time zone 'Europe/Berlin')::date < r.due_on)
    else r.due_on < app.today() end
  order by r.due_on, r.id limit $1`;
