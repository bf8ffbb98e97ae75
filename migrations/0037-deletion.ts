import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONFIRMING, DELETING, PERSONS } from './0037-deleting';

/** Deletion: due list, check or restriction, second pair of eyes, one transaction, a log without content (domain.md 5.6, 5.8, L11). */
export class Deletion1700000000037 implements MigrationInterface {
  name = 'Deletion1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [RULES, REVIEW, AFTERWARDS, KEEPING, RIGHTS, STEPS, PERSONS, DELETING, CONFIRMING, WALLS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const RULES = `
alter table retention_rule drop constraint retention_rule_data_kind_check;
alter table retention_rule add constraint retention_rule_data_kind_check
  check (data_kind in ('case_file', 'refused_intake', 'withdrawn_consent', 'consent_proof', 'access_log'));
insert into retention_rule (data_kind, months, source, valid_from) values
  ('consent_proof', 36, 'Startwert bis zur Entscheidung der oder des Datenschutzbeauftragten: 3 Jahre nach dem Ende der Einwilligung', '2020-01-01'),
  ('access_log', 12, 'Startwert bis zur Entscheidung der oder des Datenschutzbeauftragten: 1 Jahr', '2020-01-01');
insert into deadline_rule (kind, reminder_days, escalation_days, source, valid_from, applied_at) values
  ('deletion_due', '{0}', '{7}', 'Löschkonzept nach DIN 66398: Ende der Aufbewahrung', '2024-01-01', now()),
  ('person_deletion_due', '{-7,0}', '{7}', 'Art. 17 Abs. 1, Art. 12 Abs. 3 DSGVO', '2024-01-01', now()),
  ('deletion_hold_ends', '{-7,0}', '{7}', 'Art. 18 DSGVO: vor dem Aufheben der Einschränkung prüfen', '2024-01-01', now());

-- The rule of a house for a kind of data on a day: its own before the district's before the product's.
create function app.retention_rule_of(wanted text, house uuid, day date) returns retention_rule
language sql stable security definer set search_path = public, pg_temp as $$
  select r from retention_rule r join organisation o on o.id = house
  where r.data_kind = wanted and (r.organisation_id is null or r.organisation_id = house)
    and (r.district_id is null or r.district_id = o.district_id) and r.valid_from <= day
  order by r.organisation_id nulls last, r.district_id nulls last, r.valid_from desc limit 1 $$;
`;

const REVIEW = `
-- One row for whatever has to be judged: a case that ended, or a person without one. It goes with what it is about.
alter table deletion_review drop constraint deletion_review_cause_check;
alter table deletion_review
  alter column case_id drop not null,
  add column client_id uuid unique references client (id) on delete cascade,
  add column district_id uuid references district (id),
  add column organisation_id uuid references organisation (id),
  -- Fallcode or pseudonym: what everybody who has to judge may see of it.
  add column code text,
  add column responsible_user_id uuid references user_account (id),
  add column listed_on date,
  add column state text not null default 'open' check (state in ('open', 'checked', 'held', 'confirmed')),
  add column checked_by uuid references user_account (id),
  -- In whose place the check was made.
  add column checked_for uuid references user_account (id),
  add column checked_at timestamptz,
  add column confirmed_by uuid references user_account (id),
  -- Art. 18 (1) a to d and Art. 17 (3) DSGVO
  add column hold_reason text check (hold_reason in ('accuracy_contested', 'erasure_opposed', 'legal_claims', 'objection_pending',
    'legal_obligation')),
  add column hold_until date,
  add column returned_reason text check (length(returned_reason) between 1 and 500),
  -- The last step.
  add column decided_by uuid references user_account (id),
  add column decided_at timestamptz,
  add column decided_as text,
  add column reminded boolean not null default false,
  add column version int not null default 1,
  add check (cause in ('retention_over', 'refused_intake', 'consent_withdrawn', 'consent_expired', 'no_case', 'left_behind')),
  add check (num_nonnulls(case_id, client_id) = 1),
  add check ((state in ('checked', 'confirmed')) = (checked_by is not null)),
  add check ((state = 'confirmed') = (confirmed_by is not null)),
  add check ((state = 'held') = (hold_reason is not null and hold_until is not null)),
  -- Four eyes, also when somebody stands in for somebody.
  add check (confirmed_by <> checked_by),
  add check (confirmed_by <> checked_for);
delete from deletion_review r using case_file c where c.id = r.case_id and c.closing_reason is distinct from 'consent_withdrawn';
update deletion_review r set district_id = c.district_id, organisation_id = c.organisation_id, code = c.code,
  responsible_user_id = c.lead_user_id, listed_on = r.started_on from case_file c where c.id = r.case_id;
alter table deletion_review
  alter column district_id set not null, alter column organisation_id set not null, alter column code set not null,
  alter column responsible_user_id set not null, alter column listed_on set not null;
create index deletion_review_due on deletion_review (organisation_id, due_on, id);
create index deletion_review_held on deletion_review (case_id, client_id) where state = 'held';
create index deletion_review_to_remind on deletion_review (district_id, listed_on) where not reminded;

alter policy see on deletion_review using (district_id = (select app.district()) and (
  case_id = any((select app.my_case_ids())::uuid[])
  or client_id is not null and responsible_user_id = any((select app.my_user_ids())::uuid[])
    and organisation_id = (select app.my_organisation())
  or organisation_id = (select app.my_organisation()) and (select app.has_role('leitung', 'data_protection_officer'))));
`;

const AFTERWARDS = `
-- What is left of a deletion: no code, no id of what is gone.
create table deletion_log (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  number text not null unique,
  kind text not null check (kind in ('case', 'case_and_person', 'person')),
  cause text not null,
  due_on date not null,
  -- Rows by table.
  counts jsonb not null,
  checked_by uuid not null references user_account (id),
  checked_at timestamptz not null,
  confirmed_by uuid not null references user_account (id),
  confirmed_at timestamptz not null,
  check (checked_by <> confirmed_by)
);
create index deletion_log_of_organisation on deletion_log (organisation_id, id desc);

-- Numbers of deleted cases, so that the Fallzahlen of a year stay what they were. Added up, so that no row is one case
-- where there are several alike.
create table deleted_case_count (
  id uuid primary key default gen_random_uuid(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  ags text not null,
  kind text not null,
  opened_year int not null,
  closed_year int not null,
  phase text not null,
  closing_reason text,
  complexity smallint not null,
  cases int not null default 1,
  unique nulls not distinct (organisation_id, ags, kind, opened_year, closed_year, phase, closing_reason, complexity)
);

-- That somebody consented can be shown for a while after the rest is gone (Art. 7 (1) DSGVO).
create table consent_proof (
  id uuid primary key default gen_random_uuid(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  person_name text not null,
  birth text not null,
  kind text not null,
  recipient text not null,
  purpose text not null,
  form text not null,
  language text not null,
  given_by text not null,
  notice_text_id uuid not null references notice_text (id),
  valid_from date not null,
  ended_on date not null,
  keep_until date not null
);
create index consent_proof_of_organisation on consent_proof (organisation_id, keep_until, id);
create index consent_proof_end on consent_proof (keep_until);

-- Files whose rows are gone; the worker removes them and takes them off this list.
create table file_removal (
  file_id uuid primary key,
  since timestamptz not null default now()
);
create function app.list_file_removal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into file_removal (file_id) values (old.id) on conflict do nothing;
  return null;
end $$;
create trigger file_removal after delete on case_document for each row execute function app.list_file_removal();
`;

const KEEPING = `
-- Every case that ends is judged one day; one that goes on is not. The day follows the case.
create function app.keep_deletion_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  why text := case when new.closing_reason = 'consent_withdrawn' then 'consent_withdrawn'
    when new.phase = 'abgelehnt' then 'refused_intake' else 'retention_over' end;
  rule retention_rule;
begin
  if exists (select 1 from deletion_review r where r.state = 'held' and
    (r.case_id = new.id and new.closed_on is null or r.client_id = new.client_id)) then
    raise exception 'restricted' using errcode = 'FN006';
  end if;
  delete from deletion_review r where r.client_id = new.client_id or r.case_id = new.id and new.closed_on is null;
  if new.closed_on is null or new.retention_until is null then return null; end if;
  select * into rule from app.retention_rule_of(case why when 'retention_over' then 'case_file' when 'consent_withdrawn'
    then 'withdrawn_consent' else why end, new.organisation_id, new.closed_on);
  insert into deletion_review as r (case_id, district_id, organisation_id, code, responsible_user_id, cause, started_on, listed_on,
      due_on, rule_source)
    select new.id, new.district_id, new.organisation_id, new.code, new.lead_user_id, why, new.closed_on,
      case when why = 'consent_withdrawn' then new.closed_on else d.due end, d.due, coalesce(rule.source, '')
    from (select new.retention_until + (why <> 'consent_withdrawn')::int as due) d
    on conflict (case_id) do update set responsible_user_id = new.lead_user_id, version = r.version + 1,
      due_on = new.retention_until + (r.cause <> 'consent_withdrawn')::int,
      listed_on = case when r.cause = 'consent_withdrawn' then r.listed_on else new.retention_until + 1 end,
      state = case when r.state = 'checked' then 'open' else r.state end, checked_by = null, checked_for = null, checked_at = null,
      reminded = false
    where r.state <> 'confirmed';
  return null;
end $$;
create trigger deletion_review after insert or update of closed_on, retention_until, lead_user_id on case_file
  for each row execute function app.keep_deletion_review();
-- Nobody is reminded of what goes, nor by a day that has changed; the sweep reminds anew. The end of a restriction stays one.
create function app.end_deletion_reminders() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.listed_on = old.listed_on then return null; end if;
  update reminder set state = 'cancelled', next_on = null where state = 'open' and subject_id = old.id
    and kind = any('{deletion_due,person_deletion_due,deletion_review_due}'::text[] || case tg_op when 'DELETE' then 'deletion_hold_ends' end);
  return null;
end $$;
create trigger reminders after delete or update of listed_on on deletion_review for each row execute function app.end_deletion_reminders();
-- What ended before.
update case_file set retention_until = retention_until where closed_on is not null;

-- Nothing deletes a case but four eyes, whoever asks.
create function app.refuse_unconfirmed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from deletion_review r where r.case_id = old.id and r.state = 'confirmed') then
    raise exception 'not confirmed by a second person' using errcode = 'FN007';
  end if;
  return old;
end $$;
create trigger four_eyes before delete on case_file for each row execute function app.refuse_unconfirmed();
`;

const RIGHTS = `
create function app.conflicted_review(person uuid, r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from conflict_of_interest k left join case_file c on c.id = r.case_id
    where k.user_id = person and k.lifted_at is null and k.client_id in (r.client_id, c.client_id)) $$;

-- Who judges: the lead or who stands in today; Leitung only where nobody of them works here any more.
create function app.may_check_deletion(r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select r.organisation_id = app.my_organisation() and (
    r.case_id = any(app.my_led_case_ids())
    or r.client_id is not null and app.has_role('case_manager') and r.responsible_user_id = any(app.my_user_ids())
    or app.has_role('leitung') and not app.conflicted_review(app.actor(), r) and not exists (select 1 from user_account u
      where u.id = r.responsible_user_id and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today()))) $$;

-- Who is the second person: Leitung of the house, never who checked, in whose place it was checked, or who stands in for them.
create function app.may_confirm_deletion(r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select r.organisation_id = app.my_organisation() and app.has_role('leitung')
    and not app.my_user_ids() && array[r.checked_by, r.checked_for] and not app.conflicted_review(app.actor(), r) $$;

-- The person a review is about has consented again since.
create function app.consented_again(r deletion_review) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select r.cause in ('consent_withdrawn', 'consent_expired', 'no_case')
    and app.documented(coalesce(r.client_id, (select c.client_id from case_file c where c.id = r.case_id))) $$;

create function app.restricted_client(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select person = any(app.my_client_ids()) and exists (select 1 from deletion_review r left join case_file c on c.id = r.case_id
    where r.state = 'held' and person in (r.client_id, c.client_id)) $$;
`;

const STEPS = `
-- One step of judging, by the name of its event. @returns '' or why not: gone, stale, denied, not-due, consent-given, or the state it is in
create function app.judge_deletion(wanted uuid, expected int, fact text, words text, until date) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare r deletion_review; step text := split_part(fact, '.', 2);
begin
  select * into r from deletion_review where id = wanted for update;
  if r.id is null then return 'gone'; end if;
  if r.version <> expected then return 'stale'; end if;
  if not (case when step = 'returned' then app.may_confirm_deletion(r) else app.may_check_deletion(r) end) then return 'denied'; end if;
  if not r.state = any(case step when 'checked' then '{open}' when 'held' then '{open,checked}' when 'lifted' then '{held}'
    else '{checked}' end::text[]) then return r.state; end if;
  if step = 'checked' and r.listed_on > app.today() then return 'not-due'; end if;
  if step = 'checked' and app.consented_again(r) then return 'consent-given'; end if;
  update deletion_review set version = version + 1, decided_by = app.actor(), decided_at = app.now(), decided_as = fact,
    state = case when step in ('checked', 'held') then step else 'open' end,
    checked_by = case when step = 'checked' then app.actor() end,
    checked_for = case when step = 'checked' then coalesce(app.acting_for(case_id),
      case when client_id is not null then nullif(responsible_user_id, app.actor()) end) end,
    checked_at = case when step = 'checked' then app.now() end,
    hold_reason = case when step = 'held' then words end, hold_until = case when step = 'held' then until end,
    returned_reason = case when step = 'returned' then words end,
    -- What ends is asked about anew.
    reminded = reminded and step not in ('lifted', 'returned')
  where id = wanted;
  insert into event (district_id, case_id, type, actor_id, acting_for, subject_id, data) values (r.district_id, r.case_id,
    fact, app.actor(), app.acting_for(r.case_id), wanted, jsonb_strip_nulls(jsonb_build_object(
      'fields', array['state'], 'reason', case when step = 'held' then words end)));
  return '';
end $$;
`;

const WALLS = `
call app.wall('deletion_log', $$district_id = (select app.district()) and organisation_id = (select app.my_organisation())
  and (select app.has_role('leitung', 'data_protection_officer'))$$, 'false');
call app.wall('deleted_case_count', 'false');
call app.wall('consent_proof', $$district_id = (select app.district()) and organisation_id = (select app.my_organisation())
  and (select app.has_role('data_protection_officer'))$$, 'false');
alter table file_removal enable row level security;
create policy system on file_removal to fallnetz_system using (true);
grant select, delete on file_removal to fallnetz_system;
grant select on deletion_log, consent_proof to fallnetz_app;
revoke all on function app.judge_deletion(uuid, int, text, text, date), app.confirm_deletion(uuid, int), app.erase_case(uuid),
  app.erase_person(uuid, date), app.count_case(uuid), app.count_person(uuid), app.deletion_counts(uuid), app.case_numbers(),
  app.review_left_behind(uuid), app.conflicted_review(uuid, deletion_review), app.consented_again(deletion_review),
  app.person_goes(uuid, uuid), app.retention_rule_of(text, uuid, date) from public;
grant execute on function app.retention_rule_of(text, uuid, date) to fallnetz_system;
grant execute on function app.judge_deletion(uuid, int, text, text, date), app.confirm_deletion(uuid, int),
  app.deletion_counts(uuid), app.case_numbers() to fallnetz_app;
`;
