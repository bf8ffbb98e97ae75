import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fallkonferenz: what a room is told about a person, by whose consent, and until when (domain.md 4, 7 and 8). */
export class Conferences1700000000008 implements MigrationInterface {
  name = 'Conferences1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, OUTCOME, GUESTS, RECOGNITION, WALLS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

// Every row carries the case, so that the wall is one line; the composite keys keep it the right one.
const TABLES = `
create table conference (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  case_id uuid not null references case_file (id) on delete cascade,
  case_code text not null,
  question text not null,
  mode text not null check (mode in ('mit_namen', 'pseudonym')),
  starts_at timestamptz not null,
  place text not null default '',
  moderator_user_id uuid not null references user_account (id),
  guest_access_days int not null default 14 check (guest_access_days between 0 and 90),
  state text not null default 'geplant' check (state in ('geplant', 'eingeladen', 'durchgefuehrt', 'protokoll_freigegeben',
    'nachverfolgt', 'geschlossen', 'abgesagt')),
  held_on date,
  follow_up_on date,
  closed_on date,
  access_until date generated always as (closed_on + guest_access_days) stored,
  cancellation_reason text not null default '',
  created_by uuid not null references user_account (id),
  created_at timestamptz not null default now(),
  version int not null default 1,
  unique (id, case_id)
);
create index conference_of_case on conference (case_id, starts_at desc, id desc);

create table conference_agenda_item (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  case_id uuid not null,
  position int not null,
  title text not null,
  minutes int not null check (minutes between 1 and 240),
  foreign key (conference_id, case_id) references conference (id, case_id) on delete cascade
);
create index conference_agenda_item_of_conference on conference_agenda_item (conference_id, position);

create table conference_participant (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  case_id uuid not null,
  user_id uuid references user_account (id),
  organisation_id uuid references organisation (id),
  body_name text not null default '',
  added_at timestamptz not null,
  invited_at timestamptz,
  invited_on_consent_id uuid references consent (id) on delete cascade,
  removed_at timestamptz,
  unique (id, case_id),
  foreign key (conference_id, case_id) references conference (id, case_id) on delete cascade,
  check ((user_id is null) = (organisation_id is null) and (user_id is null) = (body_name <> ''))
);
create index conference_participant_of_conference on conference_participant (conference_id);
create unique index conference_participant_of_user on conference_participant (user_id, conference_id) where removed_at is null;

create table conference_release (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  participant_id uuid not null,
  case_id uuid not null,
  field text not null,
  value jsonb not null,
  consent_id uuid references consent (id) on delete cascade,
  released_by uuid not null references user_account (id),
  released_at timestamptz not null,
  ended_at timestamptz,
  foreign key (participant_id, case_id) references conference_participant (id, case_id) on delete cascade,
  foreign key (conference_id, case_id) references conference (id, case_id) on delete cascade
);
create unique index conference_release_current on conference_release (participant_id, field) where ended_at is null;
create index conference_release_of_conference on conference_release (conference_id);

create table conference_withholding (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  participant_id uuid not null,
  case_id uuid not null,
  field text not null,
  reason text not null,
  recorded_at timestamptz not null,
  foreign key (participant_id, case_id) references conference_participant (id, case_id) on delete cascade
);
create index conference_withholding_of_conference on conference_withholding (conference_id);

create table conference_reidentification (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  case_id uuid not null,
  recognisable boolean not null,
  answer text not null,
  size text not null,
  answered_by uuid not null references user_account (id),
  answered_at timestamptz not null,
  foreign key (conference_id, case_id) references conference (id, case_id) on delete cascade
);
create index conference_reidentification_of_conference on conference_reidentification (conference_id, answered_at desc);
`;

const OUTCOME = `
create table conference_statement (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  participant_id uuid not null unique,
  case_id uuid not null,
  body text not null,
  changed_at timestamptz not null,
  version int not null default 1,
  foreign key (participant_id, case_id) references conference_participant (id, case_id) on delete cascade
);
create index conference_statement_of_conference on conference_statement (conference_id);

create table conference_decision (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  case_id uuid not null,
  participant_id uuid,
  responsible_user_id uuid references user_account (id),
  responsible_body text not null default '',
  text text not null,
  due_on date not null,
  measure_id uuid references measure (id) on delete set null,
  decided_at timestamptz not null,
  unique (id, case_id),
  foreign key (conference_id, case_id) references conference (id, case_id) on delete cascade,
  foreign key (participant_id, case_id) references conference_participant (id, case_id) on delete cascade
);
create index conference_decision_of_conference on conference_decision (conference_id, id);
create index conference_decision_of_participant on conference_decision (participant_id) where participant_id is not null;

-- Who disagreed is no business of the body that has to act: another row behind the stricter wall.
create table conference_dissent (
  id uuid primary key default uuidv7(),
  decision_id uuid not null unique,
  case_id uuid not null,
  body text not null,
  foreign key (decision_id, case_id) references conference_decision (id, case_id) on delete cascade
);

create table conference_protokoll (
  id uuid primary key default uuidv7(),
  conference_id uuid not null unique,
  case_id uuid not null,
  body text not null,
  parts jsonb not null default '{}',
  follow_up_note text not null default '',
  approved_at timestamptz,
  approved_by uuid references user_account (id),
  version int not null default 1,
  foreign key (conference_id, case_id) references conference (id, case_id) on delete cascade
);

create table conference_protokoll_part (
  id uuid primary key default uuidv7(),
  conference_id uuid not null,
  participant_id uuid not null unique,
  case_id uuid not null,
  body text not null,
  consent_id uuid references consent (id) on delete cascade,
  approved_at timestamptz not null,
  foreign key (participant_id, case_id) references conference_participant (id, case_id) on delete cascade
);
create index conference_protokoll_part_of_conference on conference_protokoll_part (conference_id);
`;

const GUESTS = `
-- May this participant look now? Not before the invitation, not after the consent it relied on ended, not from another
-- organisation than the one that was invited, not after closing (of the conference, or of the case) plus n days.
create function app.invitation_open(p conference_participant) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p.invited_at is not null and p.removed_at is null
    and (p.invited_on_consent_id is null or app.consent_in_force(p.invited_on_consent_id))
    and exists (select 1 from user_account u where u.id = p.user_id and u.organisation_id = p.organisation_id)
    and exists (select 1 from conference c join case_file f on f.id = c.case_id where c.id = p.conference_id
      and (c.access_until is null or c.access_until >= app.today())
      and (f.closed_on is null or f.closed_on + c.guest_access_days >= app.today())) $$;

-- Where I, or somebody I stand in for, am named and may look now.
create function app.my_participant_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select p.id from conference_participant p
    where p.user_id = any(app.my_user_ids()) and p.removed_at is null and app.invitation_open(p)) $$;

create function app.my_conference_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select p.conference_id from conference_participant p where p.id = any(app.my_participant_ids())) $$;

-- The cases in whose timeline my own acts as a guest may stand; it opens no reading.
create function app.my_guest_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select p.case_id from conference_participant p where p.id = any(app.my_participant_ids())) $$;

-- How far the Maßnahme is that a decision gave to me; the Hilfeplan itself stays behind the case wall.
create function app.my_decision_states() returns table (decision_id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, m.state from conference_decision d join measure m on m.id = d.measure_id
  where d.participant_id = any(app.my_participant_ids()) $$;
`;

const RECOGNITION = `
create index case_file_of_municipality on case_file (district_id, ags) where closed_on is null;

create function app.coarse_age(person client) returns int language sql stable as $$
  select width_bucket(extract(year from app.today())::int - coalesce(extract(year from person.birth_date)::int, person.birth_year),
    array[18, 27, 40, 65]) $$;

-- How many people of the district share nationality and municipality (and age) with this person, as a bucket only.
create function app.reidentification_size(wanted uuid, by_age boolean) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  with person as (
    select c.ags, p.nationalities, app.coarse_age(p) as age
    from case_file c join client p on p.id = c.client_id where c.id = wanted and c.id = any(app.my_case_ids())),
  alike as (
    select count(distinct p.id) as size from person, case_file c join client p on p.id = c.client_id
    where c.district_id = app.district() and c.closed_on is null and c.ags = person.ags
      and p.nationalities && person.nationalities and (not by_age or app.coarse_age(p) = person.age))
  select case when person.nationalities = '{}' or by_age and person.age is null then 'unknown'
    when alike.size <= 1 then 'alone' when alike.size < 5 then 'few' else 'enough' end from person, alike $$;
`;

const WALLS = `
call app.wall('conference',
  $$case_id = any((select app.my_case_ids())::uuid[]) or id = any((select app.my_conference_ids())::uuid[])$$,
  $$district_id = (select app.district()) and case_id = any((select app.my_case_ids())::uuid[])$$);
call app.wall('conference_agenda_item',
  $$case_id = any((select app.my_case_ids())::uuid[]) or conference_id = any((select app.my_conference_ids())::uuid[])$$,
  'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_participant',
  $$case_id = any((select app.my_case_ids())::uuid[]) or id = any((select app.my_participant_ids())::uuid[])$$,
  'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_release',
  $$case_id = any((select app.my_case_ids())::uuid[]) or participant_id = any((select app.my_participant_ids())::uuid[])
    and ended_at is null and (consent_id is null or app.consent_in_force(consent_id))$$,
  'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_statement',
  $$case_id = any((select app.my_case_ids())::uuid[]) or participant_id = any((select app.my_participant_ids())::uuid[])$$);
call app.wall('conference_decision',
  $$case_id = any((select app.my_case_ids())::uuid[]) or participant_id = any((select app.my_participant_ids())::uuid[])$$,
  'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_protokoll_part',
  $$case_id = any((select app.my_case_ids())::uuid[]) or participant_id = any((select app.my_participant_ids())::uuid[])
    and (consent_id is null or app.consent_in_force(consent_id))$$,
  'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_withholding', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_reidentification', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_dissent', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('conference_protokoll', 'case_id = any((select app.my_case_ids())::uuid[])');

-- A guest's statement is a fact of the case they may not read.
create policy guest on event for insert to fallnetz_app with check (district_id = (select app.district())
  and actor_id = (select app.actor()) and case_id = any((select app.my_guest_case_ids())::uuid[]));

grant select, insert, update on conference, conference_participant, conference_release, conference_statement,
  conference_protokoll to fallnetz_app;
grant select, insert, delete on conference_agenda_item to fallnetz_app;
grant select, insert on conference_withholding, conference_reidentification, conference_decision, conference_dissent,
  conference_protokoll_part to fallnetz_app;
`;
