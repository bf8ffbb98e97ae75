import { Injectable } from '@nestjs/common';
import { AccessLog, Clock, Db, decodeCursor, toPage, type Page } from '@fallnetz/platform';
import { knownAt } from './known-at';
import type {
  SituationCountItem,
  SituationListItem,
  SituationListQuery,
  SituationReportQuery,
} from './situation-list.dto';

/** Which of the cases behind my wall had which value of a history on a day, as far as it is or was known. */
@Injectable()
export class SituationList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** A page by Fallcode; every case shown is logged. */
  async page(query: SituationListQuery): Promise<Page<SituationListItem>> {
    const { value = null, cursor, limit } = query;
    const after = cursor ? decodeCursor(cursor, 3) : [null, null, null];
    const rows = await this.db.rows<SituationListItem>(LIST, [...this.asked(query), value, ...after, limit + 1]);
    const page = toPage(rows, limit, (row) => [row.code, row.language ?? '', row.skill ?? '']);
    const shown = [...new Set(page.items.map(({ caseId }) => caseId))];
    this.accessLog.sawEach(
      'situation',
      shown.map((caseId) => ({ subjectId: caseId, caseId })),
    );
    return page;
  }

  /** How many cases have which value; language per language and skill. */
  counts(query: SituationReportQuery): Promise<SituationCountItem[]> {
    return this.db.rows<SituationCountItem>(COUNTS, this.asked(query));
  }

  private asked({ on = this.clock.today(), knownOn, history, running = false }: SituationReportQuery): unknown[] {
    return [on, knownAt(knownOn), history, running];
  }
}

// Not collected and nothing recorded are one answer (§ 87 AufenthG): null.
const REPORTED = `
with reported as (
  select c.* from app.my_situations($3, $1, $2::timestamptz) c
  where not $4::boolean or c.opened_on <= $1 and (c.closed_on is null or c.closed_on >= $1))`;

// The names of the page alone: joined to the list, every person would be compared with all whom the wall lets through.
const LIST = `${REPORTED},
page as materialized (
  select c.* from reported c
  where ($5::text is null or coalesce(c.value, 'none') = $5)
    and ($6::text is null or (c.code, coalesce(c.language, ''), coalesce(c.skill, '')) > ($6, $7::text, $8::text))
  order by c.code, coalesce(c.language, ''), coalesce(c.skill, '') limit $9::int)
select c.case_id as "caseId", c.code, c.opened_on as "openedOn", c.closed_on as "closedOn", c.value, c.language, c.skill,
  c.valid_from as "validFrom", c.valid_until as "validUntil", c.source, c.continued,
  (select app.display_name(p) from client p where p.id = c.client_id) as "displayName"
from page c order by c.code, coalesce(c.language, ''), coalesce(c.skill, '')`;

const COUNTS = `${REPORTED}
select r.value, r.language, r.skill, count(distinct r.case_id)::int as cases from reported r
group by r.value, r.language, r.skill order by r.language nulls last, r.skill, cases desc, r.value nulls last`;
