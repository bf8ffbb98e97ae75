import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hand-over of cases to a colleague of the same organisation. */
export class Handover1700000000018 implements MigrationInterface {
  name = 'Handover1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, UNTIL, MINE, PACKAGE, STATES, TAKING_OVER, REMINDERS, WALLS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table handover (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  from_user_id uuid not null references user_account (id),
  to_user_id uuid not null references user_account (id),
  reason text not null check (reason in ('absence', 'left', 'ill', 'workload', 'other')),
  -- Read by Leitung too: no word about clients.
  message text not null default '' check (length(message) <= 500),
  former_lead text not null check (former_lead in ('leaves', 'stays')),
  co_worker_until date,
  state text not null default 'prepared' check (state in ('prepared', 'offered', 'accepted', 'partly', 'declined', 'withdrawn')),
  created_by uuid not null references user_account (id),
  created_at timestamptz not null default now(),
  offered_at timestamptz,
  check (from_user_id <> to_user_id),
  check (former_lead = 'stays' or co_worker_until is null)
);
create index handover_of_receiver on handover (to_user_id, id desc);
create index handover_of_sender on handover (from_user_id, id desc);
create index handover_of_organisation on handover (organisation_id, id desc);

create table handover_case (
  id uuid primary key default uuidv7(),
  handover_id uuid not null references handover (id) on delete cascade,
  case_id uuid not null references case_file (id) on delete cascade,
  case_code text not null,
  -- void: the case was closed or got another lead in the meantime
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn', 'void')),
  refusal text not null default '' check (length(refusal) <= 500),
  decided_at timestamptz,
  unique (handover_id, case_id)
);
-- A case is in one hand-over at a time.
create unique index handover_case_open on handover_case (case_id) where state = 'open';

-- What the former lead wants the next one to know; content of the case, so not in a row that Leitung reads.
create table handover_note (
  handover_case_id uuid primary key references handover_case (id) on delete cascade,
  case_id uuid not null references case_file (id) on delete cascade,
  body text not null,
  written_by uuid not null references user_account (id)
);

create table handover_answer (
  id uuid primary key default uuidv7(),
  handover_case_id uuid not null references handover_case (id) on delete cascade,
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null,
  subject_id uuid not null,
  answer text not null check (answer in ('taken', 'asked')),
  question text not null default '' check (length(question) <= 1000),
  reply text not null default '' check (length(reply) <= 2000),
  answered_at timestamptz not null default now(),
  unique (handover_case_id, kind, subject_id)
);
`;

const UNTIL = `
-- A former lead may stay as co-worker until a day; like a substitution it ends by the calendar.
alter table case_assignment add column until date;

create or replace function app.my_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select a.case_id from case_assignment a
    where a.user_id = any(app.my_user_ids()) and a.ends_on is null and (a.until is null or a.until >= app.today())) $$;

create or replace function app.acting_for(wanted uuid) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.user_id from case_assignment a
  where wanted is not null and a.case_id = wanted and a.ends_on is null and a.user_id = any(app.my_user_ids())
    and (a.until is null or a.until >= app.today())
    and not exists (select 1 from case_assignment own where own.case_id = wanted and own.ends_on is null
      and (own.until is null or own.until >= app.today()) and own.user_id = app.actor())
  order by a.part desc, a.starts_on limit 1 $$;

create or replace function app.why(person uuid, wanted uuid, day date) returns table (line text)
language sql stable security definer set search_path = public, pg_temp as $$
  select format('%s since %s', a.part, a.starts_on) || coalesce(format(' until %s', a.until), '') from case_assignment a
    where a.case_id = wanted and a.user_id = person and a.ends_on is null and (a.until is null or a.until >= day)
  union all
  select format('substitution %s to %s for %s', s.starts_on, s.ends_on, a.part) from substitution s
    join case_assignment a on a.user_id = s.absent_user_id and a.case_id = wanted and a.ends_on is null
      and (a.until is null or a.until >= day)
    where s.deputy_user_id = person and s.revoked_at is null and day between s.starts_on and s.ends_on $$;
`;

const MINE = `
-- Hand-overs of my organisation that I gave, prepared or was offered; Leitung knows of all of them.
create function app.my_handover_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select h.id from handover h where h.organisation_id = app.my_organisation()
      and (h.created_by = app.actor() or h.from_user_id = any(app.my_user_ids())
        or h.to_user_id = app.actor() and h.offered_at is not null or app.has_role('leitung'))) $$;

-- What waits for my answer; only I may give it, not whoever stands in for me.
create function app.my_incoming_handover_case_ids() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select p.id from handover h join handover_case p on p.handover_id = h.id join case_file c on c.id = p.case_id
    where h.to_user_id = app.actor() and h.state = 'offered' and p.state = 'open' and app.has_role('case_manager')
      and h.organisation_id = app.my_organisation() and c.organisation_id = h.organisation_id) $$;

