import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case file, who works on it, and the wall around everything that hangs on it (architecture.md 4). */
export class Cases1700000000004 implements MigrationInterface {
  name = 'Cases1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, MINE, OPENING, PLAN, WALLS, CONSENT, RETENTION, SEARCH])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table case_file (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  client_id uuid not null references client (id),
  code text not null,
  kind text not null default 'cm_full' check (kind in ('cm_full', 'cm_partial')),
  phase text not null default 'anfrage' check (phase in ('anfrage', 'klaerung', 'assessment', 'hilfeplanung', 'umsetzung',
    'monitoring', 'evaluation', 'entpflichtet', 'abgelehnt')),
  ags text not null,
  lead_user_id uuid not null references user_account (id),
  target_group text check (target_group in ('eingewanderte', 'msoe', 'schutzsuchende', 'ukraine')),
  access_route text check (access_route in ('self', 'clearingstelle', 'sozialamt', 'abh', 'jobcenter', 'mbe_jmd', 'school_kita',
    'volunteer', 'verweisberatung', 'other')),
  intake jsonb not null default '{}',
  opened_on date not null,
  last_contact_on date,
  closed_on date,
  closing_reason text check (closing_reason in ('goals_reached', 'transferred', 'moved_away', 'contact_lost', 'own_wish',
    'consent_withdrawn', 'deceased', 'not_responsible')),
  retention_until date,
  version int not null default 1
);
create unique index case_file_code on case_file (district_id, code);
create index case_file_of_lead on case_file (lead_user_id, opened_on desc, id desc);
create index case_file_of_client on case_file (client_id);
-- One open case per person.
create unique index case_file_open on case_file (client_id) where closed_on is null;
create index case_file_of_organisation on case_file (organisation_id) where closed_on is null;

create table case_assignment (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  user_id uuid not null references user_account (id),
  part text not null check (part in ('lead', 'co_worker')),
  starts_on date not null,
  ends_on date
);
create index case_assignment_of_user on case_assignment (user_id, case_id) where ends_on is null;
create index case_assignment_of_case on case_assignment (case_id);

create table contact (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null check (kind in ('in_person', 'phone', 'home_visit', 'accompaniment', 'digital', 'post')),
  held_on date not null,
  minutes int check (minutes between 1 and 1440),
  participants text not null default '',
  note text not null default '',
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
create index contact_of_case on contact (case_id, held_on desc, id desc);

create table note (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  body text not null,
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
create index note_of_case on note (case_id, id desc);

create table residence_status (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  status text not null,
  valid_from date,
  valid_until date,
  source text not null check (source in ('seen', 'stated')),
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index residence_status_of_case on residence_status (case_id, valid_until desc nulls last);

create table goal (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  text text not null,
  area text not null,
  target_on date not null,
  result text check (result in ('reached', 'partly', 'not_reached', 'dropped')),
  position int not null default 0,
  version int not null default 1
);
create index goal_of_case on goal (case_id, position, id);

create table measure (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  goal_id uuid references goal (id) on delete set null,
  text text not null,
  responsible_user_id uuid references user_account (id),
  responsible_body text not null default '',
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'running', 'done', 'postponed', 'dropped', 'handed_over')),
  origin text not null default 'plan' check (origin in ('plan', 'fallkonferenz')),
  version int not null default 1
);
create index measure_of_case on measure (case_id, due_on, id);

create table hilfeplan_version (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  number int not null,
  agreed_on date not null,
  content jsonb not null,
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  unique (case_id, number)
);

-- The last Fallcode given away in a district and year.
create table case_code_counter (
  district_id uuid not null references district (id),
  year int not null,
  last int not null,
  primary key (district_id, year)
);

-- How long what is kept after its start (DIN 66398); dated and with its source, for the data-protection officer to decide.
create table retention_rule (
  id uuid primary key default uuidv7(),
  district_id uuid references district (id),
  organisation_id uuid references organisation (id),
  data_kind text not null check (data_kind in ('case_file', 'refused_intake')),
  months int not null check (months between 1 and 600),
  source text not null,
  valid_from date not null,
  unique nulls not distinct (district_id, organisation_id, data_kind, valid_from)
);

create table case_structural_issue (
  case_id uuid not null references case_file (id) on delete cascade,
  structural_issue_id uuid not null,
  primary key (case_id, structural_issue_id)
);
`;

const MINE = `
-- All knowledge of who sees a case: lead or co-worker myself, or a colleague I stand in for today.
-- The array has a fixed order, so the planner may use it against an index.
create function app.my_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select a.case_id from case_assignment a
    where a.user_id = any(app.my_user_ids()) and a.ends_on is null) $$;

