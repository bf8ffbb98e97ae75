import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Resting, breaking off, reopening and what a withdrawn consent begins (domain.md 7, L4 to L7). */
export class Lifecycle1700000000022 implements MigrationInterface {
  name = 'Lifecycle1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [ENDS, REST, REVIEW, RULES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const ENDS = `
alter table case_file drop constraint case_file_phase_check;
alter table case_file add constraint case_file_phase_check check (phase in ('anfrage', 'klaerung', 'assessment', 'hilfeplanung',
  'umsetzung', 'monitoring', 'evaluation', 'entpflichtet', 'abgelehnt', 'abgebrochen'));
`;

const REST = `
create table case_rest (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  starts_on date not null,
  -- Wiedervorlage: the day on which somebody looks again.
  until_on date not null,
  reason text not null check (length(reason) between 1 and 500),
  ended_on date,
  recorded_by uuid not null references user_account (id),
  recorded_at timestamptz not null default now(),
  check (until_on >= starts_on)
);
create unique index case_rest_now on case_rest (case_id) where ended_on is null;
create index case_rest_of_case on case_rest (case_id);
call app.wall('case_rest', 'case_id = any((select app.my_case_ids())::uuid[])');
grant select, insert, update on case_rest to fallnetz_app;
`;

const REVIEW = `
-- L7, L11: somebody has to judge whether the file may go or has to be locked (Art. 17 and 18 DSGVO).
create table deletion_review (
  id uuid primary key default uuidv7(),
  case_id uuid not null unique references case_file (id) on delete cascade,
  cause text not null check (cause in ('consent_withdrawn')),
  started_on date not null,
  due_on date not null,
  rule_source text not null
);
call app.wall('deletion_review', 'case_id = any((select app.my_case_ids())::uuid[])', 'false');
grant select on deletion_review to fallnetz_app;
-- Ending the case is work behind the scenes here.
grant execute on function app.cancel_reminders_of_case(uuid, text[]) to fallnetz_system;
`;

const RULES = `
alter table retention_rule drop constraint retention_rule_data_kind_check;
alter table retention_rule add constraint retention_rule_data_kind_check
  check (data_kind in ('case_file', 'refused_intake', 'withdrawn_consent'));
insert into retention_rule (data_kind, months, source, valid_from) values
  ('withdrawn_consent', 1, 'Art. 17 Abs. 1 b, Art. 12 Abs. 3 DSGVO: über die Löschung binnen eines Monats entscheiden', '2020-01-01');
insert into deadline_rule (kind, reminder_days, escalation_days, source, valid_from, applied_at) values
  ('case_rest_ends', '{0}', '{7}', 'Fachlicher Standard: Wiedervorlage ruhender Fälle', '2024-01-01', now()),
  ('deletion_review_due', '{-21,-7,0}', '{7}', 'Art. 12 Abs. 3 DSGVO', '2024-01-01', now()),
  -- No reminder of its own: after so many days without contact the overview proposes to let the case rest.
  ('contact_silence_rest', '{120}', '{}', 'Fachlicher Standard: nach 120 Tagen ohne Kontakt das Ruhen vorschlagen', '2024-01-01', now());
`;
