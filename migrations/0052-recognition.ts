import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the recognition of a small group may tell about people of others (figure S7, ADR 9). */
export class Recognition1700000000052 implements MigrationInterface {
  name = 'Recognition1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIZE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const SIZE = `
-- Is the person one of five or more? Who asks can record cases and nationalities and ask again. So people known to who
-- asks and all the others are never added up: the answer turns only with the fifth of one kind. And every nationality is
-- asked about on its own, or the group of two less the group of one would be the other.
create or replace function app.reidentification_size(wanted uuid, by_age boolean) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (select app.my_case_ids() as ids),
  person as (
    select c.ags, p.nationalities, app.coarse_age(p) as age
    from mine, case_file c join client p on p.id = c.client_id where c.id = wanted and c.id = any(mine.ids)),
  alike as (
    select array_agg(p.id) as everybody, coalesce(array_agg(p.id) filter (where c.id = any(mine.ids)), '{}') as known
    from mine, person, unnest(person.nationalities) nationality, case_file c join client p on p.id = c.client_id
    where c.district_id = app.district() and c.closed_on is null and c.ags = person.ags
      and nationality = any(p.nationalities) and (not by_age or app.coarse_age(p) = person.age)
    group by nationality),
  counted as (select app.persons_counted(known) as known, app.persons_counted(everybody) as everybody from alike)
  select case when person.nationalities = '{}' or by_age and person.age is null then 'unknown'
    when (select bool_and(known >= 5 or everybody - known >= 5) from counted) then 'enough' else 'few' end from person $$;
`;
