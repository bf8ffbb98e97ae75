import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Catalogue and appeal rules kept by the district itself: date of the source, end, and whether somebody used a row. */
export class LawRules1700000000039 implements MigrationInterface {
  name = 'LawRules1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, USED, TRACE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
-- The day on which somebody of the district last looked at the source; none for what was shipped.
alter table catalogue_entry add column source_on date;
alter table appeal_rule add column source_on date, add column valid_until date check (valid_until >= valid_from);
grant insert, update, delete on catalogue_entry, appeal_rule to fallnetz_app;
`;

const USED = `
-- Whether a case of the district uses a row of the catalogue or did before a correction; Fachadministration sees no case,
-- only yes or no.
create function app.catalogue_row_used(row_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with wanted as (select * from catalogue_entry k
    where k.id = row_id and k.district_id = app.district() and app.has_role('fachadministration')),
  entries as (select e.* from situation_entry e
    union all select o.* from situation_entry_past p, jsonb_populate_record(null::situation_entry, p.entry) o)
  select exists (
    select 1 from wanted k join case_file c on c.district_id = k.district_id join entries e on e.case_id = c.id
    where coalesce(e.valid_from, e.recorded_at::date) >= k.valid_from and k.code = any(case k.catalogue
      when 'residence_status' then array[case when e.history = 'residence' then e.value end]
      when 'language_level' then array[case when e.history = 'language' then e.value end]
      when 'residence_condition' then e.conditions
      when 'legal_frame' then array[e.legal_frame]
      when 'language_skill' then array[e.skill]
      when 'language_method' then array[e.method]
      when 'housing_threat' then array[e.threat]
      when 'employer_kind' then array[e.employer_kind]
      else array[case when e.history = k.catalogue then e.value end] end))
  or exists (
    select 1 from wanted k join case_file c on c.district_id = k.district_id
    join bescheid b on b.case_id = c.id and b.kind = k.code where k.catalogue = 'bescheid_kind') $$;

-- Whether a deadline in a case follows from a rule of the district.
create function app.appeal_rule_used(row_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select app.has_role('fachadministration') and exists (select 1 from bescheid b join appeal_rule r on r.id = b.rule_id
    where r.id = row_id and r.district_id = app.district()) $$;
`;

const TRACE = `
-- Who keeps the rules sees what a colleague changed.
create policy see_rules on event for select to fallnetz_app using (case_id is null
  and district_id = (select app.district()) and (select app.has_role('fachadministration'))
  and type = any('{catalogue.row-added,catalogue.row-changed,catalogue.row-removed,appeal-rule.added,appeal-rule.changed,
    appeal-rule.removed,deadline_rule.changed}'));
`;
