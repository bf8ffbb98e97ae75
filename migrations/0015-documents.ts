import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of a case: the row says what it is and holds the key; the content lies encrypted in the file store. */
export class Documents1700000000015 implements MigrationInterface {
  name = 'Documents1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const DOCUMENTS = `
create table case_document (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null check (kind in ('bescheid', 'ausweis_titel', 'einwilligung', 'zeugnis', 'schreiben', 'protokoll', 'other')),
  title text not null,
  file_name text not null,
  format text not null,
  document_on date,
  contact_id uuid references contact (id) on delete set null,
  note_id uuid references note (id) on delete set null,
  size int not null,
  sha256 text,
  -- Emptying it destroys the content in the same instant; the file itself is removed afterwards.
  file_key bytea,
  scan text not null check (scan in ('unscanned', 'clean', 'infected')),
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  removed_by uuid references user_account (id),
  removed_at timestamptz,
  removal_reason text check (removal_reason in ('wrong_person', 'duplicate', 'not_needed', 'own_wish', 'unreadable', 'retention')),
  version int not null default 1,
  check ((file_key is null) = (removed_at is not null)),
  check (removed_at is null or (title = '' and file_name = '' and sha256 is null and document_on is null))
);
create index case_document_of_case on case_document (case_id, recorded_at desc, id desc);
create index case_document_unscanned on case_document (id) where scan = 'unscanned' and file_key is not null;

call app.wall('case_document', 'case_id = any((select app.my_case_ids())::uuid[])');
grant select, insert, update on case_document to fallnetz_app;
`;
