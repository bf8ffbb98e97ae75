import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Db, decodeCursor, type Page, platformProblem, toPage } from '@fallnetz/platform';
import type { AccessLogQuery, AccessView } from './access-log.dto';

const PAGE = 50;

/** Who of the own organisation looked at what; cases by their Fallcode only (domain.md 8). */
@Injectable()
export class AccessLogService {
  constructor(private readonly db: Db) {}

  /** One page of looks, newest first. The id carries the time. @throws Problem request.malformed for a foreign cursor */
  async list({ userId, cursor }: AccessLogQuery): Promise<Page<AccessView>> {
    const rows = await this.db.rows<AccessView>(
      `select l.id, l.seen_at as "seenAt", l.actor_id as "actorId", a.name as "actorName", f.name as "actingForName", l.what,
         app.logged_case_code(l.id) as "caseCode", l.purpose
       from access_log l join user_account a on a.id = l.actor_id left join user_account f on f.id = l.acting_for
       where ($1::uuid is null or l.actor_id = $1) and ($2::uuid is null or l.id < $2)
       order by l.id desc limit $3`,
      [userId ?? null, cursor ? after(cursor) : null, PAGE + 1],
    );
    return toPage(rows, PAGE, ({ id }) => [id]);
  }
}

function after(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (!isUUID(id)) throw platformProblem('request.malformed');
  return id as string;
}
