import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the case list that somebody keeps under a name. */
export class CaseViews1700000000049 implements MigrationInterface {
  name = 'CaseViews1700000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SAVED_VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SAVED_VIEWS = `
-- Theirs alone; ends with the account. The filter holds codes, never anything about a person.
create table saved_case_view (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  name text not null,
  filter jsonb not null
);
create unique index saved_case_view_name on saved_case_view (user_id, lower(name));
call app.wall('saved_case_view', $$user_id = (select app.actor())$$);
grant select, insert, update, delete on saved_case_view to fallnetz_app;
`;
