import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Houses with thousands of cases: nothing is asked again for each row, and nobody pays for lists that are not theirs. */
export class BigHouses1700000000053 implements MigrationInterface {
  name = 'BigHouses1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLLEAGUES, WALLS, LED, LOADS, NUMBERS, LISTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLLEAGUES = `
-- As before; without the parentheses the question who asks was put again for each account of the server.
create index user_account_of_organisation on user_account (organisation_id);
create or replace function app.my_colleague_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select u.id from user_account u where u.organisation_id = (select app.my_organisation())) $$;

create or replace function app.absent_colleague_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select s.absent_user_id from substitution s where s.absent_user_id = any((select app.my_colleague_ids())::uuid[])
    and s.revoked_at is null and app.today() between s.starts_on and s.ends_on and app.has_role('leitung')) $$;

create or replace function app.logged_case_code(entry uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select c.code from access_log l join case_file c on c.id = l.case_id
  where l.id = entry and l.district_id = app.district() and app.has_role('data_protection_officer')
    and l.actor_id = any((select app.my_colleague_ids())::uuid[]) and c.id <> all((select app.my_conflict_case_ids())::uuid[]) $$;
`;

const WALLS = `
-- As before, in a shape that reads the rows of the whole house only for whoever may see them.
alter policy see on reminder using (user_id = any((select app.my_user_ids())::uuid[])
  or user_id = any((select case when app.has_role('leitung') then app.my_colleague_ids() else '{}' end)::uuid[]));
alter policy see on access_log using (district_id = (select app.district()) and (actor_id = (select app.actor())
  or actor_id = any((select case when app.has_role('data_protection_officer') then app.my_colleague_ids() else '{}' end)::uuid[])));
alter policy see on substitution using (district_id = (select app.district())
  and ((select app.actor()) in (absent_user_id, deputy_user_id) or (select app.has_role('fachadministration'))
    or absent_user_id = any((select case when app.has_role('leitung') then app.my_colleague_ids() else '{}' end)::uuid[])));
`;

const LED = `
-- As before; each own part was compared with all own cases.
create or replace function app.my_led_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select a.case_id from case_assignment a
    where a.part = 'lead' and a.user_id = any(app.my_user_ids()) and a.ends_on is null
    intersect select unnest(app.my_case_ids())) $$;
`;

const LOADS = `
-- As before, for these leads; null: of the whole house. Who asks for their own load does not pay for that of all.
drop function app.workload_facts();
create function app.workload_facts(leads uuid[]) returns table (
  user_id uuid, phase text, complexity int, contacts int, resting boolean, overdue boolean, last_contact_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.lead_user_id, c.phase, c.complexity::int,
    (select count(*)::int from contact k where k.case_id = c.id and k.held_on > app.today() - 60),
    exists (select 1 from case_rest s where s.case_id = c.id and s.ended_on is null),
    coalesce(least((select min(m.due_on) from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')),
      (select r.due_on from residence_status r where r.case_id = c.id and (r.valid_from is null or r.valid_from <= app.today())
        order by r.valid_from desc nulls last, r.recorded_at desc limit 1)) < app.today(), false),
    coalesce(c.last_contact_on, c.opened_on)
  from case_file c
  where c.lead_user_id = any(coalesce(leads, app.my_colleague_ids()))
    and c.organisation_id = (select app.my_organisation()) and c.closed_on is null and app.has_role('leitung', 'case_manager')
    and c.id <> all((select app.my_conflict_case_ids())::uuid[]) $$;
revoke all on function app.workload_facts(uuid[]) from public;
grant execute on function app.workload_facts(uuid[]) to fallnetz_app;
`;

const NUMBERS = `
-- As before, out of an index.
create index case_file_years on case_file (organisation_id, opened_on, closed_on);
create or replace function app.case_numbers() returns table (year int, begun bigint, ended bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with counted as (
    select extract(year from opened_on)::int as opened, extract(year from closed_on)::int as closed, count(*)::int as cases from case_file
      where organisation_id = (select app.my_organisation()) group by 1, 2
    union all
    select opened_year, closed_year, cases from deleted_case_count where organisation_id = (select app.my_organisation()))
  select y, coalesce(sum(cases) filter (where opened = y), 0), coalesce(sum(cases) filter (where closed = y), 0)
  from counted, lateral (select distinct v as y from unnest(array[opened, closed]) v where v is not null) years
  where app.has_role('leitung', 'data_protection_officer') group by y order by y desc $$;
`;

const LISTS = `
-- My cases that go on, or those that have ended, with the next due day of those that go on. Behind the policies every row read
-- for a case would be compared with the whole array of my cases; here the array is looked up in once.
create function app.my_cases(going_on boolean, day date, in_phase text, in_ags text) returns table (
  id uuid, code text, client_id uuid, phase text, ags text, lead_user_id uuid, last_contact_on date, opened_on date,
  closed_on date, next_due_on date)
language plpgsql stable security definer set search_path = public, pg_temp rows 50 as $$
begin
  return query select c.id, c.code, c.client_id, c.phase, c.ags, c.lead_user_id, c.last_contact_on, c.opened_on, c.closed_on,
    case when going_on then least(
      (select min(m.due_on) from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')),
      (select min(b.due_on) from bescheid b where b.case_id = c.id and b.state <> 'ended'),
      (select s.due_on from residence_status s where s.case_id = c.id and (s.valid_from is null or s.valid_from <= day)
        order by s.valid_from desc nulls last, s.recorded_at desc limit 1)) end
  from case_file c
  where c.id in (select unnest(app.my_case_ids())) and (c.closed_on is null) = going_on
    and (in_phase is null or c.phase = in_phase) and (in_ags is null or c.ags = in_ags);
end $$;
revoke all on function app.my_cases(boolean, date, text, text) from public;
grant execute on function app.my_cases(boolean, date, text, text) to fallnetz_app;
`;
