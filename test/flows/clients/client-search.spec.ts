import { matchNames, NAME_PAIRS } from '@fallnetz/clients';
import { startApi, type TestApi } from '../../given/api';
import { fictionalPerson, givenCase, givenClient } from '../../given/case';
import { District } from '../../given/given';
import { givenMember } from '../../given/household';
import type { Person } from '../../given/person';

interface SearchBody {
  hits: { clientId: string; displayName: string; caseCode: string | null; reasons: string[] }[];
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
    ['as written', 'Testfrau Beispiel', 'name_same'],
    ['swapped', 'Beispiel, Testfrau', 'name_same'],
    ['in part', 'Beispiel', 'name_part'],
    ['by its beginning', 'Beisp', 'name_start'],
    ['misspelt', 'Tesdfrau Baischpiel', 'name_sound'],
    ['mistyped', 'Testfrau Beislpiel', 'name_near'],
    ['in Cyrillic', 'Тестфрау Байшпиль', 'name_sound'],
    ['in Arabic', 'بيسبيل', 'name_sound'],
    ['in capitals', 'TESTFRAU', 'name_part'],
  ])('finds my own person %s', async (_how, name, reason) => {
    for (const wanted of [{ name }, { text: name }]) {
      const { hits, known } = await search(worker, wanted);
      expect(hits).toMatchObject([
        { displayName: 'Testfrau Beispiel', caseCode: expect.any(String) as string, reasons: [reason] },
      ]);
      expect(known).toEqual([]);
    }
  });

  it('ranks the surest first and says why', async () => {
    const searcher = await district.person('case_manager');
    const given = async (fields: object) => (await givenClient(searcher, fields)).id;
    const near = await given({ givenName: 'Rangliste', familyName: 'Muster', birthDate: '1990-12-11' });
    const same = await given({ givenName: 'Rangliste', familyName: 'Muster', birthDate: '1990-11-12' });
    const sound = await given({ givenName: 'Rangliste', familyName: 'Mustehr', birthDate: '1990-11-12' });
    const unknown = await given({ givenName: 'Rangliste', familyName: 'Muster', birthDate: '1990-01-01' });
    await given({ givenName: 'Rangliste', familyName: 'Muster', birthDate: '1971-11-12' });
    const { hits } = await search(searcher, { name: 'Rangliste Muster', birthDate: '1990-11-12' });
    expect(hits.map(({ clientId, reasons }) => [clientId, ...reasons])).toEqual([
      [same, 'name_same', 'birth_same'],
      [sound, 'name_sound', 'birth_same'],
      [unknown, 'name_same', 'birth_year'],
      [near, 'name_same', 'birth_near'],
    ]);
  });

  it('finds people with one name, by pseudonym and by phone', async () => {
    const searcher = await district.person('case_manager');
    const { id } = await givenClient(searcher, {
      givenName: null,
      familyName: 'Einzelname',
      phone: '05241 / 00000-42',
    });
    const { pseudonym } = (await searcher.get<{ pseudonym: string }>(`/api/clients/${id}`)).body;
    const wanted = ['Einzelname', 'Ainselname', '+49 5241 0000042', '0000042', pseudonym, pseudonym.split(' ')[1]];
    for (const text of wanted) {
      expect((await search(searcher, { text })).hits).toMatchObject([{ clientId: id }]);
    }
    expect((await search(searcher, { phone: '05241 0000043' })).hits).toEqual([]);
  });

  it('finds in the database what the table of name pairs promises', async () => {
    const reader = await district.person('case_manager');
    const ids = new Map<string, string>();
    for (const { stored } of NAME_PAIRS) {
      if (ids.has(stored)) continue;
      const [, givenName = null, familyName = stored] = /^(\S+) (.+)$/.exec(stored) ?? [];
      ids.set(stored, (await givenClient(reader, { givenName, familyName, birthDate: null })).id);
    }
    for (const { stored, typed } of NAME_PAIRS) {
      const { hits } = await search(reader, { name: typed });
      const isFound = hits.some(({ clientId }) => clientId === ids.get(stored));
      expect([stored, typed, isFound]).toEqual([stored, typed, matchNames(typed, stored) !== null]);
    }
  });

  it('finds who has no case yet for their own people only, and they can get one', async () => {
    const lead = await district.person('case_manager');
    const file = await givenCase(lead, { client: { familyName: 'Hauptfall' } });
    await givenMember(lead, file.clientId, { familyName: 'Ohnefall' });
    const wanted = { text: 'Testmann Ohnefall' };
    const [hit] = (await search(lead, wanted)).hits;
    expect(hit).toMatchObject({ caseId: null, caseCode: null, reasons: ['name_same'] });
    expect((await search(worker, wanted)).hits).toEqual([]);
    const body = { clientId: hit!.clientId, ags: district.ags[0], kind: 'cm_full' };
    expect((await worker.post('/api/cases', body)).status).toBe(404);
    expect((await lead.post('/api/cases', body)).status).toBe(201);
    expect((await search(lead, wanted)).hits).toMatchObject([{ caseId: expect.any(String) as string }]);
  });

  it('finds by birth date and by code, and by nothing else', async () => {
    expect((await search(worker, { birthDate: fictionalPerson.birthDate })).hits).toHaveLength(1);
    expect((await search(worker, { name: 'Beispiel', birthDate: '1972-11-23' })).hits).toEqual([]);
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
    for (const bad of [
      { name: 1 },
      { name: 'x'.repeat(241) },
      { text: 'x'.repeat(121) },
      { phone: 1 },
      { birthDate: 'gestern' },
      { ags: '05999001' },
    ]) {
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
