import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, versionOf } from '../../given/case';
import { District } from '../../given/given';
import { givenHandover, handoverBody, partPath } from '../../given/handover';
import type { Person } from '../../given/person';

describe('a hand-over that cannot be', () => {
  let api: TestApi;
  let district: District;
  let giver: Person;
  let receiver: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    giver = await district.person('case_manager');
    receiver = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const prepare = (person: Person, to: Person, more: object = {}) =>
    person.post('/api/handovers', { ...handoverBody(to), ...more });
  const written = async (): Promise<number> =>
    Number(
      (await district.sql.query<{ n: string }>('select count(*) n from handover where from_user_id = $1', [giver.id]))
        .rows[0]?.n,
    );
  const close = async (caseId: string) => {
    const body = { reason: 'own_wish', goalResults: [], measures: [], version: await versionOf(giver, caseId) };
    return giver.post(`/api/cases/${caseId}/closure`, body);
  };

  it('names what is wrong with the request, and writes nothing', async () => {
    const file = await givenCase(giver);
    const gone = await district.person('case_manager');
    await district.sql.query(`update user_account set active_until = '2020-12-31' where id = $1`, [gone.id]);
    const outside = await district.newOrganisation('freier_traeger');
    const codes = [
      await prepare(giver, giver),
      await prepare(giver, gone),
      await prepare(giver, await district.person('leitung')),
      await prepare(giver, await district.person('case_manager', { organisationId: outside })),
      await prepare(giver, receiver, { formerLead: 'stays', coWorkerUntil: '2020-01-01' }),
      await prepare(giver, receiver, { caseIds: [file.id, randomUUID()] }),
      await prepare(giver, receiver, { caseIds: [] }),
      await prepare(giver, receiver, { formerLead: 'vielleicht' }),
      await prepare(giver, receiver, { message: 'x'.repeat(501) }),
      await prepare(giver, receiver, { state: 'accepted' }),
      await prepare(receiver, giver),
      await prepare(receiver, giver, { caseIds: [file.id] }),
      await prepare(receiver, receiver, { fromUserId: giver.id }),
    ].map(({ body }) => body['code']);
    expect(codes).toEqual([
      'handover.to-oneself',
      'handover.receiver',
      'handover.receiver',
      'handover.receiver',
      'handover.until',
      'not-found',
      'request.invalid',
      'request.invalid',
      'request.invalid',
      'request.invalid',
      'handover.nothing',
      'not-found',
      'handover.to-oneself',
    ]);
    expect(await written()).toBe(0);
  });

  it('is no way for Leitung to read a case in silence: not to herself, and never without telling the lead', async () => {
    await givenCase(giver);
    const leitung = await district.person('leitung');
    await district.sql.query(`update user_account set roles = '{leitung,case_manager}' where id = $1`, [leitung.id]);
    const both = await district.signIn(leitung);
    const toHerself = await prepare(both, both, { fromUserId: giver.id });
    expect(toHerself.body).toMatchObject({ code: 'handover.to-oneself' });
    expect(await written()).toBe(0);
    const prepared = await prepare(both, receiver, { fromUserId: giver.id });
    expect((await both.post(`/api/handovers/${String(prepared.body['id'])}/offer`)).status).toBe(204);
    const told = await giver.get<{ items: { kind: string }[] }>('/api/notifications');
    expect(told.body.items.map(({ kind }) => kind)).toContain('handover.offered-for-you');
  });

  it('does not let a colleague or another Leitung give away what is not theirs', async () => {
    const file = await givenCase(giver);
    const elsewhere = { organisationId: await district.newOrganisation('freier_traeger') };
    const strangers = [await district.person('case_manager'), await district.person('leitung', elsewhere)];
    const to = [receiver, await district.person('case_manager', elsewhere)];
    for (const [index, stranger] of strangers.entries()) {
      expect((await prepare(stranger, to[index]!, { fromUserId: giver.id })).status).toBe(409);
      expect((await prepare(stranger, to[index]!, { fromUserId: giver.id, caseIds: [file.id] })).status).toBe(404);
    }
    expect(await written()).toBe(0);
  });

  it('keeps a case in one hand-over at a time, also when two begin at once', async () => {
    const file = await givenCase(giver);
    const third = await district.person('case_manager');
    const answers = await Promise.all([
      prepare(giver, receiver, { caseIds: [file.id] }),
      prepare(giver, third, { caseIds: [file.id] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await prepare(giver, third, { caseIds: [file.id] })).body['code']).toBe('handover.pending');
    expect((await prepare(giver, third)).body['code']).toBe('handover.nothing');
    expect(await written()).toBe(1);
  });

  it('is taken over once, however often it is asked at once', async () => {
    await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    const accept = () => receiver.post(`${partPath(handover)}/acceptance`);
    const answers = await Promise.all([accept(), accept(), accept()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    const leads = `select 1 from case_assignment where case_id = $1 and ends_on is null`;
    expect((await district.sql.query(leads, [handover.parts[0]?.caseId])).rowCount).toBe(1);
  });

  it('is either taken or withdrawn when both happen at once', async () => {
    await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    const [taken, withdrawn] = await Promise.all([
      receiver.post(`${partPath(handover)}/acceptance`),
      giver.post(`/api/handovers/${handover.id}/withdrawal`),
    ]);
    const { state } = (await giver.get<{ state: string }>(`/api/handovers/${handover.id}`)).body;
    expect([taken.status, withdrawn.status].sort()).toEqual([204, 409]);
    expect(state).toBe(taken.status === 204 ? 'accepted' : 'withdrawn');
  });

  it('settles when the last two cases are decided at once', async () => {
    await givenCase(giver);
    await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    const answers = await Promise.all([0, 1].map((at) => receiver.post(`${partPath(handover, at)}/acceptance`)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await giver.get(`/api/handovers/${handover.id}`)).body['state']).toBe('accepted');
  });

  it('ends for the receiver when it is withdrawn', async () => {
    await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    expect((await giver.post(`/api/handovers/${handover.id}/withdrawal`)).status).toBe(204);
    expect((await giver.post(`/api/handovers/${handover.id}/withdrawal`)).body['code']).toBe('handover.state');
    expect((await giver.post(`/api/handovers/${handover.id}/offer`)).body['code']).toBe('handover.state');
    expect((await receiver.get(`${partPath(handover)}/package`)).status).toBe(404);
    expect((await receiver.post(`${partPath(handover)}/acceptance`)).body['code']).toBe('handover.state');
    const again = await givenHandover(giver, receiver);
    expect(again.parts).toHaveLength(1);
  });

  it('is void once the case is closed or led by somebody else', async () => {
    const closed = await givenCase(giver);
    const moved = await givenCase(giver);
    const third = await district.person('case_manager');
    const handover = await givenHandover(giver, receiver);
    expect((await close(closed.id)).status).toBe(201);
    await giver.post(`/api/cases/${moved.id}/assignments`, { userId: third.id, part: 'lead' });
    for (const at of [0, 1]) {
      expect((await receiver.post(`${partPath(handover, at)}/acceptance`)).body['code']).toBe('handover.state');
      expect((await receiver.get(`${partPath(handover, at)}/package`)).status).toBe(404);
    }
    const { body } = await giver.get<{ state: string; cases: { state: string }[] }>(`/api/handovers/${handover.id}`);
    expect([body.state, ...body.cases.map(({ state }) => state)]).toEqual(['withdrawn', 'void', 'void']);
    expect((await prepare(giver, receiver)).body['code']).toBe('handover.nothing');
    expect((await givenHandover(third, receiver, { caseIds: [moved.id] })).parts).toHaveLength(1);
  });

  it('knows no answers to what is not in the package, and none after the decision', async () => {
    await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    const path = partPath(handover);
    const answers = [{ kind: 'measure', subjectId: randomUUID(), answer: 'taken' }];
    expect((await receiver.put(`${path}/answers`, { answers })).status).toBe(404);
    expect((await giver.put(`${path}/answers`, { answers })).status).toBe(403);
    expect((await receiver.put(`${path}/answers`, { answers: [{ kind: 'x' }] })).body['code']).toBe('request.invalid');
    const note = { body: 'x', version: 0 };
    expect((await receiver.put(`${path}/note`, note)).status).toBe(403);
    expect((await receiver.post(`${path}/refusal`, { reason: '' })).body['code']).toBe('request.invalid');
    expect((await receiver.post(`${path}/refusal`, { reason: 'Urlaub' })).status).toBe(204);
    expect((await receiver.post(`${path}/refusal`, { reason: 'Urlaub' })).body['code']).toBe('handover.state');
    expect((await giver.put(`${path}/note`, note)).body['code']).toBe('handover.state');
  });
});
