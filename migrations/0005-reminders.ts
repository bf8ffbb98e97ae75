import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deadline rules, reminders and in-app notifications (domain.md 9): time lives here, not in a queue. */
export class Reminders1700000000005 implements MigrationInterface {
  name = 'Reminders1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, RULES, RECIPIENTS, ADDRESSES, SCHEDULE, SWEEP, NOTIFY, MAIL, WALLS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
-- Days relative to the due day, negative before it. Without a district: shipped with the product; a district's own
-- row comes first. A change is a new row from its own day on.
create table deadline_rule (
  id uuid primary key default uuidv7(),
  district_id uuid references district (id),
  kind text not null,
  reminder_days int[] not null check (cardinality(reminder_days) between 1 and 12),
  escalation_days int[] not null default '{}' check (cardinality(escalation_days) <= 12),
  source text not null,
  valid_from date not null,
  applied_at timestamptz,
  version int not null default 1,
  unique nulls not distinct (district_id, kind, valid_from)
);

create table reminder (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  kind text not null,
  subject_id uuid not null,
  case_id uuid references case_file (id) on delete cascade,
  case_code text,
  user_id uuid not null references user_account (id),
  due_on date not null,
  -- The day offset of the last stage sent, and the day on which the next one is due; none left: null. A new due day
  -- begins a new round.
  stage int,
  next_on date,
  round int not null default 1,
  state text not null default 'open' check (state in ('open', 'cancelled')),
  acknowledged_at timestamptz,
  failures int not null default 0,
  unique (kind, subject_id, user_id)
);
create index reminder_next on reminder (next_on, id) where state = 'open' and next_on is not null;
create index reminder_of_user on reminder (user_id, due_on) where state = 'open';
create index reminder_of_case on reminder (case_id) where case_id is not null;

create table notification (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  user_id uuid not null references user_account (id) on delete cascade,
  on_behalf_of uuid references user_account (id),
  kind text not null,
  path text not null,
  case_id uuid references case_file (id) on delete cascade,
  data jsonb not null default '{}',
  dedupe_key text unique,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notification_of_user on notification (user_id, id desc);
create index notification_unread on notification (user_id) where read_at is null;
`;

const RULES = `
insert into deadline_rule (kind, reminder_days, escalation_days, source, valid_from, applied_at) values
  ('residence_title_expires', '{-120,-90,-60,-30}', '{}', '§ 81 Abs. 4 AufenthG', '2024-01-01', now()),
  ('measure_due', '{0}', '{7}', 'Fachlicher Standard: Hilfeplan', '2024-01-01', now()),
  -- No reminder of its own: after so many days without contact the overview asks.
  ('contact_silence', '{60}', '{}', 'Fachlicher Standard: nach 60 Tagen ohne Kontakt nachfragen', '2024-01-01', now()),
  ('fallkonferenz_follow_up', '{0}', '{7}', 'Fachlicher Standard: Ergebnisse nach 4 bis 6 Wochen nachhalten', '2024-01-01', now());

create function app.rule_in_force(wanted text, of_district uuid) returns deadline_rule
language sql stable security definer set search_path = public, pg_temp as $$
  select r from deadline_rule r
  where r.kind = wanted and (r.district_id = of_district or r.district_id is null) and r.valid_from <= app.today()
  order by r.district_id is null, r.valid_from desc limit 1 $$;

-- The day of the next stage after the one sent last.
create function app.next_stage_on(wanted text, of_district uuid, due date, sent int) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select min(due + day) from app.rule_in_force(wanted, of_district) r, unnest(r.reminder_days || r.escalation_days) day
  where sent is null or day > sent $$;
`;

const RECIPIENTS = `
-- Who is told what is meant for one person: the person, whoever stands in today, and when nobody of them works
-- here any more the Leitung, so that nothing falls silent.
create function app.people_to_tell(recipient uuid) returns table (user_id uuid, on_behalf_of uuid, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  with active as (
    select * from user_account u where u.district_id = app.district()
      and u.active_from <= app.today() and (u.active_until is null or u.active_until >= app.today())),
  near as (
    select a.id, null::uuid as absent, a.locale from active a where a.id = recipient
    union all
    select a.id, recipient, a.locale from active a where a.id in (
      select s.deputy_user_id from substitution s
      where s.absent_user_id = recipient and s.revoked_at is null and app.today() between s.starts_on and s.ends_on))
  select near.id, near.absent, near.locale from near
  union all
  select a.id, recipient, a.locale from active a join user_account gone on gone.id = recipient
  where not exists (select 1 from near) and 'leitung' = any(a.roles)
    and a.organisation_id = gone.organisation_id and a.district_id = gone.district_id $$;
`;

const ADDRESSES = `
-- What the technical ground asks about people.
create function app.organisation_of(person uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id from user_account where id = person $$;
create function app.mail_address(person uuid, day date) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select email from user_account where id = person and active_from <= day and (active_until is null or active_until >= day) $$;
revoke all on function app.organisation_of(uuid), app.mail_address(uuid, date) from public;
grant execute on function app.organisation_of(uuid), app.mail_address(uuid, date) to fallnetz_system;
`;

const SCHEDULE = `
-- Callers may remind colleagues whose reminders they cannot see themselves, so the door is one narrow function.
create function app.schedule_reminder(wanted text, subject uuid, of_case uuid, code text, recipient uuid, due date)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
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

create function app.cancel_reminders(wanted text, subject uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update reminder set state = 'cancelled', next_on = null
  where kind = wanted and subject_id = subject and district_id = app.district() and state = 'open' $$;

create function app.cancel_reminders_of_case(wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update reminder set state = 'cancelled', next_on = null
  where case_id = wanted and district_id = app.district() and state = 'open' $$;
`;

const SWEEP = `
-- Takes what is due today and not taken by another sweep, with the stage reached and who else is told at it.
create function app.claim_due_reminders(most int, without uuid[]) returns table (
  id uuid, kind text, subject_id uuid, case_id uuid, case_code text, user_id uuid, due_on date, sent int, stage int,
  round int, escalate_to uuid[])
language sql security definer set search_path = public, pg_temp as $$
  select r.id, r.kind, r.subject_id, r.case_id, r.case_code, r.user_id, r.due_on, r.stage, reached.stage, r.round,
    case when reached.stage = any(rule.escalation_days) then array(
      select l.id from user_account l join user_account u on u.id = r.user_id
      where l.organisation_id = u.organisation_id and 'leitung' = any(l.roles)
        and l.active_from <= app.today() and (l.active_until is null or l.active_until >= app.today()))
      else '{}' end
  from reminder r, app.rule_in_force(r.kind, r.district_id) rule,
    lateral (select max(day) as stage from unnest(rule.reminder_days || rule.escalation_days) day
      where r.due_on + day <= app.today()) reached
  where r.district_id = app.district() and r.state = 'open' and r.next_on <= app.today() and not r.id = any(without)
  order by r.failures, r.next_on, r.id limit most for update of r skip locked $$;

create function app.note_stage(wanted uuid, sent int) returns void
language sql security definer set search_path = public, pg_temp as $$
  update reminder r set stage = coalesce(sent, stage), acknowledged_at = null, failures = 0,
    next_on = app.next_stage_on(kind, district_id, due_on, coalesce(sent, stage))
  where id = wanted $$;

-- A rule that came into force moves the reminders that are still open.
create function app.apply_deadline_rules() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare rule deadline_rule;
begin
  for rule in update deadline_rule d set applied_at = clock_timestamp()
    where d.district_id = app.district() and d.applied_at is null and d.valid_from <= app.today() returning d.*
  loop
    update reminder r set next_on = app.next_stage_on(r.kind, r.district_id, r.due_on, r.stage)
    where r.district_id = rule.district_id and r.kind = rule.kind and r.state = 'open';
  end loop;
end $$;
revoke all on function app.claim_due_reminders(int, uuid[]), app.note_stage(uuid, int), app.apply_deadline_rules() from public;
grant execute on function app.claim_due_reminders(int, uuid[]), app.note_stage(uuid, int), app.apply_deadline_rules()
  to fallnetz_system;
`;

const NOTIFY = `
-- In-app row for everybody to tell, and a mail in their language when texts are given.
create function app.notify(recipient uuid, kind text, path text, of_case uuid, data jsonb, texts jsonb, once text)
returns void language sql security definer set search_path = public, pg_temp as $$
  with told as (
    insert into notification (district_id, user_id, on_behalf_of, kind, path, case_id, data, dedupe_key)
    select app.district(), p.user_id, p.on_behalf_of, kind, path, of_case, data, once || '-' || p.user_id
    from app.people_to_tell(recipient) p
    on conflict (dedupe_key) do nothing
    returning id, user_id)
  insert into mail (district_id, recipient_user_id, subject, body, dedupe_key)
  select app.district(), u.id, texts -> u.locale ->> 'subject', texts -> u.locale ->> 'body', 'notification-' || told.id
  from told join user_account u on u.id = told.user_id
  where texts is not null $$;
`;

const MAIL = `
-- The Fachadministration puts a mail that did not arrive on its way again.
create function app.retry_mail(wanted uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with retried as (
    update mail set state = 'waiting', attempts = 0, failure = null, try_at = now()
    where id = wanted and district_id = app.district() and state = 'undelivered' and app.has_role('fachadministration')
    returning 1)
  select exists (select 1 from retried) $$;
revoke all on function app.retry_mail(uuid) from public;
grant execute on function app.retry_mail(uuid) to fallnetz_app;
`;

const WALLS = `
call app.wall('deadline_rule', 'coalesce(district_id, (select app.district())) = (select app.district())',
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
-- Leitung sees kinds, case codes and days of the own organisation; a reminder holds nothing else.
call app.wall('reminder',
  $$user_id = any((select app.my_user_ids())::uuid[])
    or ((select app.has_role('leitung')) and user_id = any((select app.my_colleague_ids())::uuid[]))$$,
  'user_id = any((select app.my_user_ids())::uuid[])');
call app.wall('notification', 'user_id = (select app.actor())');
grant select, insert, update on deadline_rule to fallnetz_app;
grant select on reminder to fallnetz_app;
grant update (acknowledged_at) on reminder to fallnetz_app;
grant select on notification to fallnetz_app;
grant update (read_at) on notification to fallnetz_app;
revoke all on function app.people_to_tell(uuid), app.schedule_reminder(text, uuid, uuid, text, uuid, date),
  app.cancel_reminders(text, uuid), app.cancel_reminders_of_case(uuid), app.notify(uuid, text, text, uuid, jsonb, jsonb, text)
  from public;
grant execute on function app.schedule_reminder(text, uuid, uuid, text, uuid, date), app.cancel_reminders(text, uuid),
  app.cancel_reminders_of_case(uuid), app.notify(uuid, text, text, uuid, jsonb, jsonb, text) to fallnetz_app, fallnetz_system;
`;
