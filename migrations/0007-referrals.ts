import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Directory of offers, anonymous Verweisberatung, referral of a case (domain.md 3 and 6). */
export class Referrals1700000000007 implements MigrationInterface {
  name = 'Referrals1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, WALLS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLES = `
create table service_offer (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid references organisation (id),
  name text not null,
  provider text not null default '',
  kind text not null,
  ags text[] not null,
  topics text[] not null default '{}',
  languages text[] not null default '{}',
  target_groups text[] not null default '{}',
  access text not null default '',
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  opening text not null default '',
  appointment text not null default '',
  checked_on date,
  version int not null default 1
);
create index service_offer_of_district on service_offer (district_id, name, id);

-- Anonymous: no column for a name, none that leads to a person or a case.
create table verweisberatung (
  id uuid primary key default uuidv7(),
  district_id uuid not null references district (id),
  organisation_id uuid not null references organisation (id),
  recorded_by uuid not null references user_account (id),
  held_on date not null,
  ags text not null,
  language text not null,
  channel text not null,
  topics text[] not null,
  question text not null default '' check (length(question) <= 300),
  age_band text,
  gender text check (gender in ('w', 'm', 'divers')),
  status_group text,
  region text,
  offer_ids uuid[] not null default '{}',
  other_body text not null default '' check (length(other_body) <= 120),
  result text not null check (result in ('referred', 'appointment_made', 'answered', 'case_work_offered', 'no_offer_found')),
  duration text not null
);
create index verweisberatung_of_recorder on verweisberatung (recorded_by, held_on desc, id desc);

create table referral (
  id uuid primary key default uuidv7(),
  case_id uuid not null references case_file (id) on delete cascade,
  offer_id uuid references service_offer (id),
  body text not null default '',
  mode text not null check (mode in ('warm', 'kalt')),
  consent_id uuid references consent (id),
  reason text not null default '',
  referred_on date not null,
  outcome text check (outcome in ('arrived', 'waiting_list', 'declined', 'no_show', 'unknown')),
  outcome_on date,
  recorded_by uuid not null references user_account (id),
  version int not null default 1,
  -- Data pass on only with a consent; without one the person goes there themselves.
  check ((mode = 'warm') = (consent_id is not null)),
  check ((offer_id is null) <> (body = '')),
  check ((outcome is null) = (outcome_on is null))
);
create index referral_of_case on referral (case_id, referred_on desc, id desc);
`;

const WALLS = `
call app.wall('service_offer', 'district_id = (select app.district()) and not (select app.is_guest())',
  $$district_id = (select app.district()) and (select app.has_role('koordinierende_stelle', 'fachadministration'))$$);
call app.wall('verweisberatung', 'recorded_by = any((select app.my_user_ids())::uuid[])',
  $$district_id = (select app.district()) and organisation_id = (select app.my_organisation())
    and recorded_by = (select app.actor())$$);
call app.wall('referral', 'case_id = any((select app.my_case_ids())::uuid[])');

-- Whoever keeps the directory learns which fields a colleague has changed in the meantime.
create policy see_offers on event for select to fallnetz_app using (case_id is null
  and type in ('offer.added', 'offer.changed') and district_id = (select app.district()) and not (select app.is_guest()));

grant select, insert, update on service_offer, referral to fallnetz_app;
grant select, insert on verweisberatung to fallnetz_app;
`;
