import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

/** Who stands in for many, or leads many, asks about thousands of cases at once. */
describe('the situation of thousands of own cases', () => {
  let api: TestApi;
  let district: District;

  beforeAll(async () => {
    // A database of its own: all other tests would find theirs with thousands of rows nobody has counted.
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  // Each compared with each, thousands would not be answered within the time a statement is given.
  it('is answered, with the right numbers, before anybody has gathered statistics', async () => {
    const many = await workerWith(16_000);
    const page = await many.get<{ items: object[] }>('/api/situations?history=rechtskreis');
    expect([page.status, page.body.items[0]]).toEqual([200, expect.objectContaining({ value: 'x' })]);
    const counts = await many.get('/api/situations/counts?history=rechtskreis');
    expect(counts.body).toEqual([{ value: 'x', language: null, skill: null, cases: 16_000 }]);
  });

  async function workerWith(cases: number): Promise<Person> {
    const worker = await district.person('case_manager');
    await district.sql.query(FILL, [district.id, await district.organisation(), worker.id, cases]);
    return worker;
  }
});

const FILL = `
with person as (
    insert into client (district_id, organisation_id, pseudonym, birth_year, nationalities, ags, created_by)
    select $1, $2, 'Linde ' || $4 || '-' || i, 1990, '{RO}', '05999001', $3 from generate_series(1, $4::int) i
    returning id, pseudonym),
  file as (
    insert into case_file (district_id, organisation_id, client_id, code, phase, ags, lead_user_id, opened_on)
    select $1, $2, id, 'KIM-' || pseudonym, 'umsetzung', '05999001', $3, '2025-01-01' from person returning id),
  part as (insert into case_assignment (case_id, user_id, part, starts_on) select id, $3, 'lead', '2025-01-01' from file)
insert into situation_entry (case_id, history, value, valid_from, source, recorded_by)
select file.id, history, 'x', '2025-02-01', 'seen', $3 from file, unnest(array['residence', 'rechtskreis']) history`;
