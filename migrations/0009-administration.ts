import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the Fachadministration and the data-protection officer read of the log and of each other's changes (domain.md 8). */
export class Administration1700000000009 implements MigrationInterface {
  name = 'Administration1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ACCESS_LOG, CHANGES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const ACCESS_LOG = `
-- The id carries the time: the newest looks of one person.
create index access_log_of_actor on access_log (actor_id, id desc);

-- The Fallcode of a look, and nothing else of the case: for the data-protection officer of whoever looked.
create function app.logged_case_code(entry uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select c.code from access_log l join case_file c on c.id = l.case_id
  where l.id = entry and l.district_id = app.district() and app.has_role('data_protection_officer')
    and l.actor_id = any(app.my_colleague_ids()) $$;
revoke all on function app.logged_case_code(uuid) from public;
grant execute on function app.logged_case_code(uuid) to fallnetz_app;
`;

const CHANGES = `
-- The second editor of an account or a notice text learns what the first one changed.
create policy see_administration on event for select to fallnetz_app using (case_id is null
  and district_id = (select app.district()) and (select app.has_role('fachadministration'))
  and (type like 'user.%' or type like 'notice.%'));
`;
