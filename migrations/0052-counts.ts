import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the counts of a theme count, and since when (figure S7, ADR 9). */
export class Counts1700000000052 implements MigrationInterface {
  name = 'Counts1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, PERSONS, BATCHES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
-- told_of: the same for observations from cases of one person, who counts once; leads to nobody. counted_in: the theme whose
-- table counts it, which follows theme_id only when enough has changed.
alter table structural_issue add column told_of uuid not null default gen_random_uuid(),
  add column counted_in uuid references generatives_thema (id);
create index structural_issue_counted on structural_issue (counted_in, told_of, quarter, id) include (ags) where counted_in is not null;

update structural_issue i set told_of = same.first from (
    select l.structural_issue_id as id, first_value(l.structural_issue_id) over (partition by c.client_id order by l.structural_issue_id) as first
    from case_structural_issue l join case_file c on c.id = l.case_id) same
  where i.id = same.id;
update structural_issue set counted_in = theme_id
  where theme_id in (select theme_id from structural_issue group by theme_id having count(distinct told_of) >= 5);
`;

const PERSONS = `
-- Of whom earlier observations were told stays behind the wall of the cases; here only that it is the same person.
create function app.told_of_same() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person uuid := (select client_id from case_file where id = new.case_id);
  persons uuid[] := array(select person union
    select other.client_id from person_key k join person_key other on other.key = k.key where k.client_id = person);
begin
  update structural_issue i set told_of = earlier.told_of
    from case_file c join case_structural_issue l on l.case_id = c.id join structural_issue earlier on earlier.id = l.structural_issue_id
    where c.client_id = any(persons) and earlier.id <> new.structural_issue_id and i.id = new.structural_issue_id;
  return null;
end $$;
create trigger told_of_same after insert on case_structural_issue for each row execute function app.told_of_same();
`;

const BATCHES = `
-- A table changes by five persons or not at all: one answer less the one before tells of nobody.
create function app.count_theme(wanted uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from generatives_thema where id = wanted and district_id = app.district() and app.has_role('koordinierende_stelle')
    for no key update;
  if not found or (select count(distinct told_of) from structural_issue
      where theme_id = wanted and counted_in is null or counted_in = wanted and theme_id is distinct from wanted) < 5 then
    return;
  end if;
  update structural_issue set counted_in = null where counted_in = wanted and theme_id is distinct from wanted;
  update structural_issue set counted_in = wanted where theme_id = wanted and counted_in is null;
end $$;
revoke all on function app.told_of_same(), app.count_theme(uuid) from public;
grant execute on function app.count_theme(uuid) to fallnetz_app;
`;
