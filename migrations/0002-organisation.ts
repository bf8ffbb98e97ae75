import type { MigrationInterface, QueryRunner } from 'typeorm';

/** District, organisations, people who work here, substitution and sessions (domain.md 5, 6 and 8). */
export class Organisation1700000000002 implements MigrationInterface {
  name = 'Organisation1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, WHO_AM_I, WALLS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table district (
  id uuid primary key default uuidv7(),
  ags text not null,
  name text not null
);

create table municipality (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  ags text not null,
  name text not null,
  unique (district_id, ags)
);

create table organisation (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  name text not null,
  kind text not null check (kind in ('municipality', 'freier_traeger', 'koordinierende_stelle', 'auslaenderbehoerde', 'other')),
  regime text not null check (regime in ('dsgvo_dsg_nrw', 'dsgvo_bdsg', 'kdg', 'dsg_ekd')),
  data_protection_officer text not null default '',
  supervisory_body text not null default ''
);
create index organisation_of_district on organisation (district_id);

create table notice_text (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation (id),
  district_id uuid not null references district (id),
  kind text not null check (kind in ('art_13_notice', 'consent')),
  language text not null,
  version int not null,
  body text not null,
  valid_from date not null,
  unique (organisation_id, kind, language, version)
);

create table user_account (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  email text not null,
  name text not null,
  roles text[] not null,
  ags text[] not null default '{}',
  full_time_share numeric(3, 2) not null default 1,
  locale text not null default 'de' check (locale in ('de', 'en')),
  active_from date not null,
  active_until date,
  version int not null default 1
);
create unique index user_account_email on user_account (lower(email));
create index user_account_of_district on user_account (district_id, name, id);

create table user_password (
  user_id uuid primary key references user_account (id) on delete cascade,
  hash text not null,
  -- Issued by the Fachadministration: opens nothing but the change of the password.
  one_time boolean not null default false,
  changed_at timestamptz not null default now()
);

create table session (
  token_hash bytea primary key,
  user_id uuid not null references user_account (id) on delete cascade,
  csrf_token text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_of_user on session (user_id);

create table login_attempt (
  id uuid primary key default uuidv7(),
  account_hash bytea not null,
  attempted_at timestamptz not null default now()
);
create index login_attempt_of_account on login_attempt (account_hash, attempted_at);

create table substitution (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  absent_user_id uuid not null references user_account (id),
  deputy_user_id uuid not null references user_account (id),
  starts_on date not null,
  ends_on date not null,
  created_by uuid not null references user_account (id),
  revoked_at timestamptz,
  version int not null default 1,
  check (ends_on >= starts_on),
  check (absent_user_id <> deputy_user_id)
);
create index substitution_of_deputy on substitution (deputy_user_id, ends_on);
create index substitution_of_absent on substitution (absent_user_id, ends_on);
`;

const WHO_AM_I = `
create function app.my_organisation() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id from user_account where id = app.actor() $$;
create function app.my_roles() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select roles from user_account where id = app.actor()
    and active_from <= app.today() and (active_until is null or active_until >= app.today())), '{}') $$;
create function app.has_role(variadic wanted text[]) returns boolean language sql stable as $$
  select app.my_roles() && wanted $$;
create function app.is_guest() returns boolean language sql stable as $$
  select app.my_roles() <@ array['abh_participant', 'conference_guest'] $$;

-- Everybody who is employed where I am.
create function app.my_colleague_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select u.id from user_account u where u.organisation_id = app.my_organisation()) $$;

-- The one thing people change in their own account by themselves.
create function app.choose_locale(wanted text) returns void language sql security definer set search_path = public, pg_temp as $$
  update user_account set locale = wanted where id = app.actor() $$;
revoke all on function app.choose_locale(text) from public;
grant execute on function app.choose_locale(text) to fallnetz_app;

-- Me and the colleagues I stand in for today.
create function app.my_user_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select app.actor()
    union
    select s.absent_user_id from substitution s
    where s.deputy_user_id = app.actor() and s.revoked_at is null and app.today() between s.starts_on and s.ends_on) $$;
`;

const WALLS = `
call app.wall('district', 'id = (select app.district())', 'false');
call app.wall('municipality', 'district_id = (select app.district())', 'false');
call app.wall('organisation', 'district_id = (select app.district())',
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
call app.wall('notice_text', 'district_id = (select app.district())',
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
call app.wall('user_account',
  $$district_id = (select app.district()) and (not (select app.is_guest()) or id = (select app.actor()))$$,
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
call app.wall('substitution',
  $$district_id = (select app.district()) and ((select app.actor()) in (absent_user_id, deputy_user_id)
    or (select app.has_role('fachadministration'))
    or ((select app.has_role('leitung')) and absent_user_id = any((select app.my_colleague_ids())::uuid[])))$$,
  $$district_id = (select app.district()) and ((select app.actor()) = absent_user_id
    or (select app.has_role('fachadministration'))
    or ((select app.has_role('leitung')) and absent_user_id = any((select app.my_colleague_ids())::uuid[])))$$);

grant select on district, municipality to fallnetz_app;
grant select, insert, update on organisation, user_account, substitution to fallnetz_app;
-- A published text stays as people saw it.
grant select, insert on notice_text to fallnetz_app;

-- Credentials and sessions are no business of the role that answers people's questions.
alter table user_password enable row level security;
alter table session enable row level security;
alter table login_attempt enable row level security;
create policy system on user_password to fallnetz_system using (true);
create policy system on session to fallnetz_system using (true);
create policy system on login_attempt to fallnetz_system using (true);
grant select, insert, update, delete on user_password, session, login_attempt to fallnetz_system;

-- Addresses are unique beyond the district, so the check has to look beyond the wall; it tells the Fachadministration only.
create function app.email_taken(wanted text, except_of uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.has_role('fachadministration') and exists (
    select 1 from user_account where lower(email) = lower(wanted) and id is distinct from except_of) $$;

-- What the Fachadministration does to an account whose credentials it may not see.
create function app.end_sessions(account uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from session where user_id = account and app.has_role('fachadministration')
    and account in (select id from user_account where district_id = app.district()) $$;
create function app.issue_password(account uuid, new_hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into user_password (user_id, hash, one_time)
    select id, new_hash, true from user_account where id = account and district_id = app.district() and app.has_role('fachadministration')
    on conflict (user_id) do update set hash = excluded.hash, one_time = true, changed_at = now();
  select app.end_sessions(account) $$;
revoke all on function app.end_sessions(uuid), app.issue_password(uuid, text) from public;
grant execute on function app.end_sessions(uuid), app.issue_password(uuid, text) to fallnetz_app;

call app.wall('mail', $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$, 'false');
call app.wall('access_log',
  $$district_id = (select app.district()) and (actor_id = (select app.actor())
    or ((select app.has_role('data_protection_officer')) and actor_id = any((select app.my_colleague_ids())::uuid[])))$$,
  $$district_id = (select app.district()) and actor_id = (select app.actor())$$);
`;
