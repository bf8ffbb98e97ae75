import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { reminderKind, reminderKinds } from './reminder-kinds';

/** Something somebody has to be reminded of. */
export interface ReminderPlan {
  /** A kind declared with `defineReminderKinds`. */
  kind: string;
  /** The row whose day it is, e.g. the measure. */
  subjectId: string;
  caseId?: string;
  caseCode?: string;
  /** Whom to remind. */
  userId: string;
  /** The due day `yyyy-mm-dd`; when to remind before or after it says the deadline rule. */
  dueOn: string;
}

/** The door for other libs: plans and cancels reminders inside the running unit of work. */
@Injectable()
export class Reminders {
  constructor(private readonly db: Db) {}

  /** Plans a reminder. The same kind, subject and person again: the new day replaces the old one. */
  schedule({ kind, subjectId, caseId, caseCode, userId, dueOn }: ReminderPlan): void {
    reminderKind(kind);
    const values = [kind, subjectId, caseId ?? null, caseCode ?? null, userId, dueOn];
    this.db.send('select app.schedule_reminder($1, $2, $3, $4, $5, $6)', values);
  }

  /** Ends the reminders of a subject, e.g. because the measure is done. */
  cancel(kind: string, subjectId: string): void {
    reminderKind(kind);
    this.db.send('select app.cancel_reminders($1, $2)', [kind, subjectId]);
  }

  /** Ends every reminder of a case, e.g. because it was closed; or only those of these kinds. */
  cancelOfCase(caseId: string, kinds: readonly string[] = reminderKinds()): void {
    this.db.send('select app.cancel_reminders_of_case($1, $2)', [caseId, kinds]);
  }

  /** Whatever `fromUserId` was to be reminded of in a case is for `toUserId` from now on. */
  handOver(caseId: string, fromUserId: string, toUserId: string): void {
    this.db.send('select app.hand_over_reminders($1, $2, $3)', [caseId, fromUserId, toUserId]);
  }
}
