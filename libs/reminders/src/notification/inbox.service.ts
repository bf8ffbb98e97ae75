import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Db, decodeCursor, platformProblem, toPage } from '@fallnetz/platform';
import { notificationKind } from './notification-kinds';
import type { NotificationPage, NotificationView } from './notification.dto';
import { sentenceFor } from './sentence';

const PAGE = 25;

type Row = Omit<NotificationView, 'text' | 'createdAt' | 'readAt'> & {
  data: Record<string, unknown>;
  createdAt: Date;
  readAt: Date | null;
};

/** What the acting person was told. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(cursor?: string): Promise<NotificationPage> {
    const [before] = cursor ? decodeCursor(cursor, 1) : [null];
    const rows = await this.db.rows<Row>(
      `select n.id, n.kind, n.path, n.data, n.created_at as "createdAt", n.read_at as "readAt",
         b.name as "onBehalfOf", p.name as responsible
       from notification n left join user_account b on b.id = n.on_behalf_of
         left join user_account p on p.id = (n.data ->> 'personId')::uuid
       where n.user_id = app.actor() and ($1::uuid is null or n.id < $1) order by n.id desc limit $2`,
      [before, PAGE + 1],
    );
    const page = toPage(rows, PAGE, ({ id }) => [id]);
    return { items: page.items.map(viewOf), next: page.next };
  }

  async unreadCount(): Promise<number> {
    const sql = 'select count(*)::int as count from notification where user_id = app.actor() and read_at is null';
    return (await this.db.row<{ count: number }>(sql))?.count ?? 0;
  }

  /** Marks one as read; read already is fine. @throws Problem not-found */
  async read(id: string): Promise<void> {
    const found = await this.db.row(
      'update notification set read_at = coalesce(read_at, $2) where id = $1 and user_id = app.actor() returning id',
      [id, this.clock.now()],
    );
    if (!found) throw platformProblem('not-found');
  }

  /** Marks everything as read. */
  async readAll(): Promise<void> {
    await this.db.rows('update notification set read_at = $1 where user_id = app.actor() and read_at is null', [
      this.clock.now(),
    ]);
  }
}

function viewOf({ data, createdAt, readAt, ...row }: Row): NotificationView {
  const text = sentenceFor(notificationKind(row.kind), currentContext()?.locale ?? 'de', data);
  return { ...row, text, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
