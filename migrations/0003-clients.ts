import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The person, their consents and the search over both (domain.md 5, 6 and 8). */
export class Clients1700000000003 implements MigrationInterface {
  name = 'Clients1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table client (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  pseudonym text not null,
  family_name text,
  given_name text,
  birth_date date,
  birth_year int,
  gender text not null default 'not_stated' check (gender in ('w', 'm', 'divers', 'not_stated')),
  nationalities text[] not null default '{}',
  entry_year int,
  first_language text,
  interpreter_needed boolean not null default false,
  ags text not null,
  phone text,
  email text,
  search_keys text[] not null default '{}',
  created_by uuid not null references user_account (id),
  created_at timestamptz not null default now(),
  version int not null default 1
);
create index client_search on client using gin (search_keys);
create index client_of_creator on client (created_by);

create table consent (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  client_id uuid not null references client (id) on delete cascade,
  kind text not null check (kind in ('case_documentation', 'transmission', 'release_from_confidentiality',
    'fallkonferenz', 'landesdatenbank', 'art_9')),
  recipient_organisation_id uuid references organisation (id),
  recipient_name text not null default '',
  purpose text not null,
  data_kinds text[] not null,
  direction text not null default 'one_way' check (direction in ('one_way', 'mutual')),
  form text not null check (form in ('written', 'electronic', 'oral_documented')),
  language text not null,
  interpreted_by text not null default '',
  notice_text_id uuid not null references notice_text (id),
  valid_from date not null,
  valid_until date,
  withdrawn_at timestamptz,
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (valid_until is null or valid_until >= valid_from)
);
create index consent_of_client on consent (client_id, kind);
`;
