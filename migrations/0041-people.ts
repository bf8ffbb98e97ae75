import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who work together, second part: the block without gaps, doors that ask who comes, copies that go with their consent. */
export class People1700000000041 implements MigrationInterface {
  name = 'People1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      BLOCK,
      OVERVIEW,
      DOORS,
      REMINDERS,
      CONSENT,
      INSIGHT,
      READING,
      PREPARED,
      MOVES,
      REPLAYS,
      CLOSED_DOORS,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const BLOCK = `
-- The block beats having led the case to its end, having given it away, and knowing of it as Leitung.
alter policy see on case_file using (id = any((select app.my_case_ids())::uuid[])
  or lead_user_id = (select app.actor()) and id <> all((select app.my_conflict_case_ids())::uuid[]));
alter policy change on case_file using (district_id = (select app.district()) and organisation_id = (select app.my_organisation())
  and client_id = any((select app.my_client_ids())::uuid[])
  and (id = any((select app.my_case_ids())::uuid[])
    or lead_user_id = (select app.actor()) and id <> all((select app.my_conflict_case_ids())::uuid[])));
alter policy see on case_assignment using (case_id = any((select app.my_case_ids())::uuid[])
  or user_id = (select app.actor()) and ends_on is null and case_id <> all((select app.my_conflict_case_ids())::uuid[]));
create policy conflict on handover_case as restrictive for select to fallnetz_app
  using (case_id <> all((select app.my_conflict_case_ids())::uuid[]));

-- As before, and: not for whoever is blocked from the case.
create or replace function app.invitation_open(p conference_participant) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p.invited_at is not null and p.removed_at is null
    and (p.invited_on_consent_id is null or app.consent_in_force(p.invited_on_consent_id))
    and exists (select 1 from user_account u where u.id = p.user_id and u.organisation_id = p.organisation_id)
    and exists (select 1 from conference c join case_file f on f.id = c.case_id where c.id = p.conference_id
      and (c.access_until is null or c.access_until >= app.today())
      and (f.closed_on is null or f.closed_on + c.guest_access_days >= app.today()))
    and not app.conflicted(p.user_id, p.case_id) $$;
create trigger conflict before insert on conference_participant for each row when (new.user_id is not null)
  execute function app.refuse_conflicted();

-- As before, and: what was on offer to the person is so no longer.
alter function app.block_colleague(uuid, uuid, text, timestamptz) rename to set_conflict;
revoke all on function app.set_conflict(uuid, uuid, text, timestamptz) from fallnetz_app;
create function app.block_colleague(of_case uuid, person uuid, why text, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare made uuid := app.set_conflict(of_case, person, why, at);
begin
  update handover_case p set state = 'void', decided_at = at from handover h, case_file c, conflict_of_interest k
    where k.id = made and h.to_user_id = k.user_id and c.client_id = k.client_id
      and p.handover_id = h.id and p.case_id = c.id and p.state = 'open';
  return made;
end $$;
revoke all on function app.block_colleague(uuid, uuid, text, timestamptz) from public;
grant execute on function app.block_colleague(uuid, uuid, text, timestamptz) to fallnetz_app;
`;

const OVERVIEW = `
-- As before, and: no row, code or number of a case the asking person is biased in.
create or replace function app.caseload_of_my_organisation() returns table (
  case_id uuid, code text, phase text, ags text, lead_user_id uuid, opened_on date, last_contact_on date, next_due_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.code, c.phase, c.ags, c.lead_user_id, c.opened_on, c.last_contact_on,
    least((select min(m.due_on) from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')),
      (select min(b.due_on) from bescheid b where b.case_id = c.id and b.state <> 'ended'),
      (select r.due_on from residence_status r where r.case_id = c.id and (r.valid_from is null or r.valid_from <= app.today())
        order by r.valid_from desc nulls last, r.recorded_at desc limit 1))
  from case_file c
  where c.organisation_id = app.my_organisation() and c.closed_on is null and app.has_role('leitung')
    and c.id <> all((select app.my_conflict_case_ids())::uuid[]) $$;

create or replace function app.workload_facts() returns table (
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
  where c.organisation_id = app.my_organisation() and c.closed_on is null and app.has_role('leitung', 'case_manager')
    and c.id <> all((select app.my_conflict_case_ids())::uuid[]) $$;

create or replace function app.handover_counts(wanted uuid) returns table (handover_case_id uuid, kind text, count int)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, k.kind, count(*)::int from handover_case p cross join lateral app.case_package(p.case_id) k
  where p.handover_id = wanted and p.state = 'open' and p.handover_id = any(app.my_handover_ids())
    and p.case_id <> all((select app.my_conflict_case_ids())::uuid[]) group by 1, 2 $$;

create or replace function app.may_hand_over(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from case_file c where c.id = wanted and c.closed_on is null
    and c.organisation_id = app.my_organisation() and c.id <> all((select app.my_conflict_case_ids())::uuid[])
    and (c.lead_user_id = any(app.my_user_ids()) or app.has_role('leitung'))) $$;

create or replace function app.logged_case_code(entry uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select c.code from access_log l join case_file c on c.id = l.case_id
  where l.id = entry and l.district_id = app.district() and app.has_role('data_protection_officer')
    and l.actor_id = any(app.my_colleague_ids()) and c.id <> all((select app.my_conflict_case_ids())::uuid[]) $$;
`;

const DOORS = `
-- For functions of the database that act on a case named by their caller: somebody who asks through the product works on
-- it; what the system or the owner of the database does is no question of walls.
create function app.on_case(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when session_user = 'fallnetz_app' then wanted = any(app.my_case_ids()) else true end $$;

-- Is somebody blocked from a case I work on or may give away? Of other cases nobody learns it.
create function app.blocked_from(person uuid, wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select app.conflicted(person, wanted) and (wanted = any(app.my_case_ids()) or app.may_hand_over(wanted)) $$;
`;

const REMINDERS = `
create or replace function app.hand_over_reminders(of_case uuid, giver uuid, taker uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into reminder (district_id, kind, subject_id, case_id, case_code, user_id, due_on, stage, next_on)
    select r.district_id, r.kind, r.subject_id, r.case_id, r.case_code, taker, r.due_on, r.stage, r.next_on from reminder r
    where r.case_id = of_case and r.user_id = giver and r.state = 'open' and r.district_id = app.district() and app.on_case(of_case)
    on conflict (kind, subject_id, user_id) do update set due_on = excluded.due_on, state = 'open', stage = excluded.stage,
      next_on = excluded.next_on, acknowledged_at = null, failures = 0, round = reminder.round + 1;
  update reminder set state = 'cancelled', next_on = null
    where case_id = of_case and user_id = giver and state = 'open' and district_id = app.district() and app.on_case(of_case) $$;

create or replace function app.cancel_reminders_of_case(wanted uuid, only_kinds text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update reminder set state = 'cancelled', next_on = null
  where case_id = wanted and kind = any(only_kinds) and district_id = app.district() and state = 'open' and app.on_case(wanted) $$;
drop function app.cancel_reminders_of_case(uuid);

create or replace function app.cancel_reminders(wanted text, subject uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update reminder set state = 'cancelled', next_on = null
  where kind = wanted and subject_id = subject and district_id = app.district() and state = 'open'
    and (case_id is null or app.on_case(case_id)) $$;

create or replace function app.schedule_reminder(wanted text, subject uuid, of_case uuid, code text, recipient uuid, due date)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if of_case is not null and not app.on_case(of_case) then
    raise exception 'a case of somebody else' using errcode = '42501';
  end if;
  insert into reminder (district_id, kind, subject_id, case_id, case_code, user_id, due_on, next_on)
  select u.district_id, wanted, subject, of_case, code, u.id, due, app.next_stage_on(wanted, u.district_id, due, null)
  from user_account u where u.id = recipient and u.district_id = app.district()
  on conflict (kind, subject_id, user_id) do update
    -- The same day again is no news: what was sent for it stays sent.
    set due_on = due, case_id = of_case, case_code = code, state = 'open', failures = 0,
      stage = case when reminder.due_on = due then reminder.stage end,
      acknowledged_at = case when reminder.due_on = due then reminder.acknowledged_at end,
      round = reminder.round + (reminder.due_on <> due)::int,
      next_on = app.next_stage_on(wanted, reminder.district_id, due, case when reminder.due_on = due then reminder.stage end)
    where reminder.district_id = app.district();
  if not exists (select 1 from user_account u where u.id = recipient and u.district_id = app.district()) then
    raise exception 'no such recipient here' using errcode = '23503';
  end if;
end $$;
`;

const CONSENT = `
-- app.documented answers for anybody and is for functions of the database; this one answers for people I see.
create function app.documented_here(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.documented(person) and (session_user <> 'fallnetz_app'
    or person = any(app.my_client_ids() || app.my_insight_client_ids())) $$;
-- The row comes from the caller, who has read it: asking the wall again for each row of a list would cost more than the list.
create or replace function app.display_name(p client) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(case when app.documented(p.id) then nullif(concat_ws(' ', p.given_name, p.family_name), '') end, p.pseudonym) $$;

create or replace function app.caseload_limit_of(house uuid) returns caseload_limit
language sql stable security definer set search_path = public, pg_temp as $$
  select l from caseload_limit l where (l.organisation_id = house and house = app.my_organisation() or l.organisation_id is null)
    and l.valid_from <= app.today()
  order by l.organisation_id is null, l.valid_from desc limit 1 $$;
`;

const INSIGHT = `
-- Documents only when Leitung asked for them with the reason.
alter table case_insight add column documents boolean not null default false;

drop function app.open_insight(uuid, text, text);
create function app.open_insight(wanted uuid, why text, words text, with_documents boolean)
returns table (id uuid, until timestamptz, lead_user_id uuid, code text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare file case_file; made case_insight;
begin
  select c.* into file from case_file c where c.id = wanted and c.organisation_id = app.my_organisation();
  if file.id is null or not app.has_role('leitung') or app.conflicted(app.actor(), wanted) then return; end if;
  insert into case_insight (district_id, case_id, user_id, reason, explanation, documents, started_at, until)
    values (app.district(), wanted, app.actor(), why, words, with_documents, app.now(), app.now() + interval '4 hours')
    returning * into made;
  return query select made.id, made.until, file.lead_user_id, file.code;
end $$;

-- Before the four hours are over: whoever opened it ends it. @returns nothing when there is nothing (more) to end
create function app.end_insight(wanted uuid) returns table (lead_user_id uuid, code text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_insight i set until = greatest(app.now(), i.started_at + interval '1 millisecond')
    where i.case_id = wanted and i.user_id = app.actor() and i.until > app.now();
  if not found then return; end if;
  return query select c.lead_user_id, c.code from case_file c where c.id = wanted;
end $$;

alter policy insight on event with check (district_id = (select app.district()) and actor_id = (select app.actor())
  and type in ('insight.started', 'insight.ended') and case_id = any((select app.my_insight_case_ids())::uuid[]));
`;

const READING = `
create function app.my_insight_document_case_ids() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select i.case_id from case_insight i where i.user_id = app.actor() and i.documents and i.until > app.now()
    and i.case_id = any(app.my_insight_case_ids())) $$;

-- As before, and whoever is recorded in the household, as the lead sees them: while they consent.
create or replace function app.my_insight_client_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (select c.client_id as id from case_file c where c.id = any(app.my_insight_case_ids()))
  select array(
    select id from mine
    union
    select m.client_id from mine join household_member m on m.recorded_for = mine.id
    where m.client_id <> m.recorded_for and app.documented(m.client_id)
      and not exists (select 1 from case_file c where c.client_id = m.client_id)) $$;

create or replace function app.household_counts(wanted uuid) returns table (living_together int, members int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where m.lives_together)::int, count(*)::int from household_member m
  where m.household_id = wanted and (m.from_on is null or m.from_on <= app.today()) and (m.to_on is null or m.to_on > app.today())
    and exists (select 1 from household_member own where own.household_id = wanted
      and own.client_id = any(app.my_client_ids() || app.my_insight_client_ids())) $$;

create or replace function app.note_purpose() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select i.reason || ': ' || i.explanation into new.purpose from case_insight i
    where i.user_id = new.actor_id and i.until > app.now() and i.started_at <= app.now()
      and (i.case_id = new.case_id or exists (select 1 from case_file c left join household_member m on m.recorded_for = c.client_id
        where c.id = i.case_id and new.subject_id in (c.client_id, m.client_id)))
    order by i.case_id = new.case_id desc nulls last, i.started_at desc limit 1;
  return new;
end $$;

do $$
declare tbl text;
begin
  foreach tbl in array array['bescheid', 'conference', 'conference_participant', 'deletion_review'] loop
    execute format('create policy with_reason on %I for select to fallnetz_app
      using (case_id = any((select app.my_insight_case_ids())::uuid[]))', tbl);
  end loop;
end $$;
alter policy with_reason on case_document using (case_id = any((select app.my_insight_document_case_ids())::uuid[]));
create policy with_reason on household_member for select to fallnetz_app using (recorded_for = any((select app.my_insight_client_ids())::uuid[])
  and (client_id is null or client_id = any((select app.my_insight_client_ids())::uuid[])));
`;

const MOVES = `
-- What was on offer to another office goes in the instant its consent ends, not only out of sight.
create function app.empty_offers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_move_offer set state = 'withdrawn', summary = '', person = '{}' where consent_id = new.id and state = 'offered';
  return null;
end $$;
create trigger empty_offers after update of withdrawn_at on consent for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function app.empty_offers();
create index case_move_offer_of_consent on case_move_offer (consent_id) where state = 'offered';
update case_move_offer o set state = 'withdrawn', summary = '', person = '{}' from consent c
  where c.id = o.consent_id and o.state = 'offered' and c.withdrawn_at is not null;
`;

const PREPARED = `
-- What nobody was offered yet may be changed by either of those who give it.
alter table handover add column version int not null default 1;
grant delete on handover_case to fallnetz_app;
alter policy remove on handover_case using (app.may_hand_over(case_id)
  and handover_id in (select h.id from handover h where h.id = any((select app.my_handover_ids())::uuid[]) and h.state = 'prepared'));
`;

const REPLAYS = `
-- The cases an answer speaks of and its caller saw when it was given: given again only to whoever still sees them.
alter table idempotency_key add column case_ids uuid[] not null default '{}';
`;

// A trigger needs no grant; what only other functions call has none either.
const CLOSED_DOORS = `
do $$
declare door record;
begin
  for door in select p.oid::regprocedure as name, p.prorettype = 'trigger'::regtype as is_trigger from pg_proc p
    where p.pronamespace = 'app'::regnamespace and p.prosecdef and has_function_privilege('public', p.oid, 'execute') loop
    execute format('revoke all on function %s from public', door.name);
    if not door.is_trigger then
      execute format('grant execute on function %s to fallnetz_app, fallnetz_system', door.name);
    end if;
  end loop;
end $$;
revoke all on function app.conflicted(uuid, uuid), app.documented(uuid) from fallnetz_app, fallnetz_system;
`;
