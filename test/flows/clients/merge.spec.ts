import { MergeSweep } from '../../../libs/clients/src/merge/merge-sweep';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenClient, givenConsent, versionOf } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Comparison {
  client: { version: number };
  other: { version: number };
  differences: string[];
  moves: { place: string; rows: number }[];
  openCases: { code: string }[];
  sameOrganisation: boolean;
}

interface Merge {
  id: string;
  otherName: string | null;
  may: { undo: boolean };
}

const twin = { givenName: 'Testfrau', familyName: 'Doppelt', birthDate: '1990-05-17' };

describe('people recorded twice', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    api.clock.reset();
    worker = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const client = async (fields: object = {}): Promise<string> => (await givenClient(worker, { ...twin, ...fields })).id;

  async function compare(id: string, otherId: string): Promise<Comparison> {
    const { status, body } = await worker.get<Comparison>(`/api/clients/${id}/comparisons/${otherId}`);
    expect(status).toBe(200);
    return body;
  }

  async function merge(id: string, otherId: string, take: string[] = []) {
    const { client: one, other } = await compare(id, otherId);
    return worker.post<Merge & { code: string }>(`/api/clients/${id}/merges`, {
      otherId,
      version: one.version,
      otherVersion: other.version,
      take,
    });
  }

  const mergesOf = async (id: string): Promise<Merge[]> =>
    (await worker.get<Merge[]>(`/api/clients/${id}/merges`)).body;
  const undo = (id: string, mergeId: string) => worker.post(`/api/clients/${id}/merges/${mergeId}/reversal`);

  /** Every row that names one of the two, as the owner of the database sees it. */
  async function rowsOf(...ids: string[]): Promise<unknown[]> {
    const { rows } = await district.sql.query<Record<string, unknown>>(
      `select 'client', to_jsonb(p) - 'version' from client p where id = any($1)
       union all select 'case_file', to_jsonb(c) from case_file c where client_id = any($1)
       union all select 'consent', to_jsonb(c) from consent c where client_id = any($1)
       union all select 'client_distinct', to_jsonb(d) from client_distinct d where client_id = any($1) or other_client_id = any($1)
       order by 1, 2`,
      [ids],
    );
    return rows;
  }

  it('are shown to whoever sees both, and not asked about again once told apart', async () => {
    const [id, otherId] = [await client(), await client({ givenName: 'Tesdfrau' })];
    await client({ givenName: 'Aylin' });
    await client({ birthDate: '1962-11-03' });
    const likely = async () => (await worker.get<{ clientId: string }[]>(`/api/clients/${id}/duplicates`)).body;
    expect(await likely()).toMatchObject([{ clientId: otherId, reasons: ['name_sound', 'birth_same'] }]);
    expect((await worker.post(`/api/clients/${id}/distinctions`, { otherId })).status).toBe(204);
    expect((await worker.post(`/api/clients/${otherId}/distinctions`, { otherId: id })).status).toBe(204);
    expect(await likely()).toEqual([]);
    expect((await worker.get(`/api/clients/${otherId}/duplicates`)).body).toEqual([]);
  });

  it('become one: cases and consents move, chosen fields win, and it stands in every case', async () => {
    const first = await givenCase(worker, { client: twin });
    const otherId = await client({ givenName: 'Neuvorname', phone: '05241 00000', nationalities: ['BG'] });
    await givenConsent(worker, otherId, { kind: 'art_9' });
    const preview = await compare(first.clientId, otherId);
    expect(preview).toMatchObject({
      differences: ['givenName', 'nationalities', 'phone'],
      moves: [{ place: 'consent.client_id', rows: 2 }],
      openCases: [{ code: first.code }],
      sameOrganisation: true,
    });
    const { status, body } = await merge(first.clientId, otherId, ['givenName', 'phone']);
    expect(status).toBe(201);
    expect((await worker.get(`/api/clients/${first.clientId}`)).body).toMatchObject({
      displayName: 'Neuvorname Doppelt',
      phone: '05241 00000',
      nationalities: ['RO'],
    });
    expect((await worker.get(`/api/clients/${otherId}`)).status).toBe(404);
    expect((await worker.get(`/api/clients/${first.clientId}/consents`)).body).toHaveLength(3);
    const found = await worker.post<{ hits: unknown[] }>('/api/client-search', { name: 'Neuvorname Doppelt' });
    expect(found.body.hits).toMatchObject([{ clientId: first.clientId, reasons: ['name_same'] }]);
    const { items } = (await worker.get<{ items: object[] }>(`/api/cases/${first.id}/timeline`)).body;
    expect(items).toContainEqual(expect.objectContaining({ type: 'client.merged' }));
    expect(await mergesOf(first.clientId)).toMatchObject([
      { id: body.id, otherName: 'Neuvorname Doppelt', undoneOn: null, may: { undo: true } },
    ]);
  });

  it('are parted again exactly as they were', async () => {
    const first = await givenCase(worker, { client: twin });
    const second = await givenCase(worker, { client: { ...twin, givenName: 'Zweitfrau' } });
    await close(worker, second.id);
    const third = await client({ familyName: 'Dritt' });
    for (const id of [first.clientId, second.clientId]) {
      await worker.post(`/api/clients/${id}/distinctions`, { otherId: third });
    }
    const ids = [first.clientId, second.clientId];
    const before = await rowsOf(...ids);
    const { body } = await merge(ids[0]!, ids[1]!, ['givenName']);
    expect((await worker.get<{ client: object }>(`/api/cases/${second.id}`)).body.client).toMatchObject({ id: ids[0] });
    expect(await rowsOf(...ids)).not.toEqual(before);
    expect((await undo(ids[0]!, body.id)).status).toBe(204);
    expect(await rowsOf(...ids)).toEqual(before);
    expect((await undo(ids[0]!, body.id)).body.code).toBe('client.merge.undone');
    expect((await worker.get(`/api/clients/${ids[1]!}`)).status).toBe(200);
  });

  async function close(person: Person, caseId: string): Promise<void> {
    const version = await versionOf(person, caseId);
    const body = { reason: 'own_wish', goalResults: [], measures: [], version };
    expect(await person.post(`/api/cases/${caseId}/closure`, body)).toMatchObject({ status: 201 });
  }

  it('are not merged while both have an open case, and told how to go on', async () => {
    const [first, second] = [await givenCase(worker, { client: twin }), await givenCase(worker, { client: twin })];
    const refused = await merge(first.clientId, second.clientId);
    expect([refused.status, refused.body.code]).toEqual([409, 'client.merge.open-cases']);
    const { openCases } = await compare(first.clientId, second.clientId);
    expect(openCases.map(({ code }) => code)).toEqual([first.code, second.code]);
    expect((await worker.get(`/api/clients/${second.clientId}`)).status).toBe(200);
  });

  it('are parted only where nothing written since is lost', async () => {
    const [id, otherId] = [await client(), await client({ givenName: 'Andername' })];
    const { body } = await merge(id, otherId, ['givenName']);
    const { version } = (await worker.get<{ version: number }>(`/api/clients/${id}`)).body;
    await worker.patch(`/api/clients/${id}`, { givenName: 'Drittname', version });
    const refused = await undo(id, body.id);
    expect(refused.body).toMatchObject({ code: 'client.merge.changed', fields: [{ field: 'givenName' }] });
    await worker.patch(`/api/clients/${id}`, { givenName: 'Andername', version: version + 1 });
    expect((await undo(id, body.id)).status).toBe(204);
  });

  it('are parted within 30 days and in reverse order', async () => {
    const [id, second, third] = [await client(), await client(), await client()];
    const first = (await merge(id, second)).body.id;
    const later = (await merge(id, third)).body.id;
    expect((await undo(id, first)).body.code).toBe('client.merge.later');
    expect((await undo(id, later)).status).toBe(204);
    api.clock.travel({ days: 31 });
    worker = await district.signIn(worker);
    expect((await undo(id, first)).body.code).toBe('client.merge.too-late');
    expect((await mergesOf(id)).map(({ may }) => may.undo)).toEqual([false, false]);
  });

  it('are nobody else’s business', async () => {
    const [id, otherId] = [await client(), await client()];
    const merged = (await merge(id, await client())).body.id;
    const other = await District.create(api);
    const strangers = [await district.person('case_manager'), await other.person('case_manager')];
    for (const stranger of strangers) {
      expect((await stranger.get(`/api/clients/${id}/duplicates`)).status).toBe(404);
      expect((await stranger.get(`/api/clients/${id}/comparisons/${otherId}`)).status).toBe(404);
      expect((await stranger.get(`/api/clients/${id}/merges`)).status).toBe(404);
      expect((await stranger.post(`/api/clients/${id}/distinctions`, { otherId })).status).toBe(404);
      const own = (await givenClient(stranger)).id;
      const dto = { otherId: id, version: 1, otherVersion: 2, take: [] };
      expect((await stranger.post(`/api/clients/${own}/merges`, dto)).status).toBe(404);
      expect((await stranger.post(`/api/clients/${own}/distinctions`, { otherId: id })).status).toBe(404);
      expect((await stranger.post(`/api/clients/${id}/merges/${merged}/reversal`)).status).toBe(404);
    }
    expect((await rowsOf(id, otherId)).length).toBeGreaterThan(3);
    await other.close();
  });

  it('are not merged with a case in it that I do not see', async () => {
    const colleague = await district.person('case_manager');
    const mine = await givenCase(worker, { client: twin });
    const theirs = await givenCase(colleague, { client: twin });
    await close(colleague, theirs.id);
    const open = await givenCase(colleague, { clientId: theirs.clientId });
    await colleague.post(`/api/cases/${open.id}/assignments`, { userId: worker.id, part: 'lead' });
    await close(worker, mine.id);
    const refused = await merge(mine.clientId, theirs.clientId);
    expect([refused.status, refused.body.code]).toEqual([409, 'client.merge.hidden-case']);
  });

  it('are compared before: a stale version and bad input change nothing', async () => {
    const [id, otherId] = [await client(), await client()];
    const dto = { otherId, version: 1, otherVersion: 1, take: [] };
    await worker.patch(`/api/clients/${otherId}`, { firstLanguage: 'bg', version: 1 });
    expect((await worker.post(`/api/clients/${id}/merges`, dto)).body.code).toBe('version.stale');
    const fresh = { ...dto, otherVersion: 2 };
    for (const bad of [{ otherId: 'x' }, { take: ['pseudonym'] }, { take: 'ags' }, { more: 1 }]) {
      expect((await worker.post(`/api/clients/${id}/merges`, { ...fresh, ...bad })).body.code).toBe('request.invalid');
    }
    expect((await worker.post(`/api/clients/${id}/merges`, { ...fresh, otherId: id })).status).toBe(404);
    expect((await worker.post(`/api/clients/${id}/distinctions`, { otherId: id })).status).toBe(404);
    expect(await mergesOf(id)).toEqual([]);
  });

  it('are forgotten when the way back is closed', async () => {
    const [id, otherId] = [await client(), await client()];
    await merge(id, otherId);
    api.clock.travel({ days: 31 });
    worker = await district.signIn(worker);
    await api.app.get(MergeSweep, { strict: false }).forget();
    const { rows } = await district.sql.query('select lost, taken, moved from client_merge where kept_id = $1', [id]);
    expect(rows).toEqual([{ lost: null, taken: null, moved: null }]);
    expect(await mergesOf(id)).toMatchObject([{ otherName: null, may: { undo: false } }]);
  });
});
