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
    const leaders = await this.db.rows<{ id: string }>(SECOND_PEOPLE, [id]);
    for (const { id: userId } of leaders) {
      const once = `deletion-waits-${id}-${version}`;
      this.notifications.notify({ userId, kind: deletionNotices['deletion.waits'], path: PAGE, data: { code }, once });
    }
  }

  returned(checkedBy: string, { code }: DeletionView): void {
    const kind = deletionNotices['deletion.returned'];
    this.notifications.notify({ userId: checkedBy, kind, path: PAGE, data: { code } });
  }

  done(checkedBy: string, number: string): void {
    const kind = deletionNotices['deletion.done'];
    this.notifications.notify({ userId: checkedBy, kind, path: PAGE, data: { number } });
  }

  /** While it is restricted, nothing reminds but the day to look again. */
  async held(id: string, dueOn: string): Promise<void> {
    for (const kind of ['deletion_due', 'person_deletion_due', 'deletion_review_due']) this.reminders.cancel(kind, id);
    const about = await this.db.row<{ caseId: string | null; caseCode: string; userId: string }>(ABOUT, [id]);
    if (!about) return;
    const { caseId, ...reminder } = about;
    const kind = deletionReminders.deletion_hold_ends;
    this.reminders.schedule({ ...reminder, caseId: caseId ?? undefined, kind, subjectId: id, dueOn });
  }

  lifted(id: string): void {
    this.reminders.cancel(deletionReminders.deletion_hold_ends, id);
  }
}

const SECOND_PEOPLE = 'select unnest(app.second_people($1)) as id';

const ABOUT = `select case_id as "caseId", code as "caseCode", responsible_user_id as "userId" from deletion_review where id = $1`;
