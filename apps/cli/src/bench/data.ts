import type { Client } from 'pg';
import { storedKeys } from '@fallnetz/clients';

export const CASES_PER_WORKER = 40;
const ISSUES_PER_CASE = 0.2;
const THEMES = 40;

// Names spread as in the districts: many given names, family names of many languages, some in their own script.
const GIVEN =
  'Ioana Mihai Andrei Elena Cătălin Ștefania Agnieszka Paweł Łukasz Małgorzata Grzegorz Ayşe Mehmet Çağrı Gülşen İbrahim Олена Serhij Наталія Halyna Григорій رانيا Ahmad Khaled محمد Fatima Yusuf Мария Georgi Христо Цветелина Zahra Farid Parisa Golnaz Hawar Berfin Tesfay Selam Amina Nguyen Anna Peter Katrin Lejla Arben Drita'.split(
    ' ',
  );
const STEMS = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'zu'];
const ENDINGS = ['muster', 'testescu', 'testowski', 'testenko', 'testov', 'testoğlu', 'al-mithal', 'zade'];
const FAMILY = STEMS.flatMap((first) => STEMS.flatMap((second) => ENDINGS.map((ending) => first + second + ending)));

/** One invented district to measure in: workers with 40 cases each, whatever the size. */
export class BenchData {
  readonly district = '00000000-0000-4000-8000-000000000001';
  readonly organisation = '00000000-0000-4000-8000-000000000002';
  readonly coordinator = '00000000-0000-4000-8000-000000000003';
  private cases = 0;

  constructor(private readonly sql: Client) {}

  /** District, organisation, catalogue and the Koordinierende Stelle. */
  async begin(): Promise<void> {
    await this.sql.query(`insert into district (id, ags, name) values ($1, '05999', 'Messkreis')`, [this.district]);
    await this.sql.query(
      `insert into municipality (district_id, ags, name) select $1, '059990' || lpad(i::text, 2, '0'), 'Ort ' || i from generate_series(1, 13) i`,
      [this.district],
    );
    await this.sql.query(
      `insert into organisation (id, district_id, name, kind, regime) values ($1, $2, 'Messstelle', 'municipality', 'dsgvo_dsg_nrw')`,
      [this.organisation, this.district],
    );
    await this.sql.query(
      `insert into user_account (id, district_id, organisation_id, email, name, roles, active_from)
       values ($1, $2, $3, 'ks@mess.example', 'Messung', '{koordinierende_stelle}', '2020-01-01')`,
      [this.coordinator, this.district, this.organisation],
    );
    await this.sql.query(
      `insert into notice_text (id, organisation_id, district_id, kind, language, version, body, valid_from)
       values ($1, $1, $2, 'consent', 'de', 1, 'Hinweis zur Messung', '2020-01-01')`,
      [this.organisation, this.district],
    );
    await this.sql.query(CATALOGUE, [this.district, THEMES]);
    await this.addNames();
  }

  /** Grows the district to this many cases. */
  async growTo(cases: number): Promise<void> {
    const range = [this.cases, cases - 1];
    // Bulk rows need no chain and wake nobody; what is measured later does.
    await this.sql.query('alter table event disable trigger user');
    await this.sql.query(WORKERS, [
      this.district,
      this.organisation,
      this.cases / CASES_PER_WORKER,
      cases / CASES_PER_WORKER - 1,
    ]);
    for (const statement of [CLIENTS, CONSENTS, CASES, ASSIGNMENTS, CONTACTS, MEASURES, EVENTS]) {
      const takesPlace = statement.includes('$4');
      await this.sql.query(statement, takesPlace ? [...range, this.district, this.organisation] : range);
    }
    await this.sql.query(ISSUES, [
      Math.floor(range[0]! * ISSUES_PER_CASE),
      Math.floor(cases * ISSUES_PER_CASE) - 1,
      this.district,
      THEMES,
    ]);
    await this.sql.query('alter table event enable trigger user');
    await this.sql.query('analyze');
    this.cases = cases;
  }

  private async addNames(): Promise<void> {
    await this.sql.query('create temp table given_name (at serial, name text, keys text[], near text[])');
    await this.sql.query('create temp table family_name (at serial, name text, keys text[], near text[])');
    const add = (table: string, name: string, { searchKeys, nearKeys }: ReturnType<typeof storedKeys>) =>
      this.sql.query(`insert into ${table} (name, keys, near) values ($1, $2, $3)`, [name, searchKeys, nearKeys]);
    for (const name of GIVEN) await add('given_name', name, storedKeys({ givenName: name }));
    for (const name of FAMILY) await add('family_name', name, storedKeys({ familyName: name }));
  }
}

