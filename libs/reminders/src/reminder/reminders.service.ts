import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { reminderKind } from './reminder-kinds';

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

  /** Ends every reminder of a case, e.g. because it was closed. */
  cancelOfCase(caseId: string): void {
    this.db.send('select app.cancel_reminders_of_case($1)', [caseId]);
  }
}