-- Which open cases I may give away: those I lead, those of whom I stand in for; as Leitung every one of the organisation.
create function app.may_hand_over(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from case_file c where c.id = wanted and c.closed_on is null
    and c.organisation_id = app.my_organisation()
    and (c.lead_user_id = any(app.my_user_ids()) or app.has_role('leitung'))) $$;

create function app.in_handover(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select app.may_hand_over(wanted) and exists (select 1 from handover_case p where p.case_id = wanted and p.state = 'open') $$;
`;

const PACKAGE = `
-- Everything of a case somebody has to know who leads it from tomorrow on, as it stands now. Asked only through the
-- two functions below.
create function app.case_package(wanted uuid) returns table (
  kind text, subject_id uuid, text text, detail text, responsible text, due_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'measure', m.id, m.text, m.state, coalesce(u.name, m.responsible_body), m.due_on
    from measure m left join user_account u on u.id = m.responsible_user_id
    where m.case_id = wanted and m.state in ('open', 'running', 'postponed')
  union all
  select 'referral', r.id, coalesce(o.name, r.body), r.mode, '', r.referred_on
    from referral r left join service_offer o on o.id = r.offer_id where r.case_id = wanted and r.outcome is null
  union all
  (select 'residence_title', s.id, s.status, '', '', s.due_on from residence_status s
    where s.case_id = wanted and s.due_on is not null and (s.valid_from is null or s.valid_from <= app.today())
    order by s.valid_from desc nulls last, s.recorded_at desc limit 1)
  union all
  (select distinct on (r.kind, r.subject_id) 'reminder', r.id, '', r.kind, u.name, r.due_on
    from reminder r join user_account u on u.id = r.user_id
    where r.case_id = wanted and r.state = 'open'
      and r.kind not in ('measure_due', 'residence_title_expires', 'fiktion_expires', 'chance_104c_ends',
        'fallkonferenz_follow_up')
    order by r.kind, r.subject_id, r.id)
  union all
  select 'conference', f.id, f.question, f.state, u.name, (f.starts_at at time zone 'Europe/Berlin')::date
    from conference f join user_account u on u.id = f.moderator_user_id
    where f.case_id = wanted and f.state not in ('geschlossen', 'abgesagt')
  union all
  -- Ending within three months, or given to a person and not to an office (§ 203 StGB binds personally).
  select 'consent', x.id, coalesce(o.name, x.recipient_name), x.kind, '', x.valid_until
    from case_file c join consent x on x.client_id = c.client_id left join organisation o on o.id = x.recipient_organisation_id
    where c.id = wanted and app.consent_in_force(x.id)
      and (x.valid_until <= app.today() + 90 or x.kind = 'release_from_confidentiality') $$;

-- With content: for those on the case, and for whom it is offered to.
create function app.handover_package(wanted uuid) returns table (
  kind text, subject_id uuid, text text, detail text, responsible text, due_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.* from handover_case p cross join lateral app.case_package(p.case_id) k
  where p.id = wanted and (p.id = any(app.my_incoming_handover_case_ids())
    or p.handover_id = any(app.my_handover_ids()) and p.case_id = any(app.my_case_ids())) $$;

-- Numbers only: for everybody the hand-over concerns.
create function app.handover_counts(wanted uuid) returns table (handover_case_id uuid, kind text, count int)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, k.kind, count(*)::int from handover_case p cross join lateral app.case_package(p.case_id) k
  where p.handover_id = wanted and p.state = 'open' and p.handover_id = any(app.my_handover_ids()) group by 1, 2 $$;
revoke all on function app.case_package(uuid), app.handover_package(uuid), app.handover_counts(uuid) from public;
grant execute on function app.handover_package(uuid), app.handover_counts(uuid) to fallnetz_app;
`;

const STATES = `
-- The state of the whole follows from its cases once none is open. Two that end at once wait for each other here.
create function app.settle_handover() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from handover where id = new.handover_id for update;
  update handover h set state = (select case when bool_and(p.state = 'accepted') then 'accepted'
      when bool_or(p.state = 'accepted') then 'partly' when bool_or(p.state = 'declined') then 'declined' else 'withdrawn' end
    from handover_case p where p.handover_id = h.id)
  where h.id = new.handover_id and not exists (select 1 from handover_case p where p.handover_id = h.id and p.state = 'open');
  return null;
end $$;
create trigger settle after update of state on handover_case for each row execute function app.settle_handover();

-- A case that was closed or got another lead is no longer there to be handed over.
create function app.void_handover() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update handover_case set state = 'void', decided_at = now() where case_id = new.id and state = 'open';
  return null;
end $$;
create trigger void_handover after update of lead_user_id, closed_on on case_file for each row
  when (old.lead_user_id <> new.lead_user_id or old.closed_on is null and new.closed_on is not null)
  execute function app.void_handover();
`;

const TAKING_OVER = `
-- The one step the receiver cannot take before the wall, being outside of it until then. Locks the case first, as
-- everybody does who changes its lead. @returns the former lead, or null when there is nothing (more) to take.
create function app.take_over_case(wanted uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare offer handover; of_case uuid;
begin
  select p.case_id into of_case from handover_case p where p.id = wanted;
  perform 1 from case_file where id = of_case for update;
  perform 1 from handover_case where id = wanted for update;
  if not wanted = any(app.my_incoming_handover_case_ids()) then return null; end if;
  select h.* into offer from handover h join handover_case p on p.handover_id = h.id where p.id = wanted;
  update handover_case set state = 'accepted', decided_at = now() where id = wanted;
  update case_assignment set ends_on = app.today()
    where case_id = of_case and ends_on is null and (part = 'lead' or user_id = offer.to_user_id);
  insert into case_assignment (case_id, user_id, part, starts_on) values (of_case, offer.to_user_id, 'lead', app.today());
  if offer.former_lead = 'stays' and (offer.co_worker_until is null or offer.co_worker_until >= app.today()) then
    insert into case_assignment (case_id, user_id, part, starts_on, until)
      values (of_case, offer.from_user_id, 'co_worker', app.today(), offer.co_worker_until);
  end if;
  update case_file set lead_user_id = offer.to_user_id, version = version + 1 where id = of_case;
  return offer.from_user_id;
end $$;
revoke all on function app.take_over_case(uuid) from public;
grant execute on function app.take_over_case(uuid) to fallnetz_app;

-- Facts about an offered case, recorded by people who do not (or no longer) see it: Leitung, and whoever is asked.
create function app.my_handover_case_files() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select p.case_id from handover_case p where p.handover_id = any(app.my_handover_ids())) $$;
create policy handover on event for insert to fallnetz_app with check (district_id = (select app.district())
  and actor_id = (select app.actor()) and type like 'handover.%' and case_id = any((select app.my_handover_case_files())::uuid[]));
`;

const REMINDERS = `
-- Whatever one person was to be reminded of in a case is for the other from now on, at the stage it has reached.
create function app.hand_over_reminders(of_case uuid, giver uuid, taker uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into reminder (district_id, kind, subject_id, case_id, case_code, user_id, due_on, stage, next_on)
    select r.district_id, r.kind, r.subject_id, r.case_id, r.case_code, taker, r.due_on, r.stage, r.next_on from reminder r
    where r.case_id = of_case and r.user_id = giver and r.state = 'open' and r.district_id = app.district()
    on conflict (kind, subject_id, user_id) do update set due_on = excluded.due_on, state = 'open', stage = excluded.stage,
      next_on = excluded.next_on, acknowledged_at = null, failures = 0, round = reminder.round + 1;
  update reminder set state = 'cancelled', next_on = null
    where case_id = of_case and user_id = giver and state = 'open' and district_id = app.district() $$;

create function app.cancel_reminders_of_case(wanted uuid, only_kinds text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update reminder set state = 'cancelled', next_on = null
  where case_id = wanted and kind = any(only_kinds) and district_id = app.district() and state = 'open' $$;
revoke all on function app.hand_over_reminders(uuid, uuid, uuid), app.cancel_reminders_of_case(uuid, text[]) from public;
grant execute on function app.hand_over_reminders(uuid, uuid, uuid), app.cancel_reminders_of_case(uuid, text[]) to fallnetz_app;
`;

const WALLS = `
call app.wall('handover',
  $$id = any((select app.my_handover_ids())::uuid[])
    or created_by = (select app.actor()) and organisation_id = (select app.my_organisation())$$,
  $$district_id = (select app.district()) and organisation_id = (select app.my_organisation())
    and (created_by = (select app.actor()) or id = any((select app.my_handover_ids())::uuid[]))$$);
call app.wall('handover_case', 'handover_id = any((select app.my_handover_ids())::uuid[])',
  $$handover_id = any((select app.my_handover_ids())::uuid[])
    and (app.may_hand_over(case_id) or id = any((select app.my_incoming_handover_case_ids())::uuid[]))$$);
call app.wall('handover_note',
  $$case_id = any((select app.my_case_ids())::uuid[])
    or handover_case_id = any((select app.my_incoming_handover_case_ids())::uuid[])$$,
  'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('handover_answer',
  $$case_id = any((select app.my_case_ids())::uuid[])
    or handover_case_id = any((select app.my_incoming_handover_case_ids())::uuid[])$$);
grant select, insert, update on handover, handover_case, handover_note, handover_answer to fallnetz_app;
`;
