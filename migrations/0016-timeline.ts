import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sensitive notes, fuller contacts, search in the timeline, drafts and idempotency keys (domain.md 6 and 8). */
export class Timeline1700000000016 implements MigrationInterface {
  name = 'Timeline1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SENSITIVE_NOTES, EVENT_WALL, CONTACTS, SEARCH, DRAFTS, IDEMPOTENCY])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SENSITIVE_NOTES = `
-- A table of its own, not a flag somebody filters on. A note that is turned keeps its id.
create table sensitive_note (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  body text not null,
  -- Where its text stands in the timeline: at the fact of the note it once was, or at its own.
  was_note boolean not null default false,
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
create index sensitive_note_of_case on sensitive_note (case_id, id desc);

-- Cases I lead, or whose lead I stand in for today; never more than the cases I see.
create function app.my_led_case_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select a.case_id from case_assignment a
    where a.part = 'lead' and a.user_id = any(app.my_user_ids()) and a.ends_on is null and a.case_id = any(app.my_case_ids())) $$;

call app.wall('sensitive_note', 'case_id = any((select app.my_led_case_ids())::uuid[])');
grant select, insert, update, delete on sensitive_note to fallnetz_app;
-- A note leaves its table when it is turned into a sensitive one.
grant delete on note to fallnetz_app;
`;

const EVENT_WALL = `
-- Notes that were turned and are closed to me although I see their case.
create function app.hidden_note_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select s.id from sensitive_note s
    where s.case_id = any(app.my_case_ids()) and not s.case_id = any(app.my_led_case_ids())) $$;

-- The fact must not betray the note: neither that it was written, nor that a note of before is no longer there.
create policy sensitive on event as restrictive for select to fallnetz_app using (
  (type not like 'note.%' and type not like 'sensitive-note.%')
  or case_id = any((select app.my_led_case_ids())::uuid[])
  or type like 'note.%' and subject_id <> all((select app.hidden_note_ids())::uuid[]));
`;

const CONTACTS = `
alter table contact
  add column participant_kinds text[] not null default '{}' check (participant_kinds <@ array['client', 'family', 'body',
    'interpreter', 'school_kita', 'employer', 'landlord', 'volunteer', 'legal', 'other']),
  add column interpreter_kind text check (interpreter_kind in ('professional', 'phone', 'volunteer', 'family', 'child')),
  add column interpreter_language text,
  add column direction text check (direction in ('sent', 'received')),
  add column subject text not null default '',
  add constraint contact_letter check (kind in ('digital', 'post') or direction is null and subject = '');
`;

const SEARCH = `
-- Stored with the row; inside a case the index of the case is the way, for behind the wall a gin index is not used.
alter table contact add column words tsvector generated always as
  (to_tsvector('german', subject || ' ' || participants || ' ' || note)) stored;
alter table note add column words tsvector generated always as (to_tsvector('german', body)) stored;
alter table sensitive_note add column words tsvector generated always as (to_tsvector('german', body)) stored;

-- All words, each also as the beginning of a longer one: "Kinder" finds "Kindergeld".
create function app.words_wanted(wanted text) returns tsquery language sql immutable as $$
  select to_tsquery('german', coalesce(string_agg(quote_literal(word) || ':*', ' & '), ''))
  from regexp_split_to_table(wanted, '[^[:alnum:]]+') word where word <> '' $$;
`;

const DRAFTS = `
-- What somebody has typed and not saved yet. It ends with the access to the case it belongs to, and with the case.
create table draft (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  case_id uuid references case_file (id) on delete cascade,
  subject text not null,
  content text not null,
  revision int not null default 1,
  changed_at timestamptz not null,
  unique (user_id, subject)
);
create index draft_of_age on draft (changed_at);
call app.wall('draft',
  $$user_id = (select app.actor()) and (case_id is null or case_id = any((select app.my_case_ids())::uuid[]))
    and (subject not like 'sensitive-note/%' or case_id = any((select app.my_led_case_ids())::uuid[]))$$);
grant select, insert, update, delete on draft to fallnetz_app;
`;

const IDEMPOTENCY = `
-- What was already done under which key; neither the key nor the request can be read from it (ADR 20).
create table idempotency_key (
  user_id uuid not null references user_account (id) on delete cascade,
  key_hash bytea not null,
  request_hash bytea not null,
  status int,
  answer bytea,
  used_at timestamptz not null,
  primary key (user_id, key_hash)
);
create index idempotency_key_of_age on idempotency_key (used_at);
call app.wall('idempotency_key', 'user_id = (select app.actor())');
grant select, insert, update, delete on idempotency_key to fallnetz_app;
`;
