import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The own cases by situation at the cost of their number, the last day of a guest, what biased people were told, members of restricted files. */
export class Leftovers1700000000047 implements MigrationInterface {
  name = 'Leftovers1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SITUATIONS, GUESTS, CODES, BIASED, TOLD, KNOWN, MEMBERS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SITUATIONS = `
-- My cases with what held in one history on a day. Behind the policies each row of case and entry would be compared with
-- the whole array of my cases, twice; here the array is looked up in once. Of two lists whose lengths nobody can guess
-- a nested loop is never the right join.
create function app.my_situations(wanted text, day date, known_at timestamptz) returns table (
  case_id uuid, code text, client_id uuid, opened_on date, closed_on date, value text, language text, skill text,
  valid_from date, valid_until date, source text, continued boolean)
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off as $$
  with held as materialized (select h.* from app.situation_on(day, known_at) h
    where h.history = wanted and h.case_id = any((select app.my_case_ids())::uuid[]))
  select c.id, c.code, c.client_id, c.opened_on, c.closed_on, nullif(h.value, 'nicht_erhoben'), h.language, h.skill,
    h.valid_from, h.valid_until, h.source, coalesce(h.valid_until < day, false)
  from case_file c left join held h on h.case_id = c.id
  where c.id = any((select app.my_case_ids())::uuid[]) $$;
revoke all on function app.my_situations(text, date, timestamptz) from public;
grant execute on function app.my_situations(text, date, timestamptz) to fallnetz_app;
`;

const GUESTS = `
-- The last day on which a participant may look, once it is known: days after closing of the conference, or of the case.
-- For the participant, and for the host who looks through their eyes.
create function app.guest_access_until(participant uuid) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select least(c.access_until, f.closed_on + c.guest_access_days)
  from conference_participant p join conference c on c.id = p.conference_id join case_file f on f.id = c.case_id
  where p.id = participant and (p.id = any(app.my_participant_ids()) or p.case_id = any(app.my_case_ids())) $$;
revoke all on function app.guest_access_until(uuid) from public;
grant execute on function app.guest_access_until(uuid) to fallnetz_app;
`;

const CODES = `
-- A typed Fallcode outlived its purpose and the case; the form keeps it in its window alone now.
delete from draft where subject = 'own/bias';
`;

const BIASED = `
-- Who is told in the place of somebody biased: the lead, else Leitung of the house; nobody of them biased too.
create function app.told_instead(of_case uuid, biased uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with others as (
    select u.id, u.id = c.lead_user_id as leads from case_file c join user_account u
      on u.id = c.lead_user_id or 'leitung' = any(u.roles) and u.organisation_id = c.organisation_id
    where c.id = of_case and u.id <> biased and not app.conflicted(u.id, c.id)
      and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today()))
  select array(select o.id from others o where o.leads or not exists (select 1 from others where leads)) $$;

-- Nothing somebody was told of a case outlives the instant in which they are recorded as biased: mails that have not left,
-- what they had typed. Notifications are hidden by their policy. What they were to be reminded of others are, and what
-- they moderated the lead moderates: nobody else could approve its Protokoll.
create function app.silence_biased(conflict uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare k conflict_of_interest; hidden uuid[];
begin
  select * into k from conflict_of_interest where id = conflict;
  hidden := array(select c.id from case_file c where c.client_id = k.client_id);
  delete from mail where state in ('waiting', 'undelivered') and dedupe_key in (
    select 'notification-' || n.id from notification n where n.user_id = k.user_id and n.case_id = any(hidden));
  delete from draft d where d.user_id = k.user_id
    and (d.case_id = any(hidden) or exists (select 1 from unnest(hidden) id where position(id::text in d.subject) > 0));
  insert into reminder (district_id, kind, subject_id, case_id, case_code, user_id, due_on, stage, next_on)
    select r.district_id, r.kind, r.subject_id, r.case_id, r.case_code, other, r.due_on, r.stage, r.next_on
    from reminder r cross join lateral unnest(app.told_instead(r.case_id, r.user_id)) other
    where r.user_id = k.user_id and r.case_id = any(hidden) and r.state = 'open'
    on conflict (kind, subject_id, user_id) do update set due_on = excluded.due_on, state = 'open', stage = excluded.stage,
      next_on = excluded.next_on, acknowledged_at = null, failures = 0, round = reminder.round + 1
      where reminder.state <> 'open';
  update reminder set state = 'cancelled', next_on = null
    where user_id = k.user_id and case_id = any(hidden) and state = 'open';
  update conference c set moderator_user_id = f.lead_user_id, version = c.version + 1 from case_file f
    where f.id = c.case_id and f.id = any(hidden) and f.closed_on is null and c.moderator_user_id = k.user_id
      and c.state not in ('geschlossen', 'abgesagt');
end $$;
revoke all on function app.told_instead(uuid, uuid), app.silence_biased(uuid) from public;

-- As before, and: silent from now on.
create or replace function app.block_colleague(of_case uuid, person uuid, why text, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare made uuid := app.set_conflict(of_case, person, why, at);
begin
  update handover_case p set state = 'void', decided_at = at from handover h, case_file c, conflict_of_interest k
    where k.id = made and h.to_user_id = k.user_id and c.client_id = k.client_id
      and p.handover_id = h.id and p.case_id = c.id and p.state = 'open';
  perform app.silence_biased(made) where made is not null;
  return made;
end $$;
`;

const TOLD = `
-- Who is reminded that something is due for deletion: who is responsible, where they are biased Leitung.
create function app.first_people(wanted uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select u.id from deletion_review r join user_account u on case
      when app.conflicted_review(r.responsible_user_id, r) then u.organisation_id = r.organisation_id and 'leitung' = any(u.roles)
        and not app.conflicted_review(u.id, r)
        and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today())
      else u.id = r.responsible_user_id end
    where r.id = wanted and (session_user <> 'fallnetz_app' or app.may_check_deletion(r))) $$;
-- A notification that names a case belongs to it.
create function app.case_of_review(wanted uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select r.case_id from deletion_review r where r.id = wanted and (app.may_check_deletion(r) or app.may_confirm_deletion(r)) $$;
revoke all on function app.first_people(uuid), app.case_of_review(uuid) from public;
grant execute on function app.first_people(uuid) to fallnetz_app, fallnetz_system;
grant execute on function app.case_of_review(uuid) to fallnetz_app;
`;

// What was told before.
const KNOWN = `
select set_config('app.today', (now() at time zone 'Europe/Berlin')::date::text, true);
update notification n set case_id = c.id from case_file c
  where n.case_id is null and c.district_id = n.district_id and c.code = n.data ->> 'code';
select app.silence_biased(k.id) from conflict_of_interest k where k.lifted_at is null;
with spoken as (
  update reminder r set state = 'cancelled', next_on = null from deletion_review d
  where d.id = r.subject_id and r.case_id is null and r.state = 'open' and app.conflicted_review(r.user_id, d) returning d.id)
update deletion_review set reminded = false where id in (select id from spoken) and state = 'open';
`;

const MEMBERS = `
-- As before, and: whoever has no case is part of the file that records their household. With a case of their own they are not.
create or replace function app.restricted_client(person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select person = any(app.my_client_ids()) and exists (select 1 from deletion_review r left join case_file c on c.id = r.case_id
    where r.state = 'held' and (person in (r.client_id, c.client_id)
      or not exists (select 1 from case_file o where o.client_id = person) and r.case_id = (select app.file_of_client(person)))) $$;
`;
