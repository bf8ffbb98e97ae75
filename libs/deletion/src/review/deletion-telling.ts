import { Injectable } from '@nestjs/common';
import { Db } from '@fallnetz/platform';
import { Notifications, Reminders } from '@fallnetz/reminders';
import { deletionNotices, deletionReminders } from '../deletion.notices';
import type { DeletionView } from './deletion.dto';

const PAGE = '/loeschung';

/** Who learns of a step: Leitung that something waits, whoever checked what became of it. */
@Injectable()
export class DeletionTelling {
  constructor(
    private readonly db: Db,
    private readonly notifications: Notifications,
    private readonly reminders: Reminders,
  ) {}

  /** Every Leitung of the house that could be the second person. */
  async waits({ id, code, version }: DeletionView): Promise<void> {
    const caseId = await this.caseOf(id);
    const leaders = await this.db.rows<{ id: string }>(SECOND_PEOPLE, [id]);
    for (const { id: userId } of leaders) {
      const once = `deletion-waits-${id}-${version}`;
      const kind = deletionNotices['deletion.waits'];
      this.notifications.notify({ userId, kind, path: PAGE, caseId, data: { code }, once });
    }
  }

  async returned(checkedBy: string, { id, code }: DeletionView): Promise<void> {
    const kind = deletionNotices['deletion.returned'];
    this.notifications.notify({ userId: checkedBy, kind, path: PAGE, caseId: await this.caseOf(id), data: { code } });
  }

  done(checkedBy: string, number: string): void {
    const kind = deletionNotices['deletion.done'];
    this.notifications.notify({ userId: checkedBy, kind, path: PAGE, data: { number } });
  }

  /** While it is restricted, nothing reminds but the day to look again. */
  async held(id: string, dueOn: string): Promise<void> {
    for (const kind of ['deletion_due', 'person_deletion_due', 'deletion_review_due']) this.reminders.cancel(kind, id);
    const kind = deletionReminders.deletion_hold_ends;
    for (const { caseId, ...reminder } of await this.db.rows<About>(ABOUT, [id])) {
      this.reminders.schedule({ ...reminder, caseId: caseId ?? undefined, kind, subjectId: id, dueOn });
    }
  }

  lifted(id: string): void {
    this.reminders.cancel(deletionReminders.deletion_hold_ends, id);
  }

  /** The case a row is about; it is told as belonging to it, and so to nobody who is biased. */
  private async caseOf(id: string): Promise<string | undefined> {
    const found = await this.db.row<{ id: string | null }>('select app.case_of_review($1) as id', [id]);
    return found?.id ?? undefined;
  }
}

interface About {
  caseId: string | null;
  caseCode: string;
  userId: string;
}

const SECOND_PEOPLE = 'select unnest(app.second_people($1)) as id';

const ABOUT = `select r.case_id as "caseId", r.code as "caseCode", person as "userId"
from deletion_review r cross join unnest(app.first_people(r.id)) person where r.id = $1`;
