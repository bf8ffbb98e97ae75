import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions where the last writer won silently, and a day on which a settled report of a barrier goes. */
export class TwoPeople1700000000050 implements MigrationInterface {
  name = 'TwoPeople1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [VERSIONS, LIMITS, BARRIERS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const VERSIONS = `
-- The guide values of a house are changed together: their version is the sum of those of its rows.
alter table caseload_limit add column version int not null default 1;
-- Of the order alone: whoever edits the case or a goal is not disturbed by it.
alter table case_file add column goal_order_version int not null default 1;
-- Of what a participant of a Fallkonferenz sees.
alter table conference_participant add column release_version int not null default 1;
alter table handover_note add column version int not null default 1;
alter table handover_answer add column version int not null default 1;
`;

const LIMITS = `
-- Who sets the guide value of a house sees who set it before.
create policy see_limits on event for select to fallnetz_app using (case_id is null and type = 'caseload.limit-set'
  and district_id = (select app.district()) and (select app.has_role('leitung', 'fachadministration'))
  and subject_id in (select l.id from caseload_limit l where l.organisation_id = (select app.my_organisation())));
`;

const BARRIERS = `
alter table retention_rule drop constraint retention_rule_data_kind_check;
alter table retention_rule add constraint retention_rule_data_kind_check
  check (data_kind in ('case_file', 'refused_intake', 'withdrawn_consent', 'consent_proof', 'access_log', 'barrier_report'));
insert into retention_rule (data_kind, months, source, valid_from) values
  ('barrier_report', 12, 'Startwert bis zur Entscheidung der oder des Datenschutzbeauftragten: 1 Jahr nach der Erledigung', '2020-01-01');

-- The last day a settled report is kept, by the rule of its district before the product's; null while it is open.
create function app.barrier_report_until(report barrier_report, day date) returns date
language sql stable set search_path = public, pg_temp as $$
  select ((report.settled_at at time zone 'Europe/Berlin')::date + make_interval(months => r.months))::date from retention_rule r
  where r.data_kind = 'barrier_report' and r.organisation_id is null and r.valid_from <= day
    and (r.district_id is null or r.district_id = report.district_id)
  order by r.district_id nulls last, r.valid_from desc limit 1 $$;
revoke all on function app.barrier_report_until(barrier_report, date) from public;
grant execute on function app.barrier_report_until(barrier_report, date) to fallnetz_app, fallnetz_system;
`;
