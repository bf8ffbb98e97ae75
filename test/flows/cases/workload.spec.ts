import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, versionOf } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

interface Load {
  userId: string;
  cases: number;
  weight: number;
  limit: number;
  exceeded: boolean;
  absent: boolean;
}

describe('the caseload against a soft limit', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let leitung: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    leitung = await district.person('leitung');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const mine = async (person = worker) => (await person.get<Load>('/api/workload/mine')).body;
  const versionOfLimit = async (person: Person) =>
    (await person.get<{ version: number }>('/api/workload/limit')).body.version;
  const setLimit = async (person: Person, body: object) =>
    person.put('/api/workload/limit', { version: (await versionOfLimit(person)) ?? 0, ...body });
  const limit = (cases: number) => ({ cases, source: 'Dienstvereinbarung', validFrom: api.clock.today() });

  it('weighs phase and complexity, and counts the share of a full post', async () => {
    expect(await mine()).toMatchObject({ cases: 0, weight: 0, limit: 30, exceeded: false });
    const file = await givenCase(worker, { phase: 'assessment' });
    expect(await mine()).toMatchObject({ cases: 1, weight: 1.3 });
    const version = await versionOf(worker, file.id);
    expect((await worker.patch(`/api/cases/${file.id}`, { complexity: 3, version })).status).toBe(204);
    expect(await mine()).toMatchObject({ cases: 1, weight: 1.9 });
    for (const complexity of [0, 4, 1.5, 'viel'])
      expect((await worker.patch(`/api/cases/${file.id}`, { complexity, version: version + 1 })).status).toBe(400);
    await district.sql.query('update user_account set full_time_share = 0.5 where id = $1', [worker.id]);
    expect(await mine()).toMatchObject({ limit: 15 });
  });

  it('is set by Leitung or Fachadministration from a day on, and warns', async () => {
    expect((await setLimit(leitung, limit(2))).status).toBe(204);
    expect(await mine()).toMatchObject({ limit: 1, exceeded: true });
    expect((await leitung.get('/api/workload/limit')).body).toMatchObject({ cases: 2, source: 'Dienstvereinbarung' });
    const colleague = await district.person('case_manager');
    expect((await colleague.get('/api/workload/colleagues')).body).toContainEqual({
      userId: worker.id,
      exceeded: true,
    });
    // Soft: a further case is opened all the same.
    await givenCase(worker);
    expect((await setLimit(await district.person('fachadministration'), limit(40))).status).toBe(204);
    expect(await mine()).toMatchObject({ limit: 20, exceeded: false });
    for (const bad of [{}, { ...limit(0) }, { ...limit(3), validFrom: '2020-01-01' }, { ...limit(3), more: 1 }])
      expect((await setLimit(leitung, bad)).status).toBe(400);
    expect((await setLimit(worker, limit(9))).status).toBe(403);
    const soon = { ...limit(25), validFrom: addDays(api.clock.today(), 7) };
    expect((await setLimit(leitung, soon)).status).toBe(204);
    expect((await leitung.get('/api/workload/limit')).body).toMatchObject({ cases: 40, next: soon });
    const house = await district.newOrganisation('freier_traeger');
    const stranger = await district.person('case_manager', { organisationId: house });
    expect(await mine(stranger)).toMatchObject({ limit: 30 });
  });

  it('lets nobody overwrite the other: the second learns who set what, also for another day', async () => {
    const house = await district.newOrganisation('freier_traeger');
    const [first, second] = [
      await district.person('leitung', { organisationId: house }),
      await district.person('leitung', { organisationId: house }),
    ];
    const both = await Promise.all([
      setLimit(first, { ...limit(20), version: 0 }),
      setLimit(second, { ...limit(21), version: 0 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const stale = { status: 409, body: { code: 'version.stale' } };
    const now = await versionOfLimit(first);
    expect(await setLimit(first, { ...limit(22), source: 'Beschluss', version: now })).toMatchObject({ status: 204 });
    const later = { ...limit(23), validFrom: addDays(api.clock.today(), 30), version: now };
    const refused = await setLimit(second, later);
    expect(refused).toMatchObject(stale);
    expect(refused.body['changed']).toMatchObject([{ actorName: first.name, fields: ['cases', 'source'] }]);
    expect((await second.get('/api/workload/limit')).body).toMatchObject({ cases: 22, next: null, version: now + 1 });
    expect((await setLimit(second, { ...later, version: now + 1 })).status).toBe(204);
    for (const version of [-1, 'x', null]) expect((await setLimit(first, { ...limit(9), version })).status).toBe(400);
  });

  it('tells Leitung per person how much and who is away, without content', async () => {
    const deputy = await district.person('case_manager');
    await givenSubstitution(api, district, worker, deputy);
    const { status, body } = await leitung.get<Load[]>('/api/workload');
    expect(status).toBe(200);
    expect(body.find(({ userId }) => userId === worker.id)).toMatchObject({ cases: 2, absent: true });
    expect(body.find(({ userId }) => userId === deputy.id)).toMatchObject({ cases: 0, absent: false });
    expect(JSON.stringify(body)).not.toContain('Beispiel');
    expect((await worker.get('/api/workload')).status).toBe(403);
  });
});
