import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who work together: insight for Leitung, conflict of interest, caseload (domain.md 2 and 8; ADR 23). */
export class Together1700000000023 implements MigrationInterface {
  name = 'Together1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, CONFLICT, MINE, INSIGHT, READING, LOG, SILENCE, CASELOAD, WALLS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
-- Leitung reads one case for a stated reason and for a short time.
create table case_insight (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  case_id uuid not null references case_file (id) on delete cascade,
  user_id uuid not null references user_account (id),
  reason text not null check (reason in ('complaint', 'quality', 'emergency', 'supervision', 'other')),
  explanation text not null check (length(explanation) between 10 and 500),
  started_at timestamptz not null,
  until timestamptz not null check (until > started_at)
);
create index case_insight_of_user on case_insight (user_id, until);
create index case_insight_of_case on case_insight (case_id, until);

-- Who must learn nothing of a person: related, acquainted, or biased by their own word.
create table conflict_of_interest (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  client_id uuid not null references client (id) on delete cascade,
  user_id uuid not null references user_account (id),
  reason text not null check (reason in ('relative', 'acquaintance', 'professional', 'own_statement')),
  set_by uuid not null references user_account (id),
  set_at timestamptz not null,
  lifted_at timestamptz
);
create unique index conflict_of_interest_once on conflict_of_interest (client_id, user_id) where lifted_at is null;
create index conflict_of_interest_of_user on conflict_of_interest (user_id) where lifted_at is null;

-- How many cases of ordinary weight a full post carries; a soft limit with source and day, per organisation.
create table caseload_limit (
  id uuid primary key default uuidv7(),
  district_id uuid references district (id),
  organisation_id uuid references organisation (id),
  cases int not null check (cases between 1 and 500),
  source text not null,
  valid_from date not null,
  set_by uuid references user_account (id),
  unique nulls not distinct (organisation_id, valid_from)
);
insert into caseload_limit (cases, source, valid_from) values (30, 'fachlicher Richtwert, keine Vorgabe', '2020-01-01');

alter table case_file add column complexity smallint not null default 2 check (complexity between 1 and 3);
alter table access_log add column purpose text;
`;

const CONFLICT = `
-- The instant of the request; scripts without one mean now.
create function app.now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

create function app.my_conflict_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select c.id from conflict_of_interest k join case_file c on c.client_id = k.client_id
    where k.user_id = app.actor() and k.lifted_at is null) $$;

create function app.conflicted(person uuid, of_case uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from conflict_of_interest k join case_file c on c.client_id = k.client_id
    where c.id = of_case and k.user_id = person and k.lifted_at is null) $$;

-- By whoever leads the case for a colleague, or by anybody of the house for themselves, who need not see the case.
-- Ends the part the person has; who leads a case hands it over first. @returns null when it is not to be done
create function app.block_colleague(of_case uuid, person uuid, why text, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_client uuid; made uuid;
begin
  select c.client_id into of_client from case_file c where c.id = of_case and c.organisation_id = app.my_organisation()
    and (c.id = any(app.my_led_case_ids()) or person = app.actor()) for update;
  if of_client is null or not person = any(app.my_colleague_ids())
    or exists (select 1 from case_file c where c.client_id = of_client and c.lead_user_id = person and c.closed_on is null)
  then return null; end if;
  insert into conflict_of_interest (district_id, client_id, user_id, reason, set_by, set_at)
    values (app.district(), of_client, person, why, app.actor(), at)
    on conflict (client_id, user_id) where lifted_at is null do nothing returning id into made;
  update case_assignment a set ends_on = app.today() from case_file c
    where c.id = a.case_id and c.client_id = of_client and a.user_id = person and a.ends_on is null and a.part = 'co_worker';
  return made;
end $$;
revoke all on function app.block_colleague(uuid, uuid, text, timestamptz) from public;
grant execute on function app.block_colleague(uuid, uuid, text, timestamptz) to fallnetz_app;

-- Whoever names a case by its code to say they are biased learns nothing but that it is one of their house.
create function app.case_of_my_house(wanted text) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from case_file c where c.code = wanted and c.district_id = app.district() and c.organisation_id = app.my_organisation()
    and app.has_role('case_manager', 'leitung') $$;

-- No way leads around the block, whoever assigns.
create function app.refuse_conflicted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.conflicted(new.user_id, new.case_id) then raise exception 'conflict of interest' using errcode = 'FN005'; end if;
  return new;
end $$;
create trigger conflict before insert on case_assignment for each row execute function app.refuse_conflicted();
`;

const MINE = `
-- As before, and: the block beats part and substitution.
create or replace function app.my_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select a.case_id from case_assignment a
    where a.user_id = any(app.my_user_ids()) and a.ends_on is null and (a.until is null or a.until >= app.today())
      and a.case_id <> all((select app.my_conflict_case_ids())::uuid[])) $$;