create function app.my_client_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select c.client_id from case_assignment a join case_file c on c.id = a.case_id
    where a.user_id = any(app.my_user_ids()) and a.ends_on is null
    union
    -- A person whose case is not open yet belongs to whoever recorded them.
    select p.id from client p where p.created_by = any(app.my_user_ids())
      and not exists (select 1 from case_file c where c.client_id = p.id)) $$;

-- Lets the recording person read back a person in the statement that inserts them.
create function app.has_case(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from case_file c where c.client_id = person) $$;

-- The colleague in whose place I act on this case, if I am not on it myself.
create function app.acting_for(wanted uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.user_id from case_assignment a
  where wanted is not null and a.case_id = wanted and a.ends_on is null and a.user_id = any(app.my_user_ids())
    and not exists (select 1 from case_assignment own where own.case_id = wanted and own.ends_on is null and own.user_id = app.actor())
  order by a.part desc, a.starts_on limit 1 $$;

-- Why does this person see this case? Used by "npm run why".
create function app.why(person uuid, wanted uuid, day date) returns table (line text)
language sql stable security definer set search_path = public, pg_temp as $$
  select format('%s since %s', a.part, a.starts_on) from case_assignment a
    where a.case_id = wanted and a.user_id = person and a.ends_on is null
  union all
  select format('substitution %s to %s for %s', s.starts_on, s.ends_on, a.part) from substitution s
    join case_assignment a on a.user_id = s.absent_user_id and a.case_id = wanted and a.ends_on is null
    where s.deputy_user_id = person and s.revoked_at is null and day between s.starts_on and s.ends_on $$;
revoke all on function app.why(uuid, uuid, date) from public;
grant execute on function app.why(uuid, uuid, date) to fallnetz_system;

-- Caseload for Leitung: codes, phases and dates of the own organisation, no content.
create function app.caseload_of_my_organisation() returns table (
  case_id uuid, code text, phase text, ags text, lead_user_id uuid, opened_on date, last_contact_on date, next_due_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.code, c.phase, c.ags, c.lead_user_id, c.opened_on, c.last_contact_on,
    least((select min(m.due_on) from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')),
      (select r.valid_until from residence_status r where r.case_id = c.id and (r.valid_from is null or r.valid_from <= app.today())
        order by r.valid_from desc nulls last, r.recorded_at desc limit 1))
  from case_file c
  where c.organisation_id = app.my_organisation() and c.closed_on is null and app.has_role('leitung') $$;
`;

const OPENING = `
-- Numbers the cases of a district and year without gaps; the row lock makes two openings wait for each other.
create function app.next_case_code() returns text language sql security definer set search_path = public, pg_temp as $$
  insert into case_code_counter (district_id, year, last) values (app.district(), extract(year from app.today()), 1)
    on conflict (district_id, year) do update set last = case_code_counter.last + 1
    returning format('KIM-%s-%s', year, lpad(last::text, greatest(4, length(last::text)), '0')) $$;
revoke all on function app.next_case_code() from public;
grant execute on function app.next_case_code() to fallnetz_app;

-- The newest case of a person that I see: where facts about the person stand in a timeline.
create function app.case_of_client(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from case_file c where c.client_id = person and c.id = any(app.my_case_ids())
  order by c.closed_on nulls first, c.id desc limit 1 $$;
`;

const PLAN = `
-- What client and Case-Manager*in agree on: goals and Maßnahmen, without what became of them. Behind the caller's wall.
create function app.plan_content(wanted uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'goals', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'text', g.text, 'area', g.area, 'targetOn', g.target_on)
      order by g.id) from goal g where g.case_id = wanted), '[]'),
    'measures', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'goalId', m.goal_id, 'text', m.text,
      'responsibleUserId', m.responsible_user_id, 'responsibleBody', m.responsible_body, 'dueOn', m.due_on)
      order by m.id) from measure m where m.case_id = wanted), '[]')) $$;

-- Did the client agree to the plan as it stands now?
create function app.plan_agreed(wanted uuid) returns boolean language sql stable as $$
  select coalesce((select v.content = app.plan_content(wanted) from hilfeplan_version v
    where v.case_id = wanted order by v.number desc limit 1), false) $$;
