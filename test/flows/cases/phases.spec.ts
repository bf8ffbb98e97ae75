import { startApi, type TestApi } from '../../given/api';
import { givenAgreement, givenCase, givenIntake, givenPlan, versionOf } from '../../given/case';
import { District } from '../../given/given';
import type { Answer, Person } from '../../given/person';

interface Refusal {
  code: string;
  fields: { field: string; code: string; message: string }[];
}

describe('phases of a case', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const go = async (id: string, phase: string): Promise<Answer<Refusal>> =>
    worker.post<Refusal>(`/api/cases/${id}/phase`, { phase, version: await versionOf(worker, id) });
  const missingOf = ({ body }: Answer<Refusal>): string[] => body.fields.map(({ code }) => code);

  it('L1: names what is missing before the assessment, in both languages, and opens when it is there', async () => {
    const { id } = await givenCase(worker, { phase: 'klaerung' });
    const refused = await go(id, 'assessment');
    expect([refused.status, refused.body.code]).toEqual([409, 'case.phase.unmet']);
    expect(refused.body.fields.map(({ field, code }) => [field, code])).toEqual([
      ['intake.noticeHandedOn', 'phase.unmet.notice-handed'],
      ['intake.criteria', 'phase.unmet.criteria-judged'],
      ['intake.existingManagement', 'phase.unmet.existing-management-answered'],
    ]);
    const { body } = await worker.get<{ nextPhases: { phase: string; unmet: string[] }[] }>(`/api/cases/${id}`);
    expect(body.nextPhases.find(({ phase }) => phase === 'assessment')?.unmet).toEqual([
      'notice_handed',
      'criteria_judged',
      'existing_management_answered',
    ]);
    await givenIntake(worker, id);
    expect((await go(id, 'assessment')).status).toBe(204);
  });

  it('L2: asks for a goal, a measure with somebody responsible, and an agreement to the plan as it stands', async () => {
    const { id } = await givenCase(worker, { phase: 'hilfeplanung' });
    expect(missingOf(await go(id, 'umsetzung'))).toEqual([
      'phase.unmet.goal-with-target',
      'phase.unmet.measure-with-responsible',
      'phase.unmet.plan-agreed',
    ]);
    const { goalId } = await givenPlan(worker, id, { responsibleUserId: null });
    expect(missingOf(await go(id, 'umsetzung'))).toEqual([
      'phase.unmet.measure-with-responsible',
      'phase.unmet.plan-agreed',
    ]);
    await givenPlan(worker, id, { responsibleUserId: null, responsibleBody: 'Sprachschule' });
    await givenAgreement(worker, id);
    const goal = await worker.patch(`/api/cases/${id}/hilfeplan/goals/${goalId}`, {
      targetOn: '2098-01-01',
      version: 1,
    });
    expect(goal.status).toBe(204);
    expect(missingOf(await go(id, 'umsetzung'))).toEqual(['phase.unmet.plan-agreed']);
    await givenAgreement(worker, id);
    expect((await go(id, 'umsetzung')).status).toBe(204);
  });

  it('L3: goes back without being asked anything, and forward through the gate again', async () => {
    const { id } = await givenCase(worker, { phase: 'monitoring' });
    for (const phase of ['umsetzung', 'assessment', 'klaerung', 'assessment']) {
      expect((await go(id, phase)).status).toBe(204);
    }
    const { body } = await worker.get<{ items: { type: string; data: object }[] }>(`/api/cases/${id}/timeline?limit=1`);
    expect(body.items[0]).toMatchObject({ type: 'case.phase-changed', data: { from: 'klaerung', to: 'assessment' } });
  });

  it.each([
    ['anfrage', 'assessment'],
    ['anfrage', 'anfrage'],
    ['anfrage', 'entpflichtet'],
    ['assessment', 'umsetzung'],
    ['assessment', 'abgelehnt'],
  ] as const)('knows no way from %s to %s', async (phase, wanted) => {
    const { id } = await givenCase(worker, { phase });
    const refused = await go(id, wanted);
    expect([refused.status, refused.body.code]).toEqual([409, 'case.phase.not-possible']);
  });

  it('refusing ends the intake: read-only, kept for the time of its rule', async () => {
    const { id, clientId } = await givenCase(worker, { phase: 'klaerung' });
    expect((await go(id, 'abgelehnt')).status).toBe(204);
    const { body } = await worker.get(`/api/cases/${id}`);
    const { rows } = await district.sql.query(
      `select $1::date::text as "closedOn", ($1::date + interval '6 months')::date::text as "retentionUntil"`,
      [api.clock.today()],
    );
    expect(body).toMatchObject({ phase: 'abgelehnt', state: 'closed', nextPhases: [], ...rows[0] });
    expect((await go(id, 'klaerung')).body.code).toBe('case.closed');
    expect((await worker.post(`/api/cases/${id}/notes`, { body: 'x' })).body.code).toBe('case.closed');
    expect((await givenCase(worker, { clientId })).id).not.toBe(id);
  });

  it('refuses a stale version and bad input', async () => {
    const { id } = await givenCase(worker);
    await go(id, 'klaerung');
    const stale = await worker.post(`/api/cases/${id}/phase`, { phase: 'abgelehnt', version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ type: 'case.phase-changed', fields: ['phase'] }] },
    });
    for (const bad of [
      { phase: 'fertig', version: 2 },
      { phase: 'assessment' },
      { phase: 'assessment', version: 2, force: true },
    ]) {
      expect((await worker.post(`/api/cases/${id}/phase`, bad)).body.code).toBe('request.invalid');
    }
    expect((await worker.get(`/api/cases/${id}`)).body.phase).toBe('klaerung');
  });

  describe('intake', () => {
    const whole = {
      criteria: { complex_need: true },
      noticeHandedOn: '2020-01-02',
      noticeLanguage: 'ro',
      existingManagement: false,
    };

    it('may be filled in parts and emptied again', async () => {
      const { id } = await givenCase(worker);
      expect((await worker.put(`/api/cases/${id}/intake`, { ...whole, version: 1 })).status).toBe(204);
      const filled = (await worker.get<{ intake: object }>(`/api/cases/${id}`)).body.intake;
      expect(filled).toMatchObject({ ...whole, criteria: { complex_need: true, many_actors: null } });
      expect((await worker.put(`/api/cases/${id}/intake`, { criteria: {}, version: 2 })).status).toBe(204);
      const emptied = (await worker.get<{ intake: object }>(`/api/cases/${id}`)).body.intake;
      expect(emptied).toMatchObject({
        noticeHandedOn: null,
        existingManagement: null,
        criteria: { complex_need: null },
      });
    });

    it('keeps the first of two people who fill it at once', async () => {
      const { id } = await givenCase(worker);
      expect((await worker.put(`/api/cases/${id}/intake`, { ...whole, version: 1 })).status).toBe(204);
      const second = await worker.put(`/api/cases/${id}/intake`, { ...whole, existingManagement: true, version: 1 });
      expect(second).toMatchObject({
        status: 409,
        body: { changed: [{ fields: ['criteria', 'noticeHandedOn', 'noticeLanguage', 'existingManagement'] }] },
      });
    });

    it.each([
      ['a day to come', { noticeHandedOn: '2099-01-01' }, 'noticeHandedOn'],
      ['an unknown criterion', { criteria: { nice: true } }, 'criteria.nice'],
      ['a wrong type', { existingManagement: 'nein' }, 'existingManagement'],
      ['no criteria', { criteria: undefined }, 'criteria'],
    ])('refuses %s', async (_what, change, field) => {
      const { id } = await givenCase(worker);
      const answer = await worker.put(`/api/cases/${id}/intake`, { ...whole, version: 1, ...change });
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field }] } });
      expect(await versionOf(worker, id)).toBe(1);
    });
  });
});
