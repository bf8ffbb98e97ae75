import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to ask about barriers in a district, and the barriers people reported (§ 10b BGG NRW). */
export class Accessibility1700000000046 implements MigrationInterface {
  name = 'Accessibility1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CONTACT, REPORTS, WALLS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const CONTACT = `
create table accessibility_contact (
  id uuid primary key default uuidv7(),
  district_id uuid not null unique references district (id),
  name text not null,
  email text not null,
  phone text not null default '',
  ombudsstelle text not null default '',
  version int not null default 1
);
`;

const REPORTS = `
-- Who reports stays unknown; an address for the answer is given freely and goes when the report is settled.
create table barrier_report (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  place text not null default '',
  description text not null,
  reply_to text not null default '',
  reported_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references user_account (id)
);
create index barrier_report_of_district on barrier_report (district_id, id desc);
`;

const WALLS = `
call app.wall('accessibility_contact', $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
grant select, insert, update on accessibility_contact to fallnetz_app;
call app.wall('barrier_report', $$district_id = (select app.district()) and (select app.has_role('fachadministration'))$$);
grant select on barrier_report to fallnetz_app;
grant update (settled_at, settled_by, reply_to) on barrier_report to fallnetz_app;
`;
