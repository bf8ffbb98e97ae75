import { Injectable } from '@nestjs/common';
import { Db, decodeCursor, Events, platformProblem, toPage } from '@fallnetz/platform';
import { problem } from '../reminders.errors';
import { reminderEvents } from '../reminders.events';
import type { MailFilterDto, MailPage, MailView } from './mail.dto';

const PAGE = 50;

type Row = Omit<MailView, 'createdAt' | 'sentAt' | 'may'> & { createdAt: Date; sentAt: Date | null };

/** What became of the mails of the district, for the Fachadministration: no bodies, no addresses. */
@Injectable()
export class Mails {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
  ) {}

  /** Newest first. */
  async list({ state, cursor }: MailFilterDto): Promise<MailPage> {
    const [before] = cursor ? decodeCursor(cursor, 1) : [null];
    const rows = await this.db.rows<Row>(
      `select m.id, u.name as "recipientName", m.subject, m.state, m.failure, m.attempts, m.created_at as "createdAt",
         m.sent_at as "sentAt"
       from mail m join user_account u on u.id = m.recipient_user_id
       where ($1::text is null or m.state = $1) and ($2::uuid is null or m.id < $2) order by m.id desc limit $3`,
      [state ?? null, before, PAGE + 1],
    );
    const page = toPage(rows, PAGE, ({ id }) => [id]);
    return { items: page.items.map(viewOf), next: page.next };
  }

  /** Puts a mail that did not arrive on its way again. @throws Problem not-found, mail.not-undelivered */
  async retry(id: string): Promise<void> {
    if (!(await this.db.row('select 1 from mail where id = $1', [id]))) throw platformProblem('not-found');
    const retried = await this.db.row<{ done: boolean }>('select app.retry_mail($1) as done', [id]);
    if (!retried?.done) throw problem('mail.not-undelivered');
    this.events.record({ type: reminderEvents['mail.retried'], subjectId: id });
  }
}

function viewOf({ createdAt, sentAt, ...row }: Row): MailView {
  const may = { retry: row.state === 'undelivered' };
  return { ...row, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, may };
}
