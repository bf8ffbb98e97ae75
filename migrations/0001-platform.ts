import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scope, wall, events, access log and mail: the technical ground (architecture.md 4 and 5). */
export class Platform1700000000001 implements MigrationInterface {
  name = 'Platform1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SCOPE, WALL, TABLES, CHAIN, GRANTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SCOPE = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;
create schema app;
grant usage on schema app to fallnetz_app, fallnetz_system;
revoke create on schema public from public;
grant usage on schema public to fallnetz_app, fallnetz_system;

-- A query without a scope is an error, not an empty page: after a commit the setting reads '' and not null.
create function app.required_setting(setting text) returns text language plpgsql stable as $$
declare found text := current_setting(setting, true);
begin
  if found is null or found = '' then raise exception 'no % in scope', setting using errcode = 'FN001'; end if;
  return found;
end $$;
create function app.actor() returns uuid language sql stable as $$ select app.required_setting('app.actor')::uuid $$;
create function app.district() returns uuid language sql stable as $$ select app.required_setting('app.district')::uuid $$;
create function app.today() returns date language sql stable as $$ select app.required_setting('app.today')::date $$;
`;

const WALL = `
-- Every table with data of a district calls this once: closed by default, one line of read rule, one of write rule.
create procedure app.wall(tbl regclass, see text, change text default null) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('create policy see on %s for select to fallnetz_app using (%s)', tbl, see);
  execute format('create policy add on %s for insert to fallnetz_app with check (%s)', tbl, coalesce(change, see));
  execute format('create policy change on %s for update to fallnetz_app using (%s)', tbl, coalesce(change, see));
  execute format('create policy remove on %s for delete to fallnetz_app using (%s)', tbl, coalesce(change, see));
  execute format('create policy system on %s to fallnetz_system using (true)', tbl);
  execute format('grant select, insert, update, delete on %s to fallnetz_system', tbl);
end $$;
`;

const TABLES = `
create table event (
  id uuid primary key default uuidv7(),
  district_id uuid not null,
  case_id uuid,
  type text not null,
  actor_id uuid not null,
  acting_for uuid,
  subject_id uuid not null,
  data jsonb not null default '{}',
  occurred_at timestamptz not null default clock_timestamp(),
  chain_position bigint,
  hash bytea,
  relayed_at timestamptz
);
create index event_of_case on event (case_id, occurred_at desc, id desc) where case_id is not null;
create index event_waiting on event (id) where relayed_at is null;
create index event_of_subject on event (subject_id, occurred_at desc);

create table event_chain (
  case_id uuid primary key,
  hash bytea not null,
  length bigint not null
);

-- What the relay owes: one row per event and handler, made when the event is relayed, so that a handler written
-- later is not handed the past. The handler sets handled_at in its own unit of work.
create table delivery (
  event_id uuid not null references event (id) on delete cascade,
  handler text not null,
  case_id uuid,
  position bigint,
  enqueued_at timestamptz not null,
  failures int not null default 0,
  handled_at timestamptz,
  primary key (event_id, handler)
);
create index delivery_owed on delivery (enqueued_at) where handled_at is null;
create index delivery_order on delivery (case_id, handler, position) where handled_at is null;

create table access_log (
  id uuid primary key default uuidv7(),
  district_id uuid not null,
  actor_id uuid not null,
  acting_for uuid,
  what text not null,
  subject_id uuid not null,
  case_id uuid,
  seen_at timestamptz not null default now()
);
create index access_log_of_case on access_log (case_id, seen_at desc) where case_id is not null;
create index access_log_of_district on access_log (district_id, seen_at desc);

create table mail (
  id uuid primary key default uuidv7(),
  district_id uuid not null,
  recipient_user_id uuid not null,
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'undelivered')),
  dedupe_key text not null unique,
  attempts int not null default 0,
  try_at timestamptz not null default now(),
  failure text check (failure in ('no_smtp', 'no_recipient', 'refused', 'unreachable', 'unclear')),
  created_at timestamptz not null default now(),
  claimed_at timestamptz,
  sent_at timestamptz
);
create index mail_of_district on mail (district_id, id desc);
create index mail_undelivered on mail (district_id, id desc) where state = 'undelivered';
create index mail_to_send on mail (try_at) where state in ('waiting', 'sending');
`;

const CHAIN = `
-- Events of one case form a hash chain: a changed, removed or reordered row is found by app.broken_chains().
create function app.event_digest(previous bytea, e event) returns bytea language sql immutable as $$
  select sha256(previous || convert_to(concat_ws('|', e.id, e.district_id, e.case_id, e.type, e.actor_id, e.acting_for,
    e.subject_id, e.data::text, extract(epoch from e.occurred_at)::text), 'UTF8')) $$;

create function app.chain_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last event_chain;
begin
  new.relayed_at := null;
  if new.case_id is null then return new; end if;
  insert into event_chain values (new.case_id, ''::bytea, 0)
    on conflict (case_id) do update set length = event_chain.length returning * into last;
  new.chain_position := last.length + 1;
  new.hash := app.event_digest(last.hash, new);
  update event_chain set hash = new.hash, length = new.chain_position where case_id = new.case_id;
  return new;
end $$;
create trigger chain before insert on event for each row execute function app.chain_event();

create function app.wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('fallnetz_event', '');
  return null;
end $$;
create trigger wake after insert on event for each statement execute function app.wake_relay();

create function app.broken_chains() returns table (case_id uuid, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recomputed as (
    select e.case_id, e.chain_position, e.hash,
      app.event_digest(coalesce(lag(e.hash) over w, ''::bytea), e) as expected,
      row_number() over w as position
    from event e where e.case_id is not null
    window w as (partition by e.case_id order by e.chain_position))
  select r.case_id, 'changed or reordered' from recomputed r
    where r.hash is distinct from r.expected or r.position is distinct from r.chain_position group by 1
  union
  select c.case_id, 'removed' from event_chain c
    left join lateral (select e.hash from event e where e.case_id = c.case_id order by e.chain_position desc limit 1) tip on true
    where c.hash is distinct from tip.hash $$;
revoke all on function app.broken_chains() from public;
grant execute on function app.broken_chains() to fallnetz_system;
`;

const GRANTS = `
-- Neither the time nor the chain of an event is for the app to say.
grant select on event to fallnetz_app;
grant insert (district_id, case_id, type, actor_id, acting_for, subject_id, data) on event to fallnetz_app;
grant select, insert on access_log to fallnetz_app;
grant select on mail to fallnetz_app;
grant select, insert, update on delivery to fallnetz_system;
grant select, insert, update on event_chain to fallnetz_system;
alter table delivery enable row level security;
create policy system on delivery to fallnetz_system using (true);
alter table event_chain enable row level security;
create policy system on event_chain to fallnetz_system using (true);
`;
