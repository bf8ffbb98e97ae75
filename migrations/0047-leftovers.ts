import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The own cases by situation at a cost that grows with their number, not with its square. */
export class Leftovers1700000000047 implements MigrationInterface {
  name = 'Leftovers1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SITUATIONS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SITUATIONS = `
-- My cases with what held in one history on a day. Behind the policies each row of case and entry would be compared with
-- the whole array of my cases, twice; here the array is looked up in once. Of two lists whose lengths nobody can guess
-- a nested loop is never the right join.
create function app.my_situations(wanted text, day date, known_at timestamptz) returns table (
  case_id uuid, code text, client_id uuid, opened_on date, closed_on date, value text, language text, skill text,
  valid_from date, valid_until date, source text, continued boolean)
language sql stable security definer set search_path = public, pg_temp set enable_nestloop = off as $$
  with held as materialized (select h.* from app.situation_on(day, known_at) h
    where h.history = wanted and h.case_id = any((select app.my_case_ids())::uuid[]))
  select c.id, c.code, c.client_id, c.opened_on, c.closed_on, nullif(h.value, 'nicht_erhoben'), h.language, h.skill,
    h.valid_from, h.valid_until, h.source, coalesce(h.valid_until < day, false)
  from case_file c left join held h on h.case_id = c.id
  where c.id = any((select app.my_case_ids())::uuid[]) $$;
revoke all on function app.my_situations(text, date, timestamptz) from public;
grant execute on function app.my_situations(text, date, timestamptz) to fallnetz_app;
`;
