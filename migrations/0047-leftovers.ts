import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The own cases by situation at the cost of their number, the last day of a guest, codes where they are not needed. */
export class Leftovers1700000000047 implements MigrationInterface {
  name = 'Leftovers1700000000047';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SITUATIONS, GUESTS, CODES]) await runner.query(statement);
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

const GUESTS = `
-- The last day on which a participant may look, once it is known: days after closing of the conference, or of the case.
-- For the participant, and for the host who looks through their eyes.
create function app.guest_access_until(participant uuid) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select least(c.access_until, f.closed_on + c.guest_access_days)
  from conference_participant p join conference c on c.id = p.conference_id join case_file f on f.id = c.case_id
  where p.id = participant and (p.id = any(app.my_participant_ids()) or p.case_id = any(app.my_case_ids())) $$;
revoke all on function app.guest_access_until(uuid) from public;
grant execute on function app.guest_access_until(uuid) to fallnetz_app;
`;

const CODES = `
-- A typed Fallcode outlived its purpose and the case; the form keeps it in its window alone now.
delete from draft where subject = 'own/bias';
`;