`;

const WALLS = `
call app.wall('case_file',
  $$id = any((select app.my_case_ids())::uuid[]) or lead_user_id = (select app.actor())$$,
  $$district_id = (select app.district()) and organisation_id = (select app.my_organisation())
    and client_id = any((select app.my_client_ids())::uuid[])
    and (id = any((select app.my_case_ids())::uuid[]) or lead_user_id = (select app.actor()))$$);
call app.wall('case_assignment',
  $$case_id = any((select app.my_case_ids())::uuid[]) or user_id = (select app.actor()) and ends_on is null$$,
  $$case_id = any((select app.my_case_ids())::uuid[]) or user_id = (select app.actor())
    and exists (select 1 from case_file c where c.id = case_id and c.lead_user_id = user_id)$$);
call app.wall('contact', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('note', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('residence_status', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('goal', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('measure', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('hilfeplan_version', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('case_structural_issue', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('client',
  $$id = any((select app.my_client_ids())::uuid[]) or created_by = (select app.actor()) and not app.has_case(id)$$,
  $$district_id = (select app.district()) and (id = any((select app.my_client_ids())::uuid[]) or created_by = (select app.actor()))$$);
call app.wall('consent', 'client_id = any((select app.my_client_ids())::uuid[])');
call app.wall('event',
  $$case_id = any((select app.my_case_ids())::uuid[]) or case_id is null and actor_id = (select app.actor())$$,
  $$district_id = (select app.district()) and actor_id = (select app.actor())
    and (case_id is null or case_id = any((select app.my_case_ids())::uuid[]))$$);

grant select, insert, update on case_file, case_assignment, contact, note, residence_status, goal, measure, client, consent to fallnetz_app;
grant delete on goal to fallnetz_app;
grant select, insert on hilfeplan_version, case_structural_issue to fallnetz_app;

call app.wall('case_code_counter', 'false');
call app.wall('retention_rule', 'coalesce(district_id, (select app.district())) = (select app.district())',
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
grant select, insert, update on retention_rule to fallnetz_app;
`;

const CONSENT = `
-- Validity is asked at the moment of reading: a withdrawal ends access in the same instant.
create function app.consent_in_force(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from consent c where c.id = wanted and c.withdrawn_at is null
    and c.valid_from <= app.today() and (c.valid_until is null or c.valid_until >= app.today())) $$;
`;

const RETENTION = `
insert into retention_rule (data_kind, months, source, valid_from) values
  ('case_file', 36, 'Startwert bis zur Entscheidung der oder des Datenschutzbeauftragten: 3 Jahre nach Entpflichtung', '2020-01-01'),
  ('refused_intake', 6, 'Startwert bis zur Entscheidung der oder des Datenschutzbeauftragten: 6 Monate nach Ablehnung', '2020-01-01');
`;

const SEARCH = `
-- The duplicate check across the wall: whom to ask, nothing else. Every part of a full name must sound alike and the day
-- (or, where one side knows no day, the year) of birth must be the same; a withdrawn consent hides the person.
create function app.known_elsewhere(name_groups jsonb, birth_day text, birth_year text) returns table (organisation_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o.name from client p join organisation o on o.id = p.organisation_id
  where p.district_id = app.district() and app.has_role('case_manager') and jsonb_array_length(name_groups) >= 2
    and p.search_keys @> array[known_elsewhere.birth_year]
    -- The first two parts again, in a shape the index answers.
    and p.search_keys && array(select jsonb_array_elements_text(name_groups -> 0))
    and p.search_keys && array(select jsonb_array_elements_text(name_groups -> 1))
    and (birth_day is null or p.search_keys @> array[birth_day]
      or not exists (select 1 from unnest(p.search_keys) k where k like 'b:%'))
    and not exists (select 1 from jsonb_array_elements(name_groups) g
      where not p.search_keys && array(select jsonb_array_elements_text(g)))
    and not p.id = any(app.my_client_ids())
    and exists (select 1 from consent c where c.client_id = p.id and c.kind = 'case_documentation' and c.withdrawn_at is null
      and c.valid_from <= app.today() and (c.valid_until is null or c.valid_until >= app.today()))
  order by o.name $$;
revoke all on function app.known_elsewhere(jsonb, text, text) from public;
grant execute on function app.known_elsewhere(jsonb, text, text) to fallnetz_app;
`;
