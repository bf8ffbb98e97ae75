import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenPlan, versionOf } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

describe('Entpflichtung', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const close = async (person: Person, id: string, how: object = {}) =>
    person.post(`/api/cases/${id}/closure`, {
      reason: 'goals_reached',
      goalResults: [],
      measures: [],
      version: await versionOf(person, id),
      ...how,
    });
  const monthsFromToday = async (months: number): Promise<string> => {
    const sql = `select ($1::date + make_interval(months => $2))::date::text as day`;
    return (await district.sql.query<{ day: string }>(sql, [api.clock.today(), months])).rows[0]!.day;
  };

  it('L5: names every goal not rated and every Maßnahme still open, and writes nothing', async () => {
    const { id } = await givenCase(worker, { phase: 'evaluation' });
    const { goalId, measureId } = await givenPlan(worker, id);
    const refused = await close(worker, id, { goalResults: [{ goalId, result: 'reached' }] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'case.close.incomplete' } });
    const fields = refused.body.fields as { field: string; code: string }[];
    expect(fields.filter(({ code }) => code === 'case.close.goal-unrated')).toHaveLength(1);
    expect(fields.filter(({ code }) => code === 'case.close.open-measure')).toHaveLength(2);
    expect(fields).toContainEqual(expect.objectContaining({ field: `measures.${measureId}` }));
    const { rows } = await district.sql.query('select 1 from goal where case_id = $1 and result is not null', [id]);
    expect(rows).toEqual([]);
  });

  it('closes with reason and results, starts the retention period, ends the reminders', async () => {
    const { id } = await givenCase(worker);
    const { goalId, measureId } = await givenPlan(worker, id);
    const answer = await close(worker, id, {
      goalResults: [{ goalId, result: 'partly' }],
      measures: [{ measureId, state: 'handed_over' }],
      reason: 'transferred',
    });
    const retentionUntil = await monthsFromToday(36);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ closedOn: api.clock.today(), retentionUntil, retentionMonths: 36 });
    expect(answer.body.retentionSource).toContain('Datenschutzbeauftragten');
    expect((await worker.get(`/api/cases/${id}`)).body).toMatchObject({
      phase: 'entpflichtet',
      state: 'closed',
      closingReason: 'transferred',
      retentionUntil,
      nextDue: null,
      nextPhases: [],
      may: { write: false, changePhase: false, assign: false, close: false },
    });
    const { rows } = await district.sql.query('select distinct state from reminder where case_id = $1', [id]);
    expect(rows).toEqual([{ state: 'cancelled' }]);
    expect((await worker.get<{ items: object[] }>('/api/cases?state=closed')).body.items).toMatchObject([{ id }]);
  });

  it('takes the retention period of the own organisation, dated', async () => {
    const add = (months: number, validFrom: string, organisationId: string | null) =>
      district.sql.query(
        `insert into retention_rule (district_id, organisation_id, data_kind, months, source, valid_from)
         values ($1, $2, 'case_file', $3, 'Löschkonzept Test', $4)`,
        [district.id, organisationId, months, validFrom],
      );
    const house = await district.newOrganisation('freier_traeger');
    const person = await district.person('case_manager', { organisationId: house });
    await add(24, '2020-01-01', house);
    await add(12, '2099-01-01', house);
    const { id } = await givenCase(person);
    const answer = await close(person, id, { reason: 'moved_away' });
    expect(answer.body).toMatchObject({ retentionMonths: 24, retentionSource: 'Löschkonzept Test' });
    expect(answer.body.retentionUntil).toBe(await monthsFromToday(24));
  });

  it('leaves a closed case readable and refuses every further change', async () => {
    const { id, clientId } = await givenCase(worker);
    const { goalId, measureId } = await givenPlan(worker, id);
    const note = (await worker.post<{ id: string }>(`/api/cases/${id}/notes`, { body: 'x' })).body.id;
    await close(worker, id, {
      goalResults: [{ goalId, result: 'reached' }],
      measures: [{ measureId, state: 'done' }],
    });
    const path = `/api/cases/${id}`;
    const version = await versionOf(worker, id);
    const answers = [
      await worker.patch(path, { kind: 'cm_partial', version }),
      await worker.put(`${path}/intake`, { criteria: {}, version }),
      await worker.post(`${path}/phase`, { phase: 'evaluation', version }),
      await worker.post(`${path}/notes`, { body: 'x' }),
      await worker.patch(`${path}/notes/${note}`, { body: 'y', version: 1 }),
      await worker.post(`${path}/contacts`, { kind: 'phone', heldOn: '2026-01-01' }),
      await worker.post(`${path}/situation-entries`, { history: 'residence', value: 'deutsch', source: 'seen' }),
      await worker.post(`${path}/hilfeplan/goals`, { text: 'x', area: 'sprache_bildung', targetOn: '2099-01-01' }),
      await worker.patch(`${path}/hilfeplan/measures/${measureId}`, { state: 'open', version: 2 }),
      await worker.post(`${path}/hilfeplan/agreements`, { agreedOn: '2026-01-01' }),
      await worker.post(`${path}/assignments`, { userId: worker.id, part: 'co_worker' }),
      await close(worker, id),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'case.closed']));
    for (const read of ['', '/timeline', '/hilfeplan', '/situation']) {
      expect((await worker.get(path + read)).status).toBe(200);
    }
    expect((await worker.post(`/api/clients/${clientId}/consents`, documentationConsent)).status).toBe(201);
    expect((await givenCase(worker, { clientId })).id).not.toBe(id);
  });

  it('L7: ends a case whose consent was withdrawn', async () => {
    const { id, clientId } = await givenCase(worker);
    const { body } = await worker.get<{ id: string }[]>(`/api/clients/${clientId}/consents`);
    await worker.post(`/api/consents/${body[0]!.id}/withdrawal`);
    expect((await close(worker, id, { reason: 'consent_withdrawn' })).status).toBe(201);
  });

  it('is for the lead and whoever stands in, not for a co-worker', async () => {
    const [coWorker, deputy] = [await district.person('case_manager'), await district.person('case_manager')];
    const { id } = await givenCase(worker);
    await worker.post(`/api/cases/${id}/assignments`, { userId: coWorker.id, part: 'co_worker' });
    expect((await close(coWorker, id)).status).toBe(403);
    await givenSubstitution(api, district, worker, deputy);
    expect((await close(deputy, id)).status).toBe(201);
  });

  it('refuses goals of another case, a stale version and bad input', async () => {
    const { id } = await givenCase(worker);
    const elsewhere = await givenCase(worker);
    const { goalId, measureId } = await givenPlan(worker, elsewhere.id);
    expect((await close(worker, id, { goalResults: [{ goalId, result: 'reached' }] })).status).toBe(404);
    expect((await close(worker, id, { measures: [{ measureId, state: 'done' }] })).status).toBe(404);
    await worker.patch(`/api/cases/${id}`, { kind: 'cm_partial', version: 1 });
    expect((await close(worker, id, { version: 1 })).body.code).toBe('version.stale');
    const bad = [
      { reason: 'genug' },
      { goalResults: [{ goalId, result: 'gut' }] },
      { measures: [{ measureId, state: 'open' }] },
      { retentionUntil: '2026-01-01' },
      { goalResults: 'alle' },
    ];
    for (const how of bad) expect((await close(worker, id, how)).body.code).toBe('request.invalid');
    expect((await worker.get(`/api/cases/${id}`)).body.state).toBe('open');
  });
});
