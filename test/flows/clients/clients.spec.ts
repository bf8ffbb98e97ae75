import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, fictionalPerson, givenCase, givenClient } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

/** What says who somebody is; only with consent. */
const NAMING: Record<string, unknown> = {
  familyName: 'Beispiel',
  givenName: 'Testfrau',
  latinName: 'Testfrau Beispiel',
  birthDate: '1990-05-17',
  phone: '0000',
  email: 'niemand@test.invalid',
  street: 'Teststraße 1',
  postcode: '00000',
  town: 'Testort',
  preferredChannel: 'phone',
  mayCall: true,
};

describe('people', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const peopleIn = async (table: 'client' | 'consent'): Promise<number> => {
    const { rows } = await district.sql.query<{ n: number }>(
      `select count(*)::int as n from ${table} where district_id = $1`,
      [district.id],
    );
    return rows[0]!.n;
  };

  it('records a named person together with the consent that allows it', async () => {
    const { id } = await givenClient(worker);
    const { body } = await worker.get(`/api/clients/${id}`);
    expect(body).toMatchObject({
      displayName: 'Testfrau Beispiel',
      birthDate: '1990-05-17',
      nationalities: ['RO'],
      caseId: null,
      version: 1,
      may: { edit: true, name: true },
    });
    expect(body.pseudonym).toMatch(/^\p{Lu}\p{Ll}+ \d{4}$/u);
  });

  it.each(Object.keys(NAMING))('refuses %s without that consent', async (field) => {
    const before = await peopleIn('client');
    const { status, body } = await worker.post('/api/clients', {
      ags: fictionalPerson.ags,
      [field]: NAMING[field],
      consents: [],
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'client.consent-missing', fields: [{ field }] });
    expect(await peopleIn('client')).toBe(before);
  });

  it.each([
    ['of another kind', { kind: 'art_9' }],
    ['that begins tomorrow', { validFrom: '2099-01-01' }],
    ['that ended yesterday', { validFrom: '2020-01-01', validUntil: '2020-12-31' }],
  ])('refuses a name with a consent %s', async (_which, change) => {
    const consents = [{ ...documentationConsent, ...change }];
    const { status, body } = await worker.post('/api/clients', { ...fictionalPerson, consents });
    expect([status, body.code]).toEqual([409, 'client.consent-missing']);
  });

  it('records coarse data under a pseudonym without any consent', async () => {
    const coarse = { ags: fictionalPerson.ags, birthYear: 1990, nationalities: ['RO'], consents: [] };
    const { status, body } = await worker.post<{ id: string }>('/api/clients', coarse);
    expect(status).toBe(201);
    const read = await worker.get(`/api/clients/${body.id}`);
    expect(read.body).toMatchObject({ familyName: null, birthYear: 1990, may: { edit: true, name: false } });
    expect(read.body.displayName).toBe(read.body.pseudonym);
    const named = await worker.patch(`/api/clients/${body.id}`, { familyName: 'Beispiel', version: 1 });
    expect([named.status, named.body.code]).toEqual([409, 'client.consent-missing']);
    expect((await worker.patch(`/api/clients/${body.id}`, { birthYear: 1991, version: 1 })).status).toBe(204);
  });

  it('is seen by the recording person alone until a case is open, then by those who work on it', async () => {
    const { id } = await givenClient(worker);
    expect((await worker.get(`/api/clients/${id}`)).status).toBe(200);
    expect((await colleague.get(`/api/clients/${id}`)).status).toBe(404);
    const { id: caseId } = await givenCase(worker, { clientId: id });
    expect((await colleague.get(`/api/clients/${id}`)).status).toBe(404);
    await worker.post(`/api/cases/${caseId}/assignments`, { userId: colleague.id, part: 'lead' });
    expect((await colleague.get(`/api/clients/${id}`)).body).toMatchObject({ id, caseId });
  });

  it('is unknown to other roles and to another district', async () => {
    const { id } = await givenClient(worker);
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    const expected = {
      status: 404,
      body: { code: 'not-found' },
    };
    expect(await stranger.get(`/api/clients/${id}`)).toMatchObject(expected);
    expect(await stranger.patch(`/api/clients/${id}`, { gender: 'm', version: 1 })).toMatchObject(expected);
    expect(await stranger.get(`/api/clients/${id}/consents`)).toMatchObject(expected);
    expect(await stranger.post(`/api/clients/${id}/consents`, documentationConsent)).toMatchObject(expected);
    // Leitung may knock: with insight it would be let in.
    expect(await (await district.person('leitung')).get(`/api/clients/${id}`)).toMatchObject(expected);
    for (const role of ['koordinierende_stelle', 'abh_participant', 'fachadministration'] as const) {
      expect((await (await district.person(role)).get(`/api/clients/${id}`)).status).toBe(403);
    }
    await other.close();
  });

  it('answers a stale version with what changed and by whom, and keeps what is there', async () => {
    const { id } = await givenClient(worker);
    expect((await worker.patch(`/api/clients/${id}`, { firstLanguage: 'bg', version: 1 })).status).toBe(204);
    const stale = await worker.patch(`/api/clients/${id}`, { firstLanguage: 'pl', version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'version.stale',
      changed: [{ type: 'client.changed', fields: ['firstLanguage'], actorName: worker.name }],
    });
    expect((await worker.get(`/api/clients/${id}`)).body).toMatchObject({ firstLanguage: 'bg', version: 2 });
  });

  it.each([
    ['a mail address that is none', { email: 'keine' }, 'field.not-an-email'],
    ['a year long gone', { entryYear: 19 }, 'field.out-of-range'],
    ['a year in words', { entryYear: 'zwanzig' }, 'field.not-a-number'],
    ['no municipality', { ags: null }, 'field.required'],
  ])('says of %s what is wrong with it', async (_what, change, code) => {
    const body = { ...fictionalPerson, consents: [documentationConsent], ...change };
    const answer = await worker.post('/api/clients', body);
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ field: Object.keys(change)[0], code }] } });
  });

  it.each([
    ['an unknown field', { nickname: 'x' }, 'nickname'],
    ['a wrong type', { interpreterNeeded: 'ja' }, 'interpreterNeeded'],
    ['too long a name', { familyName: 'x'.repeat(121) }, 'familyName'],
    ['a day that does not exist', { birthDate: '2026-02-30' }, 'birthDate'],
    ['a municipality of nowhere', { ags: '99999999' }, 'ags'],
    ['a consent without purpose', { consents: [{ ...documentationConsent, purpose: '' }] }, 'consents.0.purpose'],
  ])('refuses %s and writes nothing', async (_what, change, field) => {
    const before = [await peopleIn('client'), await peopleIn('consent')];
    const body = { ...fictionalPerson, consents: [documentationConsent], ...change };
    const answer = await worker.post('/api/clients', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'request.invalid', fields: [{ field }] });
    expect([await peopleIn('client'), await peopleIn('consent')]).toEqual(before);
  });

  it('shows nothing of all that any more once the consent is withdrawn', async () => {
    const { id: caseId, clientId } = await givenCase(worker, { client: NAMING });
    const before = await worker.get(`/api/clients/${clientId}`);
    expect(before.body).toMatchObject(NAMING);
    const { body: consents } = await worker.get<{ id: string }[]>(`/api/clients/${clientId}/consents`);
    await worker.post(`/api/consents/${consents[0]!.id}/withdrawal`);
    const { pseudonym } = before.body;
    const nothing = Object.fromEntries(Object.keys(NAMING).map((field) => [field, field === 'mayCall' ? false : null]));
    const person = { ...nothing, displayName: pseudonym, may: { edit: false, name: false } };
    expect((await worker.get(`/api/clients/${clientId}`)).body).toMatchObject(person);
    expect((await worker.get(`/api/cases/${caseId}`)).body).toMatchObject({
      client: { ...nothing, displayName: pseudonym },
    });
    const list = await worker.get<{ items: { id: string; displayName: string }[] }>('/api/cases');
    expect(list.body.items.find(({ id }) => id === caseId)?.displayName).toBe(pseudonym);
    expect((await worker.patch(`/api/clients/${clientId}`, { mayCall: true, version: 1 })).status).toBe(409);
  });

  it('keeps a name in its script, composed, and finds it by Latin letters too', async () => {
    const decomposed = 'Тестови\u0438\u0306';
    const { id } = await givenClient(worker, {
      familyName: null,
      givenName: ` ${decomposed} `,
      latinName: 'Probename',
    });
    expect((await worker.get(`/api/clients/${id}`)).body).toMatchObject({
      givenName: decomposed.normalize('NFC'),
      displayName: decomposed.normalize('NFC'),
    });
    const { body } = await worker.post<{ hits: { clientId: string }[] }>('/api/client-search', { name: 'Probename' });
    expect(body.hits.map(({ clientId }) => clientId)).toContain(id);
  });

  it.each([
    [{ birthDate: '1990-05-17' }, 'exact'],
    [{ birthDate: '1990-01-01', birthPrecision: 'estimated' }, 'estimated'],
    [{ birthDate: null, birthYear: 1990 }, 'year'],
    [{ birthDate: null, birthPrecision: 'unknown' }, 'unknown'],
    [{ birthDate: null }, null],
  ])('knows how exactly a birth is known: %j', async (birth, birthPrecision) => {
    const origins = {
      nationalities: ['SY', 'stateless', 'unclear'],
      furtherLanguages: ['ar', 'kmr'],
      gender: 'divers',
    };
    const { id } = await givenClient(worker, { ...birth, ...origins });
    expect((await worker.get(`/api/clients/${id}`)).body).toMatchObject({ birthPrecision, ...origins });
  });

  it('refuses who is not born yet and asks about the oldest person alive', async () => {
    const consents = [documentationConsent];
    const unborn = await worker.post('/api/clients', { ...fictionalPerson, birthDate: '2199-01-01', consents });
    expect([unborn.status, unborn.body]).toMatchObject([
      400,
      { fields: [{ field: 'birthDate', code: 'client.not-born' }] },
    ]);
    const years = { birthDate: null, birthYear: 1901, entryYear: 2198 };
    const asked = await worker.post('/api/clients', { ...fictionalPerson, ...years, consents });
    expect([asked.status, asked.body]).toMatchObject([
      422,
      { questions: [{ code: 'client.entry-to-come' }, { code: 'client.very-old' }] },
    ]);
  });

  it('asks about an entry before the birth, and takes the answer', async () => {
    const before = await peopleIn('client');
    const body = { ...fictionalPerson, entryYear: 1985, consents: [documentationConsent] };
    const asked = await worker.post('/api/clients', body);
    expect(asked.status).toBe(422);
    expect(asked.body).toMatchObject({
      code: 'question',
      questions: [
        {
          field: 'entryYear',
          code: 'client.entry-before-birth',
          sentence: 'Das Einreisejahr liegt vor der Geburt.',
        },
      ],
    });
    expect(await peopleIn('client')).toBe(before);
    const confirmed = ['client.entry-before-birth'];
    const { status, body: saved } = await worker.post<{ id: string }>('/api/clients', { ...body, confirmed });
    expect(status).toBe(201);
    const change = { entryYear: 1986, version: 1 };
    expect((await worker.patch(`/api/clients/${saved.id}`, change)).body).toMatchObject({ code: 'question' });
    expect((await worker.get(`/api/clients/${saved.id}`)).body).toMatchObject({ entryYear: 1985, version: 1 });
    expect((await worker.patch(`/api/clients/${saved.id}`, { ...change, confirmed })).status).toBe(204);
  });

  it('notes every look and no value in any fact', async () => {
    const { id } = await givenClient(worker);
    await worker.get(`/api/clients/${id}`);
    await worker.patch(`/api/clients/${id}`, { givenName: 'Neuname', version: 1 });
    const seen = await district.sql.query('select what from access_log where subject_id = $1', [id]);
    expect(seen.rows).toEqual([{ what: 'client' }]);
    const facts = await district.sql.query<{ data: object }>('select data from event where district_id = $1', [
      district.id,
    ]);
    expect(JSON.stringify(facts.rows)).not.toMatch(/Beispiel|Neuname|1990/);
  });
});
