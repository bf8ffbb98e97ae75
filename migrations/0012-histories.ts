import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATALOGUE_ROWS } from './0012-catalogue';

/** Dated histories of a case in one table, and the dated catalogue their values come from (domain.md 6 and 9). */
export class Histories1700000000012 implements MigrationInterface {
  name = 'Histories1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CATALOGUE, CATALOGUE_ROWS, ENTRIES, PAST, AS_OF, DUE, RULES])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CATALOGUE = `
-- What may be chosen, with its words, paragraph, source and days. Without a district: shipped with the product;
-- a district's own row comes first. A change is a new row from its own day on.
create table catalogue_entry (
  id uuid primary key default uuidv7(),
  district_id uuid references district (id),
  catalogue text not null,
  code text not null check (code ~ '^[a-z0-9_]+$'),
  label_de text not null,
  label_en text not null,
  legal_basis text not null default '',
  hint_de text not null default '',
  hint_en text not null default '',
  -- Which deadline rule reminds before a residence title of this kind ends; none: no single reminders.
  reminder_kind text,
  position int not null,
  valid_from date not null,
  valid_until date,
  source text not null,
  version int not null default 1,
  check (valid_until >= valid_from),
  unique nulls not distinct (district_id, catalogue, code, valid_from)
);
call app.wall('catalogue_entry', 'coalesce(district_id, (select app.district())) = (select app.district())',
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
grant select on catalogue_entry to fallnetz_app;

-- What a code meant on a day; the newest row that has begun, also when it has ended since.
create function app.catalogue_on(day date) returns setof catalogue_entry language sql stable as $$
  select distinct on (c.catalogue, c.code) c.* from catalogue_entry c
  order by c.catalogue, c.code, c.valid_from > day, c.district_id is null, c.valid_from desc $$;
`;

const ENTRIES = `
alter table residence_status rename to situation_entry;
alter index residence_status_of_case rename to situation_entry_of_case;
alter table situation_entry rename column status to value;
alter table situation_entry
  add column history text not null default 'residence' check (history in ('residence', 'rechtskreis', 'language', 'housing',
    'work', 'family')),
  -- residence: an application before the end keeps the title alive (§ 81(4) AufenthG)
  add column applied_on date,
  add column conditions text[] not null default '{}',
  add column legal_frame text,
  add column language text,
  add column skill text,
  add column method text,
  add column threat text,
  add column hours_per_week int check (hours_per_week between 1 and 80),
  add column employer_kind text,
  add column remark text not null default '',
  add check ((history = 'language') = (language is not null and skill is not null));
alter table situation_entry alter column history drop default;
grant delete on situation_entry to fallnetz_app;

-- What reports and lists ask of the Aufenthaltsstatus alone; an application filed in time leaves nothing to be done.
create view residence_status with (security_invoker = true) as
  select id, case_id, value as status, valid_from, valid_until, applied_on, source, recorded_by, recorded_at, version,
    case when applied_on is null or applied_on > valid_until then valid_until end as due_on
  from situation_entry where history = 'residence';
grant select on residence_status to fallnetz_app, fallnetz_system;
`;

const PAST = `
-- Every earlier state of an entry, written by the database itself: corrections keep their trace.
create table situation_entry_past (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  entry_id uuid not null,
  entry jsonb not null,
  replaced_at timestamptz not null,
  replaced_by uuid
);
create index situation_entry_past_of_case on situation_entry_past (case_id, replaced_at);
call app.wall('situation_entry_past', 'case_id = any((select app.my_case_ids())::uuid[])', 'false');
grant select on situation_entry_past to fallnetz_app;

create function app.keep_situation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := clock_timestamp();
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  -- When the whole file is deleted its trace goes with it.
  if exists (select 1 from case_file c where c.id = old.case_id) then
    insert into situation_entry_past (case_id, entry_id, entry, replaced_at, replaced_by)
      values (old.case_id, old.id, to_jsonb(old), at, actor);
  end if;
  if tg_op = 'DELETE' then return old; end if;
  new.recorded_at := at;
  new.recorded_by := coalesce(actor, old.recorded_by);
  return new;
end $$;
create trigger keep before update or delete on situation_entry for each row execute function app.keep_situation();
`;

const AS_OF = `
-- The state of every visible case on a day, one row per history (language: per language and skill), as far as it was
-- known at an instant (null: as known now). A title with an application filed in time goes on (§ 81(4) AufenthG).
create function app.situation_on(day date, known_at timestamptz default null) returns setof situation_entry
language sql stable as $$
  select s.* from (
    select distinct on (e.case_id, e.history, e.language, e.skill) e.* from (
      select n.* from situation_entry n where known_at is null or n.recorded_at <= known_at
      union all
      select o.* from situation_entry_past p, jsonb_populate_record(null::situation_entry, p.entry) o
      where known_at is not null and p.replaced_at > known_at and o.recorded_at <= known_at) e
    where e.valid_from is null or e.valid_from <= day
    order by e.case_id, e.history, e.language, e.skill,
      (e.valid_until is null or e.valid_until >= day) desc, e.valid_from desc nulls last, e.recorded_at desc) s
  where s.valid_until is null or s.valid_until >= day or s.history = 'residence' and s.applied_on <= least(day, s.valid_until) $$;
`;

const DUE = `
-- As before; an application filed in time leaves nothing to be done.
create or replace function app.caseload_of_my_organisation() returns table (
  case_id uuid, code text, phase text, ags text, lead_user_id uuid, opened_on date, last_contact_on date, next_due_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.code, c.phase, c.ags, c.lead_user_id, c.opened_on, c.last_contact_on,
    least((select min(m.due_on) from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')),
      (select r.due_on from residence_status r where r.case_id = c.id and (r.valid_from is null or r.valid_from <= app.today())
        order by r.valid_from desc nulls last, r.recorded_at desc limit 1))
  from case_file c
  where c.organisation_id = app.my_organisation() and c.closed_on is null and app.has_role('leitung') $$;
`;

const RULES = `
insert into deadline_rule (kind, reminder_days, escalation_days, source, valid_from, applied_at) values
  ('fiktion_expires', '{-30,-14}', '{}', '§ 81 Abs. 3 bis 5 AufenthG (Fiktionsbescheinigung)', '2024-01-01', now()),
  ('chance_104c_ends', '{-274,-183,-91}', '{}',
    '§ 104c AufenthG: 18 Monate, nicht verlängerbar; Erinnerung 9, 6 und 3 Monate vorher', '2024-01-01', now());
`;
