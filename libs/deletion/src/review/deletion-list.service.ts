import { Injectable } from '@nestjs/common';
import { Clock, Db, decodeCursor, type Page, platformProblem, toPage } from '@fallnetz/platform';
import type { DeletionCountsView, DeletionsQuery, DeletionView } from './deletion.dto';

type Counts = Partial<Record<string, number>>;

/** Tables of a case that have a name of their own on the screen; the rest is added up. */
const NAMED: Record<Exclude<keyof DeletionCountsView, 'others' | 'person'>, string[]> = {
  notes: ['note', 'sensitive_note'],
  contacts: ['contact'],
  documents: ['case_document'],
  assessments: ['assessment'],
  goals: ['goal'],
  measures: ['measure'],
  referrals: ['referral'],
  conferences: ['conference'],
  consents: ['consent'],
};

/** What is due, by code and day: own cases, for Leitung and data-protection officer those of the organisation. */
@Injectable()
export class DeletionList {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A page of what is due, restricted or waits for the second person; what has to be decided first comes first. */
  async page({ state, cursor, limit }: DeletionsQuery): Promise<Page<DeletionView>> {
    const [due, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<DeletionView>(PAGE, [this.clock.today(), state ?? null, due, id, limit + 1]);
    return toPage(rows, limit, (row) => [row.dueOn, row.id]);
  }

  /** @throws Problem not-found outside the wall */
  async one(id: string): Promise<DeletionView> {
    const found = await this.db.row<DeletionView>(ONE, [this.clock.today(), id]);
    if (!found) throw platformProblem('not-found');
    return found;
  }

  /** What would go. @throws Problem not-found, access.denied for co-workers */
  async counts(id: string): Promise<DeletionCountsView> {
    await this.one(id);
    const found = await this.db.row<{ counts: Counts | null }>('select app.deletion_counts($1) as counts', [id]);
    if (!found?.counts) throw platformProblem('access.denied');
    return viewOf(found.counts);
  }
}

function viewOf(counts: Counts): DeletionCountsView {
  const sum = (tables: string[]): number => tables.reduce((total, table) => total + (counts[table] ?? 0), 0);
  const named = Object.entries(NAMED).map(([kind, tables]) => [kind, sum(tables)] as const);
  const shown = new Set([...Object.values(NAMED).flat(), 'client']);
  return {
    ...(Object.fromEntries(named) as Record<keyof typeof NAMED, number>),
    others: sum(Object.keys(counts).filter((table) => !shown.has(table))),
    person: Boolean(counts['client']),
  };
}

const VIEW = `
select r.id, case when r.case_id is null then 'person' else 'case' end as kind, r.code,
  case when r.case_id = any((select app.my_case_ids())::uuid[]) then r.case_id end as "caseId", r.cause, r.rule_source as source,
  r.state, r.started_on as "startedOn", r.due_on as "dueOn", r.state <> 'held' and r.due_on < $1::date as overdue, u.name as "responsibleName",
  k.name as "checkedByName", r.checked_at as "checkedAt", r.hold_reason as "holdReason", r.hold_until as "holdUntil",
  r.returned_reason as "returnedReason", r.version,
  case when l.id is not null then jsonb_build_object('type', r.decided_as, 'byName', l.name, 'at', r.decided_at) end as "lastStep",
  jsonb_build_object('check', j.checks and r.state = 'open' and r.listed_on <= $1::date, 'withdraw', j.checks and r.state = 'checked',
    'hold', j.checks and r.state <> 'held', 'lift', j.checks and r.state = 'held', 'confirm', j.confirms and r.state = 'checked') as may
from deletion_review r join user_account u on u.id = r.responsible_user_id left join user_account k on k.id = r.checked_by
left join user_account l on l.id = r.decided_by
cross join lateral (select app.may_check_deletion(r) as checks, app.may_confirm_deletion(r) as confirms) j`;

const PAGE = `${VIEW}
where r.organisation_id = (select app.my_organisation()) and (r.listed_on <= $1 or r.state <> 'open')
  and ($2::text is null or r.state = $2) and ($3::date is null or (r.due_on, r.id) > ($3::date, $4::uuid))
order by r.due_on, r.id limit $5::int`;

const ONE = `${VIEW} where r.id = $2`;
