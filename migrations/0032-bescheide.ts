import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decision letters of authorities and the deadline to appeal against them (domain.md 9). */
export class Bescheide1700000000032 implements MigrationInterface {
  name = 'Bescheide1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, RULES, DUE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
-- How long somebody may appeal, counted from the Bekanntgabe; dated and with source, a change is a new row from its day on.
create table appeal_rule (
  id uuid primary key default uuidv7(),
  district_id uuid references district (id),
  kind text not null,
  -- With a Rechtsbehelfsbelehrung; a missing or wrong one makes the period longer.
  instructed boolean not null,
  amount int not null check (amount between 1 and 400),
  unit text not null check (unit in ('day', 'week', 'month', 'year')),
  -- A letter by ordinary post counts as delivered so many days after it was posted.
  post_days int not null check (post_days between 0 and 30),
  source text not null,
  valid_from date not null,
  version int not null default 1,
  unique nulls not distinct (district_id, kind, instructed, valid_from)
);
call app.wall('appeal_rule', 'coalesce(district_id, (select app.district())) = (select app.district())',
  $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
grant select on appeal_rule to fallnetz_app;

create table bescheid (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  kind text not null,
  authority text not null default '',
  delivery text not null check (delivery in ('post', 'formal', 'handed')),
  posted_on date,
  received_on date,
  -- Bekanntgabe as it follows from the two.
  delivered_on date not null,
  instructed text not null check (instructed in ('yes', 'no', 'unknown')),
  rule_id uuid references appeal_rule (id),
  proposed_on date,
  due_on date not null,
  state text not null default 'to_confirm' check (state in ('to_confirm', 'confirmed', 'ended')),
  confirmed_by uuid references user_account (id),
  confirmed_at timestamptz,
  outcome text check (outcome in ('appealed', 'accepted', 'settled', 'lapsed')),
  ended_on date,
  lawyer text not null default '',
  lawyer_contacted_on date,
  remark text not null default '',
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check ((state = 'ended') = (outcome is not null))
);
create index bescheid_of_case on bescheid (case_id, due_on);
call app.wall('bescheid', 'case_id = any((select app.my_case_ids())::uuid[])');
grant select, insert, update on bescheid to fallnetz_app;
`;

const RULES = `
insert into appeal_rule (kind, instructed, amount, unit, post_days, source, valid_from) values
  ('asylum', true, 2, 'week', 4, '§ 74 Abs. 1 AsylG vor der GEAS-Reform; heutige Frist mit Rechtsanwält*in prüfen', '2025-01-01'),
  ('asylum_short', true, 1, 'week', 4,
    '§ 74 Abs. 1, § 36 Abs. 3 AsylG vor der GEAS-Reform; heutige Frist mit Rechtsanwält*in prüfen', '2025-01-01'),
  ('asylum', false, 1, 'year', 4, '§ 58 Abs. 2 VwGO', '2025-01-01'),
  ('asylum_short', false, 1, 'year', 4, '§ 58 Abs. 2 VwGO', '2025-01-01'),
  ('abh', true, 1, 'month', 4, '§ 74 VwGO (Klage; in NRW meist kein Widerspruch, § 110 JustG NRW); § 41 Abs. 2 VwVfG NRW', '2025-01-01'),
  ('abh', false, 1, 'year', 4, '§ 58 Abs. 2 VwGO', '2025-01-01'),
  ('social', true, 1, 'month', 4, '§ 84 SGG (Widerspruch); § 37 Abs. 2 SGB X', '2025-01-01'),
  ('social', false, 1, 'year', 4, '§ 66 Abs. 2, § 84 SGG', '2025-01-01');

insert into catalogue_entry (catalogue, code, label_de, label_en, position, valid_from, source) values
  ('bescheid_kind', 'asylum', 'Asyl: Ablehnung (BAMF)', 'Asylum: rejection (BAMF)', 1, '2000-01-01', 'AsylG'),
  ('bescheid_kind', 'asylum_short', 'Asyl: offensichtlich unbegründet, unzulässig oder Dublin',
    'Asylum: manifestly unfounded, inadmissible or Dublin', 2, '2000-01-01', 'AsylG'),
  ('bescheid_kind', 'abh', 'Ausländerbehörde', 'Immigration authority', 3, '2000-01-01', 'VwGO'),
  ('bescheid_kind', 'social', 'Sozialleistung (Jobcenter, Sozialamt, Krankenkasse)',
    'Social benefits (Jobcenter, social office, health insurance)', 4, '2000-01-01', 'SGG'),
  ('bescheid_kind', 'other', 'Anderer Bescheid', 'Other letter', 5, '2000-01-01', 'Fachlicher Standard');

-- The first day lies before every due day: the alert leaves on the day the letter is recorded.
insert into deadline_rule (kind, reminder_days, escalation_days, source, valid_from, applied_at) values
  ('appeal_deadline', '{-400,-14,-10,-7,-6,-5,-4,-3,-2,-1,0,1}', '{0,1}',
    'Fachlicher Standard: sofort, dann in der letzten Woche täglich; Frist nach der Regel am Bescheid', '2024-01-01', now());
`;

const DUE = `
-- As before, and the deadlines to appeal.
create or replace function app.caseload_of_my_organisation() returns table (
  case_id uuid, code text, phase text, ags text, lead_user_id uuid, opened_on date, last_contact_on date, next_due_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.code, c.phase, c.ags, c.lead_user_id, c.opened_on, c.last_contact_on,
    least((select min(m.due_on) from measure m where m.case_id = c.id and m.state in ('open', 'running', 'postponed')),
      (select min(b.due_on) from bescheid b where b.case_id = c.id and b.state <> 'ended'),
      (select r.due_on from residence_status r where r.case_id = c.id and (r.valid_from is null or r.valid_from <= app.today())
        order by r.valid_from desc nulls last, r.recorded_at desc limit 1))
  from case_file c
  where c.organisation_id = app.my_organisation() and c.closed_on is null and app.has_role('leitung') $$;
`;
