import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lives together, and what else is known about a person (domain.md 6). */
export class Household1700000000011 implements MigrationInterface {
  name = 'Household1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PERSON, TABLE, CONSENT, MINE, COUNTING, FOUND, WALL]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const PERSON = `
alter table client
  add column latin_name text,
  add column birth_precision text check (birth_precision in ('exact', 'year', 'estimated', 'unknown')),
  add column further_languages text[] not null default '{}',
  add column street text,
  add column postcode text,
  add column town text,
  add column preferred_channel text check (preferred_channel in ('phone', 'message', 'email', 'post', 'in_person')),
  add column may_call boolean not null default false;
update client set birth_precision = case when birth_date is not null then 'exact' when birth_year is not null then 'year' end;

-- Who consented in somebody's place: a recorded parent with custody, or somebody else in words.
alter table consent
  add column given_by_client_id uuid references client (id),
  add column given_by text not null default '';
`;

const TABLE = `
-- One row per human being of a household. A recorded person of their own, else relation and birth year, else only a number.
create table household_member (
  id uuid primary key default uuidv7(),
  household_id uuid not null default uuidv7(),
  -- Missing: no person of their own is recorded.
  client_id uuid references client (id) on delete cascade,
  -- In whose file the row was made; the relation is to this person.
  recorded_for uuid not null references client (id) on delete cascade,
  -- Missing: who does not want to be recorded counts and is nothing else.
  relation text check (relation in ('self', 'partner', 'child', 'parent', 'sibling', 'grandparent', 'relative', 'other')),
  custody text check (custody in ('yes', 'joint', 'no', 'unknown')),
  lives_together boolean not null default true,
  birth_year int,
  from_on date,
  to_on date,
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (to_on >= from_on),
  check (relation is not null or client_id is null and birth_year is null and custody is null),
  check (client_id is null or birth_year is null)
);
create index household_member_of_household on household_member (household_id);
create index household_member_of_client on household_member (client_id);
create index household_member_of_file on household_member (recorded_for);
`;

const CONSENT = `
-- Does this person consent to case documentation today?
create function app.documented(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from consent c where c.client_id = person and c.kind = 'case_documentation' and c.withdrawn_at is null
    and c.valid_from <= app.today() and (c.valid_until is null or c.valid_until >= app.today())) $$;

-- What a person is called on a screen: by name only while they consent.
create function app.display_name(p client) returns text language sql stable as $$
  select coalesce(case when app.documented(p.id) then nullif(concat_ws(' ', p.given_name, p.family_name), '') end, p.pseudonym) $$;
`;

const MINE = `
-- As before, and: who has no case of their own belongs to the file in whose household they are recorded, while they consent.
create or replace function app.my_client_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select c.client_id as id from case_file c where c.id = any(app.my_case_ids())
    union
    select p.id from client p where p.created_by = any(app.my_user_ids())
      and not exists (select 1 from case_file c where c.client_id = p.id)
      and not exists (select 1 from household_member m where m.client_id = p.id and m.recorded_for <> p.id))
  select array(
    select id from mine
    union
    select m.client_id from mine join household_member m on m.recorded_for = mine.id
    where m.client_id <> m.recorded_for and app.documented(m.client_id)
      and not exists (select 1 from case_file c where c.client_id = m.client_id)) $$;

-- Does the person belong to a case, their own or that of somebody they live with? Then not to whoever recorded them.
create or replace function app.has_case(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from case_file c where c.client_id = person)
    or exists (select 1 from household_member m where m.client_id = person and m.recorded_for <> person) $$;

create function app.my_documented_client_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select mine.id from unnest(app.my_client_ids()) mine (id) where app.documented(mine.id)) $$;

-- The file in whose timeline facts about a person stand: their own case, else that of the person they live with.
create function app.file_of_client(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(app.case_of_client(person), (select app.case_of_client(m.recorded_for) from household_member m
    where m.client_id = person and m.recorded_for <> person order by m.id desc limit 1)) $$;
`;

const COUNTING = `
-- How many people a household of mine has today: numbers, not who.
create function app.household_counts(wanted uuid) returns table (living_together int, members int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where m.lives_together)::int, count(*)::int from household_member m
  where m.household_id = wanted and (m.from_on is null or m.from_on <= app.today()) and (m.to_on is null or m.to_on > app.today())
    and exists (select 1 from household_member own where own.household_id = wanted and own.client_id = any(app.my_client_ids())) $$;

-- One of those in this file who are only a number is counted no longer: moved out, or recorded as a person by now.
create function app.count_one_less(file uuid) returns uuid language sql security definer set search_path = public, pg_temp as $$
  update household_member set to_on = app.today(), version = version + 1
  where id = (select m.id from household_member m
    where m.recorded_for = file and file = any(app.my_client_ids()) and (m.to_on is null or m.to_on > app.today())
      and (m.relation is null or m.client_id <> m.recorded_for and not app.documented(m.client_id))
    order by m.relation is not null, m.id limit 1 for update)
  returning id $$;
revoke all on function app.count_one_less(uuid) from public;
grant execute on function app.count_one_less(uuid) to fallnetz_app;
`;

const FOUND = `
-- Found people with the names they may be found by: none once they withdrew.
create function app.find_named_clients(keys text[], near text[], starts text[], births text[], code text, phone text, anything text)
returns table (client_id uuid, given_name text, family_name text, latin_name text, pseudonym text, birth_date date, birth_year int,
  ags text, phone_found boolean, case_id uuid, case_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.client_id, case when d.ok then f.given_name end, case when d.ok then f.family_name end,
    case when d.ok then p.latin_name end, f.pseudonym, case when d.ok then f.birth_date end, f.birth_year, f.ags,
    d.ok and f.phone_found, f.case_id, f.case_code
  from app.find_clients(keys, near, starts, births, code, phone, anything) f join client p on p.id = f.client_id
  cross join lateral (select app.documented(p.id) as ok) d $$;
alter function app.find_clients(text[], text[], text[], text[], text, text, text) rows 20;
revoke all on function app.find_named_clients(text[], text[], text[], text[], text, text, text) from public;
grant execute on function app.find_named_clients(text[], text[], text[], text[], text, text, text) to fallnetz_app;
`;

const WALL = `
-- Entries without a person are the file's; a person is seen where they themselves are in the own wall and consent.
call app.wall('household_member',
  $$client_id = any((select app.my_documented_client_ids())::uuid[])
    or recorded_for = any((select app.my_client_ids())::uuid[]) and (client_id is null or client_id = recorded_for)$$,
  $$recorded_for = any((select app.my_client_ids())::uuid[])
    and (client_id is null or client_id = any((select app.my_client_ids())::uuid[]))$$);
grant select, insert, update, delete on household_member to fallnetz_app;
`;