create or replace function app.my_incoming_handover_case_ids() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select p.id from handover h join handover_case p on p.handover_id = h.id join case_file c on c.id = p.case_id
    where h.to_user_id = app.actor() and h.state = 'offered' and p.state = 'open' and app.has_role('case_manager')
      and h.organisation_id = app.my_organisation() and c.organisation_id = h.organisation_id
      and not app.conflicted(h.to_user_id, c.id)) $$;

create or replace function app.why(person uuid, wanted uuid, day date) returns table (line text)
language sql stable security definer set search_path = public, pg_temp as $$
  select format('%s since %s', a.part, a.starts_on) || coalesce(format(' until %s', a.until), '') from case_assignment a
    where a.case_id = wanted and a.user_id = person and a.ends_on is null and (a.until is null or a.until >= day)
      and not app.conflicted(person, wanted)
  union all
  select format('substitution %s to %s for %s', s.starts_on, s.ends_on, a.part) from substitution s
    join case_assignment a on a.user_id = s.absent_user_id and a.case_id = wanted and a.ends_on is null
      and (a.until is null or a.until >= day)
    where s.deputy_user_id = person and s.revoked_at is null and day between s.starts_on and s.ends_on
      and not app.conflicted(person, wanted)
  union all
  select format('insight (%s) until %s', i.reason, i.until) from case_insight i
    where i.case_id = wanted and i.user_id = person and i.until > now() and not app.conflicted(person, wanted) $$;
`;

const INSIGHT = `
-- Cases I may read, and only read, for a stated reason. Used by policies for select alone: writing asks app.my_case_ids().
create function app.my_insight_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select i.case_id from case_insight i join case_file c on c.id = i.case_id
    where i.user_id = app.actor() and i.until > app.now() and c.organisation_id = app.my_organisation()
      and app.has_role('leitung') and not app.conflicted(i.user_id, i.case_id)) $$;

create function app.my_insight_client_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select c.client_id from case_file c where c.id = any(app.my_insight_case_ids())) $$;

