import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenPlan } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Head {
  leadUserId: string;
  assignments: { id: string; userId: string; part: string }[];
  may: { assign: boolean };
}

describe('who works on a case', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    lead = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const head = async (person: Person, id: string): Promise<Head> => (await person.get<Head>(`/api/cases/${id}`)).body;
  const assign = (person: Person, id: string, userId: string, part: string) =>
    person.post(`/api/cases/${id}/assignments`, { userId, part });

  it('takes a co-worker in and lets them go; their access ends in the same instant', async () => {
    const { id } = await givenCase(lead);
    expect((await assign(lead, id, colleague.id, 'co_worker')).status).toBe(201);
    expect((await assign(lead, id, colleague.id, 'co_worker')).body.code).toBe('case.assignment.exists');
    const seen = await head(colleague, id);
    expect(seen.may.assign).toBe(false);
    expect((await assign(colleague, id, colleague.id, 'lead')).status).toBe(403);
    const own = seen.assignments.find(({ userId }) => userId === colleague.id)!;
    expect((await lead.post(`/api/cases/${id}/assignments/${own.id}/end`)).status).toBe(204);
    expect((await colleague.get(`/api/cases/${id}`)).status).toBe(404);
    expect((await head(lead, id)).assignments).toHaveLength(1);
  });

  it('lets a co-worker leave by themselves, but not throw others out', async () => {
    const third = await district.person('case_manager');
    const { id } = await givenCase(lead);
    await assign(lead, id, colleague.id, 'co_worker');
    await assign(lead, id, third.id, 'co_worker');
    const idOf = async (person: Person) =>
      (await head(lead, id)).assignments.find(({ userId }) => userId === person.id)!.id;
    const end = async (who: Person, whom: Person) => who.post(`/api/cases/${id}/assignments/${await idOf(whom)}/end`);
    expect((await end(colleague, third)).status).toBe(403);
    expect((await end(colleague, colleague)).status).toBe(204);
    expect((await end(lead, lead)).body.code).toBe('case.assignment.lead-needed');
  });

  it('hands the lead over; the former lead stays as co-worker', async () => {
    const { id } = await givenCase(lead);
    await assign(lead, id, colleague.id, 'co_worker');
    expect((await assign(lead, id, colleague.id, 'lead')).status).toBe(201);
    const seen = await head(colleague, id);
    expect(seen.leadUserId).toBe(colleague.id);
    expect(seen.assignments.map(({ userId, part }) => [userId, part])).toEqual([
      [colleague.id, 'lead'],
      [lead.id, 'co_worker'],
    ]);
    expect((await head(lead, id)).may.assign).toBe(false);
    expect((await assign(lead, id, lead.id, 'lead')).status).toBe(403);
    const told = async (person: Person) =>
      (
        await district.sql.query<{ kind: string }>(
          'select kind from notification where case_id = $1 and user_id = $2 order by id',
          [id, person.id],
        )
      ).rows.map(({ kind }) => kind);
    expect(await told(colleague)).toEqual(['assignment.co_worker', 'assignment.lead']);
    expect(await told(lead)).toEqual([]);
  });

  it('moves the reminders along with the lead', async () => {
    const { id } = await givenCase(lead);
    const { measureId } = await givenPlan(lead, id, { responsibleUserId: null, responsibleBody: 'Sprachschule' });
    const remindersOf = async (): Promise<object[]> => {
      const sql = 'select user_id, state from reminder where subject_id = $1 order by state desc';
      return (await district.sql.query<object>(sql, [measureId])).rows;
    };
    expect(await remindersOf()).toEqual([{ user_id: lead.id, state: 'open' }]);
    await assign(lead, id, colleague.id, 'lead');
    expect(await remindersOf()).toEqual([
      { user_id: colleague.id, state: 'open' },
      { user_id: lead.id, state: 'cancelled' },
    ]);
  });

  it('hands the reminders of whoever goes to the lead, also when they go by themselves', async () => {
    const { id } = await givenCase(lead);
    const reminded = async (measureId: string): Promise<object[]> => {
      const sql = `select user_id from reminder where subject_id = $1 and state = 'open'`;
      return (await district.sql.query<object>(sql, [measureId])).rows;
    };
    for (const who of [lead, colleague]) {
      const assigned = await assign(lead, id, colleague.id, 'co_worker');
      const { measureId } = await givenPlan(lead, id, { responsibleUserId: colleague.id });
      expect(await reminded(measureId)).toEqual([{ user_id: colleague.id }]);
      expect((await who.post(`/api/cases/${id}/assignments/${String(assigned.body.id)}/end`)).status).toBe(204);
      expect(await reminded(measureId)).toEqual([{ user_id: lead.id }]);
    }
  });

  it('knows only active Case-Manager*innen of the same house', async () => {
    const { id } = await givenCase(lead);
    const other = await District.create(api);
    const people = [
      await district.person('leitung'),
      await district.person('case_manager', { organisationId: await district.organisation('freier_traeger') }),
      await other.person('case_manager'),
    ];
    for (const person of people) {
      expect((await assign(lead, id, person.id, 'co_worker')).body.code).toBe('case.assignment.person');
    }
    const gone = await district.person('case_manager');
    await district.sql.query(`update user_account set active_until = '2020-12-31' where id = $1`, [gone.id]);
    expect((await assign(lead, id, gone.id, 'co_worker')).body.code).toBe('case.assignment.person');
    expect((await assign(lead, id, 'niemand', 'co_worker')).body.code).toBe('request.invalid');
    expect((await assign(lead, id, colleague.id, 'chef')).body.code).toBe('request.invalid');
    expect((await head(lead, id)).assignments).toHaveLength(1);
    await other.close();
  });
});
