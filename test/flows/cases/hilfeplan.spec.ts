import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../../given/api';
import { givenAgreement, givenCase, givenPlan, versionOf } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Plan {
  goals: { id: string; text: string; result: string | null; version: number }[];
  measures: { id: string; goalId: string | null; state: string; responsibleName: string; version: number }[];
  versions: {
    number: number;
    agreedOn: string;
    content: { goals: { id: string; text: string }[]; measures: object[] };
  }[];
  agreed: boolean;
  orderVersion: number;
}

describe('Hilfeplan', () => {
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

  const plan = async (id: string): Promise<Plan> => (await worker.get<Plan>(`/api/cases/${id}/hilfeplan`)).body;
  const reminders = async (subjectId: string): Promise<{ user_id: string; due_on: string; state: string }[]> => {
    const sql = 'select user_id, due_on::text, state from reminder where subject_id = $1';
    return (await district.sql.query<{ user_id: string; due_on: string; state: string }>(sql, [subjectId])).rows;
  };

  it('keeps each agreed version as it was, and knows when the plan has moved on', async () => {
    const { id } = await givenCase(worker);
    const { goalId, measureId } = await givenPlan(worker, id);
    expect((await plan(id)).agreed).toBe(false);
    await givenAgreement(worker, id);
    expect(await plan(id)).toMatchObject({ agreed: true, versions: [{ number: 1, agreedOn: '2020-01-02' }] });
    const path = `/api/cases/${id}/hilfeplan`;
    await worker.patch(`${path}/measures/${measureId}`, { state: 'running', version: 1 });
    expect((await plan(id)).agreed).toBe(true);
    await worker.patch(`${path}/goals/${goalId}`, { text: 'Ein anderes Ziel', version: 1 });
    expect((await plan(id)).agreed).toBe(false);
    await givenAgreement(worker, id);
    const { versions } = await plan(id);
    expect(versions.map(({ number, content }) => [number, content.goals[0]!.text])).toEqual([
      [2, 'Ein anderes Ziel'],
      [1, 'Ein Platz im Sprachkurs'],
    ]);
  });

  it('agrees neither to nothing, nor twice, nor in the future', async () => {
    const { id } = await givenCase(worker);
    const agree = (agreedOn: string) => worker.post(`/api/cases/${id}/hilfeplan/agreements`, { agreedOn });
    expect(await agree('2020-01-02')).toMatchObject({ status: 409, body: { code: 'hilfeplan.empty' } });
    await givenPlan(worker, id);
    expect(await agree('2099-01-02')).toMatchObject({ status: 400, body: { fields: [{ field: 'agreedOn' }] } });
    const both = await Promise.all([agree('2020-01-02'), agree('2020-01-02')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await agree('2020-01-02')).toMatchObject({ status: 409, body: { code: 'hilfeplan.unchanged' } });
  });

  it('reminds of a due Maßnahme, moves with its day and ends when it is done', async () => {
    const { id } = await givenCase(worker);
    const { measureId } = await givenPlan(worker, id, { dueOn: '2099-06-30' });
    expect(await reminders(measureId)).toEqual([{ user_id: worker.id, due_on: '2099-06-30', state: 'open' }]);
    const change = (changes: object) => worker.patch(`/api/cases/${id}/hilfeplan/measures/${measureId}`, changes);
    await change({ dueOn: '2099-07-31', version: 1 });
    expect(await reminders(measureId)).toEqual([{ user_id: worker.id, due_on: '2099-07-31', state: 'open' }]);
    await change({ state: 'done', version: 2 });
    expect(await reminders(measureId)).toMatchObject([{ state: 'cancelled' }]);
    await change({ state: 'open', version: 3 });
    expect(await reminders(measureId)).toMatchObject([{ state: 'open' }]);
  });

  it('reminds the lead of what somebody outside the case has to do', async () => {
    const { id } = await givenCase(worker);
    const outside = await district.person('case_manager');
    const { measureId } = await givenPlan(worker, id, { responsibleUserId: outside.id });
    expect(await reminders(measureId)).toMatchObject([{ user_id: worker.id }]);
    expect((await plan(id)).measures[0]!.responsibleName).toBe(outside.name);
  });

  it('removes a goal but not its Maßnahmen', async () => {
    const { id } = await givenCase(worker);
    const { goalId, measureId } = await givenPlan(worker, id);
    expect((await worker.delete(`/api/cases/${id}/hilfeplan/goals/${goalId}`)).status).toBe(204);
    expect(await plan(id)).toMatchObject({ goals: [], measures: [{ id: measureId, goalId: null }] });
    expect((await worker.delete(`/api/cases/${id}/hilfeplan/goals/${goalId}`)).status).toBe(404);
  });

  it('puts the goals in another order, which takes back no agreement; the version keeps its own', async () => {
    const { id } = await givenCase(worker);
    const path = `/api/cases/${id}/hilfeplan`;
    const { goalId: first } = await givenPlan(worker, id);
    const { goalId: second } = await givenPlan(worker, id);
    await givenAgreement(worker, id);
    expect((await worker.put(`${path}/goal-order`, { goalIds: [second, first], version: 1 })).status).toBe(204);
    const now = await plan(id);
    expect(now.goals.map((goal) => [goal.id, goal.version])).toEqual([
      [second, 1],
      [first, 1],
    ]);
    expect(now.agreed).toBe(true);
    expect(now.versions[0]!.content.goals.map((goal) => goal.id)).toEqual([first, second]);
    const { goalId: third } = await givenPlan(worker, id);
    expect((await plan(id)).goals.map((goal) => goal.id)).toEqual([second, first, third]);
    for (const goalIds of [
      [first, second],
      [first, second, first],
      [first, second, randomUUID()],
    ]) {
      const { status } = await worker.put(`${path}/goal-order`, { goalIds, version: 2 });
      expect([400, 409]).toContain(status);
    }
    expect(await worker.put(`${path}/goal-order`, { goalIds: [first], version: 2 })).toMatchObject({
      body: { code: 'hilfeplan.other-goals' },
    });
    expect((await plan(id)).goals.map((goal) => goal.id)).toEqual([second, first, third]);
  });

  it('tells the second of two who order the goals who did it before, and disturbs nobody who edits case or goal', async () => {
    const { id } = await givenCase(worker);
    const path = `/api/cases/${id}/hilfeplan`;
    const { goalId: first } = await givenPlan(worker, id);
    const { goalId: second } = await givenPlan(worker, id);
    const colleague = await district.person('case_manager');
    await worker.post(`/api/cases/${id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    const version = await versionOf(worker, id);
    const order = (person: Person, goalIds: string[], orderVersion: number) =>
      person.put(`${path}/goal-order`, { goalIds, version: orderVersion });
    expect((await plan(id)).orderVersion).toBe(1);
    expect((await order(colleague, [second, first], 1)).status).toBe(204);
    const refused = await order(worker, [first, second], 1);
    expect(refused).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(refused.body['changed']).toMatchObject([{ type: 'hilfeplan.goals-ordered', actorName: colleague.name }]);
    const now = await plan(id);
    expect([now.orderVersion, ...now.goals.map((goal) => goal.id)]).toEqual([2, second, first]);
    const both = await Promise.all([order(worker, [first, second], 2), order(colleague, [first, second], 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await worker.patch(`${path}/goals/${first}`, { text: 'Anders', version: 1 })).status).toBe(204);
    expect((await worker.patch(`/api/cases/${id}`, { complexity: 3, version })).status).toBe(204);
    const stale = await worker.patch(`/api/cases/${id}`, { complexity: 1, version });
    expect(stale.body['changed']).toMatchObject([{ type: 'case.changed', fields: ['complexity'] }]);
    expect((await worker.put(`${path}/goal-order`, { goalIds: [first, second] })).status).toBe(400);
  });

  it('asks about days that are over instead of refusing them, and only when they are new', async () => {
    const { id } = await givenCase(worker);
    const path = `/api/cases/${id}/hilfeplan`;
    const goal = { text: 'Nachträglich', area: 'sprache_bildung', targetOn: '2020-01-31' };
    const question = { status: 422, body: { code: 'question', questions: [{ code: 'goal.target-in-past' }] } };
    expect(await worker.post(`${path}/goals`, goal)).toMatchObject(question);
    expect((await plan(id)).goals).toEqual([]);
    const added = await worker.post<{ id: string }>(`${path}/goals`, { ...goal, confirmed: ['goal.target-in-past'] });
    const change = (changes: object) => worker.patch(`${path}/goals/${added.body.id}`, changes);
    expect((await change({ text: 'Anders', targetOn: '2020-01-31', version: 1 })).status).toBe(204);
    expect(await change({ targetOn: '2020-02-29', version: 2 })).toMatchObject(question);
    expect((await change({ targetOn: '2020-02-29', result: 'reached', version: 2 })).status).toBe(204);
    const measure = { text: 'Nachträglich', dueOn: '2020-01-31' };
    const asked = await worker.post(`${path}/measures`, measure);
    expect(asked).toMatchObject({
      status: 422,
      body: { questions: [{ code: 'measure.due-in-past', field: 'dueOn' }] },
    });
    const { measureId } = await givenPlan(worker, id);
    const late = { dueOn: '2020-01-31', version: 1 };
    expect((await worker.patch(`${path}/measures/${measureId}`, late)).status).toBe(422);
    expect((await worker.patch(`${path}/measures/${measureId}`, { ...late, state: 'done' })).status).toBe(204);
  });

  it('keeps the SMART marks of a goal and why it came out as it did', async () => {
    const { id } = await givenCase(worker);
    const goal = { text: 'x', area: 'sprache_bildung', targetOn: '2099-01-01', smart: ['specific', 'dated'] };
    const path = `/api/cases/${id}/hilfeplan/goals`;
    const { body } = await worker.post<{ id: string }>(path, goal);
    const rating = { result: 'partly', resultReason: 'Der Kurs endet erst im Mai.', smart: ['dated'], version: 1 };
    expect((await worker.patch(`${path}/${body.id}`, rating)).status).toBe(204);
    const { version: _sent, ...kept } = rating;
    expect((await plan(id)).goals).toMatchObject([kept]);
    for (const wrong of [{ smart: ['clever'] }, { smart: ['dated', 'dated'] }, { resultReason: 'x'.repeat(501) }]) {
      expect((await worker.patch(`${path}/${body.id}`, { ...wrong, version: 2 })).status).toBe(400);
    }
  });

  it('keeps who agreed, in which language and through whom', async () => {
    const { id } = await givenCase(worker);
    const { measureId } = await givenPlan(worker, id);
    const agreement = {
      agreedOn: '2020-01-02',
      agreedBy: 'representative',
      language: 'ar',
      interpretedBy: 'Herr Dolmetsch',
    };
    const path = `/api/cases/${id}/hilfeplan/agreements`;
    for (const wrong of [{ agreedBy: 'anyone' }, { language: 'Arabisch' }, { interpretedBy: 'x'.repeat(201) }]) {
      expect((await worker.post(path, { ...agreement, ...wrong })).status).toBe(400);
    }
    expect((await worker.post(path, agreement)).status).toBe(201);
    const [version] = (await plan(id)).versions;
    expect(version).toMatchObject(agreement);
    expect(version!.content.measures).toMatchObject([{ id: measureId, responsibleName: worker.name }]);
  });

  it('lets nobody else in: neither another colleague nor another district changes anything', async () => {
    const { id } = await givenCase(worker);
    const { goalId } = await givenPlan(worker, id);
    const elsewhere = await District.create(api);
    for (const other of [await district.person('case_manager'), await elsewhere.person('case_manager')]) {
      const path = `/api/cases/${id}/hilfeplan`;
      expect((await other.get(path)).status).toBe(404);
      expect((await other.put(`${path}/goal-order`, { goalIds: [goalId], version: 1 })).status).toBe(404);
      expect((await other.patch(`${path}/goals/${goalId}`, { text: 'Fremd', version: 1 })).status).toBe(404);
      expect((await other.post(`${path}/agreements`, { agreedOn: '2020-01-02' })).status).toBe(404);
    }
    expect(await plan(id)).toMatchObject({ goals: [{ text: 'Ein Platz im Sprachkurs' }], versions: [] });
    await elsewhere.close();
  });

  it('answers two editors: the second learns what changed', async () => {
    const { id } = await givenCase(worker);
    const { goalId, measureId } = await givenPlan(worker, id);
    const path = `/api/cases/${id}/hilfeplan`;
    await worker.patch(`${path}/goals/${goalId}`, { result: 'partly', version: 1 });
    const goal = await worker.patch(`${path}/goals/${goalId}`, { text: 'x', version: 1 });
    expect(goal).toMatchObject({ status: 409, body: { changed: [{ type: 'goal.changed', fields: ['result'] }] } });
    await worker.patch(`${path}/measures/${measureId}`, { state: 'running', dueOn: '2099-01-01', version: 1 });
    const measure = await worker.patch(`${path}/measures/${measureId}`, { text: 'x', version: 1 });
    expect(measure.body).toMatchObject({ changed: [{ type: 'measure.changed', fields: ['state', 'dueOn'] }] });
  });

  it.each([
    ['goals', { text: '', area: 'sprache_bildung', targetOn: '2099-01-01' }],
    ['goals', { text: 'x', area: 'alles', targetOn: '2099-01-01' }],
    ['goals', { text: 'x', area: 'sprache_bildung' }],
    ['goals', { text: 'x', area: 'sprache_bildung', targetOn: '2099-01-01', result: 'reached' }],
    ['measures', { text: 'x', dueOn: 'bald' }],
    ['measures', { text: 'x'.repeat(1001), dueOn: '2099-01-01' }],
    ['measures', { text: 'x', dueOn: '2099-01-01', origin: 'fallkonferenz' }],
    ['measures', { text: 'x', dueOn: '2099-01-01', responsibleUserId: '01890000-0000-7000-8000-000000000000' }],
    ['agreements', { agreedOn: '2026-13-01' }],
  ])('refuses bad %s (%#) and writes nothing', async (path, body) => {
    const { id } = await givenCase(worker);
    const answer = await worker.post(`/api/cases/${id}/hilfeplan/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(await plan(id)).toEqual({ goals: [], measures: [], versions: [], agreed: false, orderVersion: 1 });
  });
});
