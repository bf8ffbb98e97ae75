import { startApi, type TestApi } from '../../given/api';
import { fictionalPerson, givenCase, givenClient } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface SearchBody {
  hits: { clientId: string; displayName: string; caseCode: string | null; match: string }[];
  known: { organisationName: string }[];
}

describe('search before create', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let neighbour: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    neighbour = await district.person('case_manager', {
      organisationId: await district.organisation('freier_traeger'),
    });
    await givenCase(worker);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const search = async (person: Person, wanted: object): Promise<SearchBody> => {
    const { status, body } = await person.post<SearchBody>('/api/client-search', wanted);
    expect(status).toBe(200);
    return body;
  };

  it.each([
    ['as written', 'Testfrau Beispiel', 'exact'],
    ['swapped', 'Beispiel, Testfrau', 'exact'],
    ['in part', 'Beispiel', 'exact'],
    ['misspelt', 'Tesdfrau Baischpiel', 'similar'],
    ['in capitals', 'TESTFRAU', 'exact'],
  ])('finds my own person %s', async (_how, name, match) => {
    const { hits, known } = await search(worker, { name });
    expect(hits).toMatchObject([{ displayName: 'Testfrau Beispiel', caseCode: expect.any(String) as string, match }]);
    expect(known).toEqual([]);
  });

  it('finds by birth date and by code, and by nothing else', async () => {
    expect((await search(worker, { birthDate: fictionalPerson.birthDate })).hits).toHaveLength(1);
    expect((await search(worker, { name: 'Beispiel', birthDate: '1991-05-17' })).hits).toEqual([]);
    const [hit] = (await search(worker, { name: 'Beispiel' })).hits;
    expect((await search(worker, { code: hit!.caseCode!.toLowerCase() })).hits).toHaveLength(1);
    expect((await search(worker, { name: 'Nowak' })).hits).toEqual([]);
    expect((await worker.post('/api/client-search', {})).body.code).toBe('client.name-missing');
  });

  it('takes a birth date of 1 January for an unknown day', async () => {
    expect((await search(worker, { name: 'Beispiel', birthDate: '1990-01-01' })).hits).toHaveLength(1);
    expect((await search(worker, { name: 'Beispiel', birthDate: '1989-01-01' })).hits).toEqual([]);
  });

  it('tells others only whom to ask, and only for a full name with birth date or year', async () => {
    const full = { name: 'Beispiel Tesdfrau', birthDate: fictionalPerson.birthDate };
    const known = [{ organisationName: 'Teststelle municipality' }];
    expect(await search(neighbour, full)).toEqual({ hits: [], known });
    expect(await search(neighbour, { name: full.name, birthYear: 1990 })).toEqual({ hits: [], known });
    const weak = [{ name: full.name }, { name: 'Beispiel', birthDate: full.birthDate }, { birthDate: full.birthDate }];
    const wrong = [
      { name: full.name, birthDate: '1990-05-18' },
      { name: 'Testmann Beispiel', birthYear: 1990 },
    ];
    for (const wanted of [...weak, ...wrong]) expect(await search(neighbour, wanted)).toEqual({ hits: [], known: [] });
  });

  it('tells a colleague of the same house too, without the person', async () => {
    const colleague = await district.person('case_manager');
    const answer = await search(colleague, { name: 'Testfrau Beispiel', birthDate: fictionalPerson.birthDate });
    expect(answer).toEqual({ hits: [], known: [{ organisationName: 'Teststelle municipality' }] });
  });

  it('says nothing about somebody who withdrew, nor across districts', async () => {
    const client = { givenName: 'Quintessenz', familyName: 'Widerruf', birthDate: '1980-02-03' };
    const { id } = await givenClient(worker, client);
    const wanted = { name: 'Quintessenz Widerruf', birthDate: client.birthDate };
    expect((await search(neighbour, wanted)).known).toHaveLength(1);
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    expect(await search(stranger, wanted)).toEqual({ hits: [], known: [] });
    const { body } = await worker.get<{ id: string }[]>(`/api/clients/${id}/consents`);
    await worker.post(`/api/consents/${body[0]!.id}/withdrawal`);
    expect((await search(neighbour, wanted)).known).toEqual([]);
    await other.close();
  });

  it('is closed to everybody but Case-Manager*innen and to bad input', async () => {
    for (const role of ['leitung', 'koordinierende_stelle', 'abh_participant', 'fachadministration'] as const) {
      const person = await district.person(role);
      expect((await person.post('/api/client-search', { name: 'Testfrau Beispiel' })).status).toBe(403);
    }
    for (const bad of [{ name: 1 }, { name: 'x'.repeat(121) }, { birthDate: 'gestern' }, { ags: '05999001' }]) {
      expect((await worker.post('/api/client-search', bad)).body.code).toBe('request.invalid');
    }
  });

  it('notes whom the search showed', async () => {
    const [hit] = (await search(worker, { name: 'Beispiel' })).hits;
    const { rows } = await district.sql.query(
      'select 1 from access_log where what = $1 and subject_id = $2 and actor_id = $3',
      ['client_search', hit!.clientId, worker.id],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
