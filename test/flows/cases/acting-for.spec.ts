import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase, givenPlan } from '../../given/case';
import { testDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import { givenHandover } from '../../given/handover';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';
import { startWorker } from '../../given/worker';

describe('in Vertretung', () => {
  let api: TestApi;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let district: District;
  let absent: Person;
  let deputy: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    worker = await startWorker({ database: testDatabase() });
    district = await District.create(api);
    absent = await district.person('case_manager');
    deputy = await district.person('case_manager');
    file = await givenCase(absent, { phase: 'umsetzung' });
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await worker.close();
    await district.close();
    await api.close();
  });

  const standIn = () => ({
    deputyUserId: deputy.id,
    startsOn: api.clock.today(),
    endsOn: api.clock.today(),
  });

  it('tells the deputy, by mail too', async () => {
    expect((await absent.post('/api/substitutions', standIn())).status).toBe(201);
    await eventually(async () => {
      const { body } = await deputy.get<{ items: { kind: string; path: string }[] }>('/api/notifications');
      expect(body.items).toContainEqual(
        expect.objectContaining({ kind: 'substitution.started', path: '/verwaltung/vertretungen' }),
      );
    });
  });

  it('stands on every act and every look of the deputy', async () => {
    const { rows } = await district.sql.query<{ at: Date }>('select clock_timestamp() as at');
    const path = `/api/cases/${file.id}`;
    const { version } = (await deputy.get<{ version: number }>(path)).body;
    await deputy.post(`${path}/notes`, { body: 'Testnotiz' });
    await deputy.post(`${path}/sensitive-notes`, { body: 'Testnotiz' });
    await deputy.post(`${path}/contacts`, { kind: 'phone', heldOn: api.clock.today() });
    await givenPlan(deputy, file.id);
    await deputy.post(`${path}/hilfeplan/agreements`, { agreedOn: api.clock.today() });
    await givenSituation(deputy, file.id, { value: 'nicht_erhoben' });
    await deputy.post(`${path}/assessments`, { heldOn: api.clock.today() });
    await deputy.patch(path, { kind: 'cm_partial', complexity: 3, version });
    await givenHandover(deputy, await district.person('case_manager'), { fromUserId: absent.id, caseIds: [file.id] });
    await deputy.get(`${path}/timeline`);
    const facts = await district.sql.query<{ type: string; acting_for: string | null }>(
      'select type, acting_for from event where case_id = $1 and actor_id = $2 and occurred_at > $3',
      [file.id, deputy.id, rows[0]!.at],
    );
    const types = facts.rows.map(({ type }) => type);
    for (const type of ['note.recorded', 'sensitive-note.recorded', 'contact.recorded', 'goal.added', 'measure.added'])
      expect(types).toContain(type);
    for (const type of [
      'hilfeplan.agreed',
      'situation.recorded',
      'assessment.begun',
      'case.changed',
      'handover.offered',
    ])
      expect(types).toContain(type);
    expect(facts.rows.filter(({ acting_for }) => acting_for !== absent.id)).toEqual([]);
    const looks = await district.sql.query<{ what: string; acting_for: string | null }>(
      'select what, acting_for from access_log where case_id = $1 and actor_id = $2',
      [file.id, deputy.id],
    );
    expect(looks.rows.length).toBeGreaterThan(1);
    expect(looks.rows.filter(({ acting_for }) => acting_for !== absent.id)).toEqual([]);
    const shown = (
      await absent.get<{ items: { actorName: string; actingForName: string | null }[] }>(`${path}/timeline`)
    ).body.items;
    expect(
      shown
        .filter(({ actorName }) => actorName === deputy.name)
        .every(({ actingForName }) => actingForName === absent.name),
    ).toBe(true);
  });

  it('ends by itself when the day is over', async () => {
    expect((await deputy.get(`/api/cases/${file.id}`)).status).toBe(200);
    api.clock.travel({ days: 1 });
    const awake = await district.signIn(deputy);
    expect((await awake.get(`/api/cases/${file.id}`)).status).toBe(404);
    expect((await awake.post(`/api/cases/${file.id}/notes`, { body: 'x' })).status).toBe(404);
  });
});
