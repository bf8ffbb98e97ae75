import { Injectable } from '@nestjs/common';
import { Db, decodeCursor, type Page, toPage } from '@fallnetz/platform';
import type { CaseNumberView, DeletionLogQuery, DeletionLogView } from './deletion-log.dto';

const PAGE = 50;

/** What was deleted, when and by whom; nothing of what it was (domain.md L11). */
@Injectable()
export class DeletionLog {
  constructor(private readonly db: Db) {}

  /** A page of the own organisation's deletions, newest first. */
  async page({ cursor }: DeletionLogQuery): Promise<Page<DeletionLogView>> {
    const [after] = cursor ? decodeCursor(cursor, 1) : [null];
    const rows = await this.db.rows<DeletionLogView>(LOG, [after, PAGE + 1]);
    return toPage(rows, PAGE, ({ id }) => [id]);
  }

  /** The numbers that deletions leave as they were. */
  caseNumbers(): Promise<CaseNumberView[]> {
    return this.db.rows<CaseNumberView>(
      'select year, begun::int, ended::int from app.case_numbers() order by year desc',
    );
  }
}

const LOG = `
select l.id, l.number, l.kind, l.cause, l.due_on as "dueOn",
  (select coalesce(sum(value::int), 0)::int from jsonb_each_text(l.counts)) as rows,
  k.name as "checkedByName", l.checked_at as "checkedAt", f.name as "confirmedByName", l.confirmed_at as "confirmedAt"
from deletion_log l join user_account k on k.id = l.checked_by join user_account f on f.id = l.confirmed_by
where $1::uuid is null or l.id < $1 order by l.id desc limit $2::int`;
