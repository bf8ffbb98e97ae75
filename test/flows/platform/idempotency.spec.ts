import { randomUUID } from 'node:crypto';
import { SystemDb } from '@fallnetz/platform';
import { IdempotencySweep } from '../../../libs/platform/src/idempotency/idempotency-sweep';
import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, type GivenCase, givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Answer, Person } from '../../given/person';

type Reply = Answer<{ id: string; code?: string; oneTimePassword?: string }>;

describe('a request with an idempotency key', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
    file = await givenCase(worker);
    await worker.post(`/api/cases/${file.id}/assignments`, { userId: colleague.id, part: 'co_worker' });
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const send = (person: Person, key: string, body: object, path = `/api/cases/${file.id}/notes`): Promise<Reply> =>
    person.ask('POST', path, body, { 'idempotency-key': key });

  async function notes(body: string): Promise<number> {
    const { rows } = await district.sql.query('select 1 from note where case_id = $1 and body = $2', [file.id, body]);
    return rows.length;
  }

  it('makes one object of 32 parallel twins, and each gets the same answer', async () => {
    const key = randomUUID();
    const twins = await Promise.all(Array.from({ length: 32 }, () => send(worker, key, { body: 'Zwilling' })));
    const made = twins.filter(({ status }) => status === 201);
    expect(twins.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(await notes('Zwilling')).toBe(1);
    const facts = await district.sql.query('select 1 from event where subject_id = $1', [made[0]!.body.id]);
    expect(facts.rows).toHaveLength(1);
  });

  it('gives 100 retries one after the other the answer of the first', async () => {
    const key = randomUUID();
    const { body: first } = await send(worker, key, { body: 'Wiederholt' });
    for (let at = 0; at < 100; at += 1) {
      expect(await send(worker, key, { body: 'Wiederholt' })).toMatchObject({ status: 201, body: first });
    }
    expect(await notes('Wiederholt')).toBe(1);
  });

  it('refuses another body or another address under the same key', async () => {
    const key = randomUUID();
    await send(worker, key, { body: 'Das eine' });
    const other = { status: 422, body: { code: 'idempotency.other-request' } };
    expect(await send(worker, key, { body: 'Das andere' })).toMatchObject(other);
    const { id } = await givenCase(worker);
    expect(await send(worker, key, { body: 'Das eine' }, `/api/cases/${id}/notes`)).toMatchObject(other);
    expect(await notes('Das andere')).toBe(0);
  });

  it('leaves nothing of a refused request: the same key may try again', async () => {
    const key = randomUUID();
    expect((await send(worker, key, { body: '' })).status).toBe(400);
    expect((await send(worker, key, { body: 'Im zweiten Anlauf' })).status).toBe(201);
    expect(await notes('Im zweiten Anlauf')).toBe(1);
  });

  it('is the key of one person: the colleague’s request under it is another', async () => {
    const key = randomUUID();
    const [mine, theirs] = [
      await send(worker, key, { body: 'Von beiden' }),
      await send(colleague, key, { body: 'Von beiden' }),
    ];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.id).not.toBe(theirs.body.id);
  });

  it('repeats an answer without body and its status', async () => {
    const key = randomUUID();
    const { id } = await givenCase(worker);
    const step = { phase: 'klaerung', version: 1 };
    expect((await send(worker, key, step, `/api/cases/${id}/phase`)).status).toBe(204);
    expect(await send(worker, key, step, `/api/cases/${id}/phase`)).toMatchObject({ status: 204, body: '' });
  });

  it('takes one consent for a doubled click', async () => {
    const key = randomUUID();
    const clientId = (await givenCase(worker)).clientId;
    const consent = { ...documentationConsent, kind: 'fallkonferenz' };
    const path = `/api/clients/${clientId}/consents`;
    const recipientOrganisationId = await district.organisation();
    const answers = await Promise.all(
      [1, 2, 3].map(() => send(worker, key, { ...consent, recipientOrganisationId }, path)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('answers again only while the caller still sees the case, and what ended the access itself all the same', async () => {
    const third = await district.person('case_manager');
    const path = `/api/cases/${file.id}/assignments`;
    const { id } = (await worker.post<{ id: string }>(path, { userId: third.id, part: 'co_worker' })).body;
    const [noteKey, searchKey, endKey] = [randomUUID(), randomUUID(), randomUUID()];
    const note = () => send(third, noteKey, { body: 'Vor dem Ende' });
    const search = () => send(third, searchKey, { text: 'Ende' }, `/api/cases/${file.id}/timeline/search`);
    const leave = () => send(third, endKey, {}, `${path}/${id}/end`);
    expect([(await note()).status, (await search()).status]).toEqual([201, 200]);
    expect([(await note()).status, (await search()).status]).toEqual([201, 200]);
    expect([(await leave()).status, (await leave()).status]).toEqual([204, 204]);
    expect((await note()).body).toMatchObject({ code: 'not-found' });
    expect((await search()).body).toMatchObject({ code: 'not-found' });
    expect(await notes('Vor dem Ende')).toBe(1);
    await worker.post(path, { userId: third.id, part: 'co_worker' });
    expect((await note()).status).toBe(201);
    await district.sql.query(`update user_account set active_until = '2020-12-31' where id = $1`, [third.id]);
    expect((await note()).status).toBe(401);
  });

  it('stores neither the key nor anything that could be read', async () => {
    const administration = await district.person('fachadministration');
    const key = randomUUID();
    const account = {
      name: 'Testperson Neu',
      email: `neu-${key}@test.invalid`,
      organisationId: administration.organisationId,
      roles: ['case_manager'],
      ags: ['05999001'],
      activeFrom: '2020-01-01',
    };
    const created = await send(administration, key, account, '/api/users');
    expect(created.status).toBe(201);
    const { rows } = await district.sql.query<{ answer: Buffer; key_hash: Buffer }>(
      'select answer, key_hash from idempotency_key where user_id = $1',
      [administration.id],
    );
    expect(rows).toHaveLength(1);
    const stored = rows[0]!.answer.toString('latin1') + rows[0]!.key_hash.toString('latin1');
    for (const word of [key, created.body.id, ...Object.values(created.body).map(String)])
      expect(stored).not.toContain(word);
    expect((await send(administration, key, account, '/api/users')).body).toEqual(created.body);
  });

  it('forgets after 15 days, longer than a draft waits, and the sweep deletes the rows', async () => {
    const key = randomUUID();
    const { body: first } = await send(worker, key, { body: 'Vor langem' });
    api.clock.travel({ days: 16 });
    const later = await district.signIn(worker);
    const { body: second } = await send(later, key, { body: 'Vor langem' });
    expect(second.id).not.toBe(first.id);
    api.clock.travel({ days: 16 });
    await new IdempotencySweep(api.app.get(SystemDb, { strict: false }), api.clock).forget();
    const { rows } = await district.sql.query('select 1 from idempotency_key where user_id = $1', [worker.id]);
    expect(rows).toEqual([]);
  });

  it.each(['kurz', 'x'.repeat(201), 'mit leerzeichen darin'])('refuses the key "%s"', async (key) => {
    expect(await send(worker, key, { body: 'x' })).toMatchObject({ status: 400, body: { code: 'idempotency.key' } });
  });

  it('means nothing to a login', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { email: worker.email, password: 'falsch' },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(answer.statusCode).toBe(401);
  });
});