const uuid = (kind: number, i: string): string =>
  `('00000000-0000-4000-8000-${kind}' || lpad(to_hex(${i}), 11, '0'))::uuid`;
const WORKER = uuid(1, `(i / ${CASES_PER_WORKER})`);
const AGS = `'059990' || lpad((1 + i % 13)::text, 2, '0')`;

const CATALOGUE = `
with field as (insert into field_of_action (district_id, code, label) values ($1, 'MESS', 'Messfeld') returning id),
  challenges as (insert into challenge (id, district_id, field_of_action_id, code, label)
    select ${uuid(7, 'i')}, $1, field.id, 'MESS-' || i, 'Herausforderung ' || i from field, generate_series(1, $2::int) i)
insert into generatives_thema (id, district_id, challenge_id, title, level, step_since, created_on)
  select ${uuid(8, 'i')}, $1, ${uuid(7, 'i')}, 'Thema ' || i, 'kreis', '2026-01-01', '2026-01-01' from generate_series(1, $2::int) i`;

const WORKERS = `
insert into user_account (id, district_id, organisation_id, email, name, roles, ags, active_from)
select ${uuid(1, 'i')}, $1, $2, 'person' || i || '@mess.example', 'Person ' || i, '{case_manager}', '{05999001}', '2020-01-01'
from generate_series($3::int, $4::int) i`;

const CLIENTS = `
insert into client (id, district_id, organisation_id, pseudonym, family_name, given_name, birth_date, birth_year, nationalities, ags, search_keys, near_keys, created_by)
select ${uuid(2, 'i')}, $3, $4, 'Linde ' || i, f.name, g.name, d.day, extract(year from d.day)::int, '{RO}', ${AGS},
  g.keys || f.keys || array['b:' || d.day, 'y:' || extract(year from d.day)], g.near || f.near, ${WORKER}
from generate_series($1::int, $2::int) i
  join given_name g on g.at = 1 + i % ${GIVEN.length}
  join family_name f on f.at = 1 + (i * 7) % ${FAMILY.length}
  cross join lateral (select '1960-01-02'::date + (i * 37) % 16000 as day) d`;

const CONSENTS = `
insert into consent (district_id, client_id, kind, purpose, data_kinds, form, language, notice_text_id, valid_from, recorded_by)
select $3, ${uuid(2, 'i')}, 'case_documentation', 'Begleitung', '{name}', 'written', 'de', $4, '2026-01-01', ${WORKER}
from generate_series($1::int, $2::int) i`;

const CASES = `
insert into case_file (id, district_id, organisation_id, client_id, code, phase, ags, lead_user_id, opened_on, last_contact_on)
select ${uuid(3, 'i')}, $3, $4, ${uuid(2, 'i')}, 'KIM-2026-' || lpad(i::text, 6, '0'), 'umsetzung', ${AGS}, ${WORKER},
  '2025-01-01'::date + i % 600, '2026-06-01'
from generate_series($1::int, $2::int) i`;

const ASSIGNMENTS = `
insert into case_assignment (case_id, user_id, part, starts_on)
select ${uuid(3, 'i')}, ${WORKER}, 'lead', '2026-01-01' from generate_series($1::int, $2::int) i`;

const CONTACTS = `
insert into contact (case_id, kind, held_on, minutes, note, recorded_by)
select ${uuid(3, 'i')}, 'phone', '2026-05-01'::date + n, 15, 'Gespräch zur Messung', ${WORKER}
from generate_series($1::int, $2::int) i, generate_series(1, 3) n`;

const MEASURES = `
insert into measure (case_id, text, responsible_user_id, due_on)
select ${uuid(3, 'i')}, 'Maßnahme zur Messung', ${WORKER}, '2026-11-01'::date + i % 90 from generate_series($1::int, $2::int) i`;

const EVENTS = `
insert into event (district_id, case_id, type, actor_id, subject_id, occurred_at, relayed_at)
select $3, ${uuid(3, 'i')}, 'case.opened', ${WORKER}, ${uuid(3, 'i')}, '2026-01-01', coalesce('2026-01-01', $4::text)::timestamptz
from generate_series($1::int, $2::int) i`;

const ISSUES = `
insert into structural_issue (id, district_id, challenge_id, ags, quarter, observation, wish, level, theme_id, counted_in)
select ${uuid(9, 'i')}, $3, ${uuid(7, '(1 + i % $4::int)')}, ${AGS}, '2026-Q' || (1 + (i / 13) % 4), 'Beobachtung zur Messung', 'Wunsch', 'kreis', ${uuid(8, '(1 + i % $4::int)')}, ${uuid(8, '(1 + i % $4::int)')}
from generate_series($1::int, $2::int) i`;
