import { Injectable } from '@nestjs/common';
import { Clock, Db, decodeCursor, toPage, type Page } from '@fallnetz/platform';
import { WORKING } from '../assignment/assignment.entity';
import { CONSENTED } from './case-door.service';
import type { History } from '../situation/histories';
import type { CaseListItem, CaseListQuery, CaseloadItem, CaseloadQuery } from './case-list.dto';

const NO_DAY = '9999-12-31';

/** Lists of cases: the worker's own with names, Leitung's by code. */
@Injectable()
export class CaseList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A page of the cases behind my wall. */
  async page(query: CaseListQuery): Promise<Page<CaseListItem>> {
    const [key, id] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await this.db.lastNamed<CaseListItem>(
      `case_list_${query.sort}_${query.state}`,
      LISTS[query.sort][query.state],
      [
        this.clock.today(),
        query.phase ?? null,
        query.ags ?? null,
        query.overdue ?? null,
        query.consent ?? null,
        key,
        id,
        query.limit + 1,
        query.quietSince ?? null,
        query.rechtskreis ?? null,
        query.residence ?? null,
        query.topic ?? null,
      ],
    );
    return toPage(rows, query.limit, (row) => [
      query.sort === 'due' ? (row.nextDueOn ?? NO_DAY) : row.openedOn,
      row.id,
    ]);
  }

  /** Open cases of the own organisation by code, next due day first: a page, or all; for Leitung. */
  async caseload({ cursor, limit }: CaseloadQuery): Promise<Page<CaseloadItem>> {
    const [due, code] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<CaseloadItem>(CASELOAD, [due, code, limit ? limit + 1 : null]);
    return toPage(rows, limit ?? rows.length, (row) => [row.nextDueOn ?? NO_DAY, row.code]);
  }
}

const OWN_PART = `(select a.part from case_assignment a where a.case_id = c.id and ${WORKING}
  and a.user_id = (select app.actor()) order by a.part desc limit 1)`;

/** The cases in which a value of a history holds today. */
const heldBy = (history: History, value: string): string =>
  `(select h.case_id from app.situation_on($1) h where h.history = '${history}' and h.value = ${value})`;

/** What the case is about: a goal that was not dropped, or a need the newest completed assessment found. */
const ABOUT = `(exists (select 1 from goal g where g.case_id = c.id and g.area = $12 and g.result is distinct from 'dropped')
  or (select (a.areas -> $12 ->> 'need')::int > 0 from assessment a where a.case_id = c.id and a.state = 'completed'
    order by a.held_on desc, a.id desc limit 1))`;

const RESTING = 'exists (select 1 from case_rest s where s.case_id = c.id and s.ended_on is null)';

/** Part, consent and rest are looked up for the page alone, unless a filter asks for them. */
function list(state: 'open' | 'closed', order: string, after: string): string {
  return `
with page as materialized (
  select c.* from app.my_cases(${state === 'open'}, $1, $2, $3) c
  where ($9::date is null or coalesce(c.last_contact_on, c.opened_on) <= $9 and not ${RESTING})
    and ($10::text is null or c.id in ${heldBy('rechtskreis', '$10')})
    and ($11::text is null or c.id in ${heldBy('residence', '$11')})
    and ($12::text is null or ${ABOUT})
    and ($4::boolean is null or coalesce(c.next_due_on < $1::date, false) = $4)
    and ($5::text is null or ${CONSENTED} = ($5 = 'in_force')) and ($6::date is null or ${after})
  order by ${order} limit $8::int),
shown as materialized (select c.*, ${CONSENTED} as consented from page c)
select c.id, c.code, coalesce(case when c.consented then nullif(concat_ws(' ', p.given_name, p.family_name), '') end, p.pseudonym) as "displayName", c.phase,
  c.ags, u.name as "leadName", ${OWN_PART} as part, c.next_due_on as "nextDueOn", coalesce(c.next_due_on < $1::date, false) as overdue,
  case when c.consented then 'in_force' else 'missing' end as consent, ${RESTING} as resting,
  c.last_contact_on as "lastContactOn", c.opened_on as "openedOn", c.closed_on as "closedOn"
from shown c join client p on p.id = c.client_id join user_account u on u.id = c.lead_user_id
order by ${order}`;
}

const BY_DUE = `coalesce(c.next_due_on, date '${NO_DAY}'), c.id`;
const AFTER_DUE = `(coalesce(c.next_due_on, date '${NO_DAY}'), c.id) > ($6::date, $7::uuid)`;
const BY_OPENED = `c.opened_on desc, c.id desc`;
const AFTER_OPENED = `(c.opened_on, c.id) < ($6::date, $7::uuid)`;

const LISTS = {
  due: { open: list('open', BY_DUE, AFTER_DUE), closed: list('closed', BY_DUE, AFTER_DUE) },
  opened: { open: list('open', BY_OPENED, AFTER_OPENED), closed: list('closed', BY_OPENED, AFTER_OPENED) },
};

const CASELOAD = `
select l.case_id as "caseId", l.code, l.phase, l.ags, l.lead_user_id as "leadUserId", u.name as "leadName",
  l.opened_on as "openedOn", l.last_contact_on as "lastContactOn", l.next_due_on as "nextDueOn"
from app.caseload_of_my_organisation() l join user_account u on u.id = l.lead_user_id
where $1::date is null or (coalesce(l.next_due_on, date '${NO_DAY}'), l.code) > ($1::date, $2::text)
order by coalesce(l.next_due_on, date '${NO_DAY}'), l.code limit $3::int`;
