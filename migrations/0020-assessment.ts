import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessment of the life areas and the Netzwerkkarte of a case (domain.md 2 and 6). */
export class Assessment1700000000020 implements MigrationInterface {
  name = 'Assessment1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, WALLS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table assessment (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  held_on date not null,
  state text not null default 'draft' check (state in ('draft', 'completed')),
  -- Stays when a completed assessment is opened again: what was complete once is not thrown away.
  completed_at timestamptz,
  participants text not null default '',
  interpreter text not null default '',
  -- By topic: need 0 to 4, resource, priority and the client's own words; what was not spoken about is missing.
  areas jsonb not null default '{}',
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (state = 'draft' or completed_at is not null)
);
create index assessment_of_case on assessment (case_id, held_on desc, id desc);
create unique index assessment_draft on assessment (case_id) where state = 'draft';

-- Who is around the client. Dated: a change keeps the state before it as a row that has ended.
create table network_entry (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  label text not null,
  kind text not null check (kind in ('family', 'friends', 'neighbourhood', 'work_school', 'association', 'volunteer',
    'counselling', 'authority', 'health', 'other')),
  closeness int not null check (closeness between 1 and 3),
  quality text not null check (quality in ('helpful', 'ambivalent', 'burdening')),
  offer_id uuid references service_offer (id),
  valid_from date not null,
  valid_until date,
  version int not null default 1,
  check (valid_until > valid_from)
);
create index network_entry_of_case on network_entry (case_id, valid_from);
`;

const WALLS = `
call app.wall('assessment', 'case_id = any((select app.my_case_ids())::uuid[])');
call app.wall('network_entry', 'case_id = any((select app.my_case_ids())::uuid[])');
grant select, insert, update, delete on assessment, network_entry to fallnetz_app;
`;