-- Opens one case of the own organisation for four hours. @returns nothing when it is not to be opened
create function app.open_insight(wanted uuid, why text, words text) returns table (id uuid, until timestamptz, lead_user_id uuid, code text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare file case_file; made case_insight;
begin
  select c.* into file from case_file c where c.id = wanted and c.organisation_id = app.my_organisation();
  if file.id is null or not app.has_role('leitung') or app.conflicted(app.actor(), wanted) then return; end if;
  insert into case_insight (district_id, case_id, user_id, reason, explanation, started_at, until)
    values (app.district(), wanted, app.actor(), why, words, app.now(), app.now() + interval '4 hours') returning * into made;
  return query select made.id, made.until, file.lead_user_id, file.code;
end $$;
revoke all on function app.open_insight(uuid, text, text) from public;
grant execute on function app.open_insight(uuid, text, text) to fallnetz_app;
`;

// Named to be asked after "see": whoever is on the case never pays for it.
const READING = `
do $$
declare tbl text;
begin
  foreach tbl in array array['case_assignment', 'contact', 'note', 'goal', 'measure', 'hilfeplan_version', 'situation_entry',
    'situation_entry_past', 'case_rest', 'assessment', 'network_entry', 'case_document', 'referral', 'event'] loop
    execute format('create policy with_reason on %I for select to fallnetz_app
      using (case_id = any((select app.my_insight_case_ids())::uuid[]))', tbl);
  end loop;
end $$;
create policy with_reason on case_file for select to fallnetz_app using (id = any((select app.my_insight_case_ids())::uuid[]));
create policy with_reason on client for select to fallnetz_app using (id = any((select app.my_insight_client_ids())::uuid[]));
create policy with_reason on consent for select to fallnetz_app using (client_id = any((select app.my_insight_client_ids())::uuid[]));

-- As before, and hidden from whoever only has insight.
create or replace function app.hidden_note_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select s.id from sensitive_note s
    where s.case_id = any(app.my_case_ids() || app.my_insight_case_ids()) and not s.case_id = any(app.my_led_case_ids())) $$;

-- Facts about a case, recorded by people who are not on it.
create policy insight on event for insert to fallnetz_app with check (district_id = (select app.district())
  and actor_id = (select app.actor()) and type = 'insight.started' and case_id = any((select app.my_insight_case_ids())::uuid[]));
create policy conflict on event for insert to fallnetz_app with check (district_id = (select app.district())
  and actor_id = (select app.actor()) and type = 'conflict.declared' and case_id = any((select app.my_conflict_case_ids())::uuid[]));
`;

const LOG = `
-- Every look by insight carries its reason, whichever statement writes it.
create function app.note_purpose() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select i.reason || ': ' || i.explanation into new.purpose from case_insight i join case_file c on c.id = i.case_id
    where i.user_id = new.actor_id and i.until > app.now() and (i.case_id = new.case_id or c.client_id = new.subject_id)
      and i.started_at <= app.now() order by i.started_at desc limit 1;
  return new;
end $$;
create trigger purpose before insert on access_log for each row when (new.acting_for is null) execute function app.note_purpose();
`;

const SILENCE = `
-- As before, but nobody is told of a case they are biased in, not even as a deputy.
create or replace function app.notify(recipient uuid, kind text, path text, of_case uuid, data jsonb, texts jsonb, once text)
returns void language sql security definer set search_path = public, pg_temp as $$
  with told as (
    insert into notification (district_id, user_id, on_behalf_of, kind, path, case_id, data, dedupe_key)
    select app.district(), p.user_id, p.on_behalf_of, kind, path, of_case, data, once || '-' || p.user_id
    from app.people_to_tell(recipient) p where of_case is null or not app.conflicted(p.user_id, of_case)
    on conflict (dedupe_key) do nothing
    returning id, user_id)
  insert into mail (district_id, recipient_user_id, subject, body, dedupe_key)
  select app.district(), u.id, texts -> u.locale ->> 'subject', texts -> u.locale ->> 'body', 'notification-' || told.id
  from told join user_account u on u.id = told.user_id
  where texts is not null $$;

create policy conflict on reminder as restrictive to fallnetz_app
  using (case_id is null or case_id <> all((select app.my_conflict_case_ids())::uuid[]));
create policy conflict on notification as restrictive to fallnetz_app
  using (case_id is null or case_id <> all((select app.my_conflict_case_ids())::uuid[]));
`;

const CASELOAD = `
create function app.caseload_limit_of(house uuid) returns caseload_limit
language sql stable security definer set search_path = public, pg_temp as $$
  select l from caseload_limit l where (l.organisation_id = house or l.organisation_id is null) and l.valid_from <= app.today()
  order by l.organisation_id is null, l.valid_from desc limit 1 $$;

-- What the workload of the people of my organisation is made of: numbers per open case, no content.
create function app.workload_facts() returns table (
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
  where c.organisation_id = app.my_organisation() and c.closed_on is null and app.has_role('leitung', 'case_manager') $$;
revoke all on function app.workload_facts() from public;
grant execute on function app.workload_facts() to fallnetz_app;

-- Who is away today, for Leitung of the house.
create function app.absent_colleague_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select s.absent_user_id from substitution s where s.absent_user_id = any(app.my_colleague_ids())
    and s.revoked_at is null and app.today() between s.starts_on and s.ends_on and app.has_role('leitung')) $$;
`;

const WALLS = `
call app.wall('case_insight', $$case_id = any((select app.my_case_ids())::uuid[]) or user_id = (select app.actor())$$, 'false');
call app.wall('conflict_of_interest', 'client_id = any((select app.my_client_ids())::uuid[])');
call app.wall('caseload_limit', 'coalesce(organisation_id, (select app.my_organisation())) = (select app.my_organisation())',
  $$district_id = (select app.district()) and organisation_id = (select app.my_organisation())
    and (select app.has_role('leitung', 'fachadministration'))$$);
grant select on case_insight to fallnetz_app;
grant select on conflict_of_interest to fallnetz_app;
grant update (lifted_at) on conflict_of_interest to fallnetz_app;
grant select, insert, update on caseload_limit to fallnetz_app;
`;
