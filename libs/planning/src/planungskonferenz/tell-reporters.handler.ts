import { Injectable } from '@nestjs/common';
import { Db, OnEvent, type RecordedEvent } from '@fallnetz/platform';
import { defineNotificationKinds, Notifications } from '@fallnetz/reminders';

const kinds = defineNotificationKinds({
  'theme.answered': {
    de: 'Zu einem Problem, das Sie gemeldet haben, gibt es eine Entscheidung.',
    en: 'There is a decision on a problem you reported.',
    mail: true,
  },
});

/** Tells everybody who reported for a theme that it was decided on: in the worker, so that nobody who decides learns who. */
@Injectable()
export class TellReporters {
  constructor(
    private readonly db: Db,
    private readonly notifications: Notifications,
  ) {}

  @OnEvent('theme.answered', 'tell-reporters')
  async tell({ subjectId }: RecordedEvent): Promise<void> {
    const reporters = await this.db.rows<{ userId: string }>(
      `select distinct r.reporter_id as "userId" from structural_issue i
       join structural_issue_report r on r.structural_issue_id = i.id where i.theme_id = $1`,
      [subjectId],
    );
    for (const { userId } of reporters) {
      this.notifications.notify({ userId, kind: kinds['theme.answered'], path: '/strukturelle-themen' });
    }
  }
}
