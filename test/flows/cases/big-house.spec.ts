import { Client } from 'pg';
import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { freshDatabase } from '../../given/database';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

const CASES_OF_THE_HOUSE = 2_000;
/** Pages of the database; what is read for two cases and one person stays far below. */
const FEW = 500;

/** What one person asks for must not cost what the whole house has. */
describe('a house with thousands of cases', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;

  beforeAll(async () => {
    // A database of its own: how many pages are read depends on what other tests left in the tables.
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
    await givenCase(worker, { phase: 'umsetzung' });
    await givenCase(worker, { phase: 'umsetzung' });
    const house = await district.organisation();
    await district.sql.query(CASES, [district.id, house, colleague.id, CASES_OF_THE_HOUSE]);
    await district.sql.query(ACCOUNTS, [district.id, await district.newOrganisation('municipality')]);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  it.each([
    ['the own load', 'select * from app.workload_facts(array[app.actor()])'],
    ['the own reminders', `select * from reminder where state = 'open'`],
    ['who works here', 'select app.my_colleague_ids()'],
  ])('reads few pages for %s', async (_what, statement) => {
    expect(await pagesRead(worker, statement)).toBeLessThan(FEW);
  });

  it('shows the own load, and Leitung that of everybody', async () => {
    expect((await worker.get('/api/workload/mine')).body).toMatchObject({ userId: worker.id, cases: 2 });
    const leitung = await district.person('leitung');
    const { body } = await leitung.get<{ userId: string; cases: number }[]>('/api/workload');
    const cases = Object.fromEntries(body.map((load) => [load.userId, load.cases]));
    expect([cases[worker.id], cases[colleague.id]]).toEqual([2, CASES_OF_THE_HOUSE]);
    expect((await leitung.get<object[]>('/api/reminders')).body).toHaveLength(300);
  });

  it('lists a case once for whoever works on it and stands in for its lead', async () => {
    const deputy = await district.person('case_manager');
    const { id } = await givenCase(worker);
    await district.sql.query(
      `insert into case_assignment (case_id, user_id, part, starts_on) values ($1, $2, 'co_worker', '2025-01-01')`,
      [id, deputy.id],
    );
    await givenSubstitution(api, district, worker, deputy);
    const { body } = await deputy.get<{ items: { id: string; part: string | null }[] }>('/api/cases');
    expect(body.items.filter((item) => item.id === id)).toEqual([expect.objectContaining({ part: 'co_worker' })]);
    expect(body.items).toHaveLength(3);
  });

  /** How many pages of the database a statement reads as this person. */
  async function pagesRead({ id, districtId }: Person, statement: string): Promise<number> {
    const sql = new Client({ connectionString: api.database.appUrl });
    await sql.connect();
    try {
      await sql.query('begin');
      await sql.query(
        `select set_config('app.actor', $1, true), set_config('app.district', $2, true), set_config('app.today', $3, true)`,
        [id, districtId, api.clock.today()],
      );
      // The first time a connection reads what it has to know of tables and functions too.
      await sql.query(statement);
      const { rows } = await sql.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
        `explain (analyze, buffers, format json) ${statement}`,
      );
      const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
      return plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!;
    } finally {
      await sql.end();
    }
  }
});

const CASES = `
with person as (
    insert into client (district_id, organisation_id, pseudonym, birth_year, nationalities, ags, created_by)
    select $1, $2, 'Linde Haus-' || i, 1990, '{RO}', '05999001', $3 from generate_series(1, $4::int) i
    returning id, pseudonym),
  file as (
    insert into case_file (district_id, organisation_id, client_id, code, phase, ags, lead_user_id, opened_on)
    select $1, $2, id, 'KIM-' || pseudonym, 'umsetzung', '05999001', $3, '2025-01-01' from person returning id, code),
  part as (insert into case_assignment (case_id, user_id, part, starts_on) select id, $3, 'lead', '2025-01-01' from file)
insert into reminder (district_id, kind, subject_id, case_id, case_code, user_id, due_on)
select $1, 'measure_due', id, id, code, $3, '2025-03-01' from file`;

const ACCOUNTS = `
insert into user_account (district_id, organisation_id, email, name, roles, active_from)
select $1, $2, gen_random_uuid() || '@haus.example', 'Person Beispiel ' || i, '{case_manager}', '2020-01-01'
from generate_series(1, 1000) i`;
