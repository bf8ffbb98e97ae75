import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenConsent, type GivenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Answer, Person } from '../../given/person';

const SUMMARY = 'Markersatz: sucht eine Wohnung und einen Platz im Sprachkurs.';
const APPROVAL = { form: 'written', language: 'ro', interpretedBy: 'Testdolmetscherin', approvedOn: '2020-01-02' };

interface Move {
  id: string;
  state: string;
  refusal: string;
  version: number;
  may: { change: boolean; approve: boolean; withdraw: boolean };
}

describe('a person moves to another municipality', () => {
  let api: TestApi;
  let district: District;
  let caritas: Person;
  let town: Person;
  let townOffice: string;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    const sender = await district.newOrganisation('freier_traeger');
    townOffice = await district.newOrganisation('municipality');
    caritas = await district.person('case_manager', { organisationId: sender });
    town = await district.person('case_manager', { organisationId: townOffice });
    file = await givenCase(caritas, { client: { phone: '05207 000' } });
    await caritas.post(`/api/cases/${file.id}/notes`, { body: 'Markernotiz' });
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await district.sql.query<Row>(sql, values)).rows;
  const path = (more = '') => `/api/cases/${file.id}/moves${more}`;
  const body = (more: object = {}) => ({
    toOrganisationId: townOffice,
    ags: district.ags[1],
    fields: ['name', 'nationalities'],
    summary: SUMMARY,
    ...more,
  });
  const moves = async () => (await caritas.get<{ moves: Move[] }>(path())).body.moves;
  const draft = async () => (await caritas.post<{ id: string }>(path(), body())).body.id;
  const approve = async (id: string, version = 1) => caritas.post(path(`/${id}/approval`), { ...APPROVAL, version });
  async function offered(): Promise<string> {
    const id = await draft();
    expect((await approve(id)).status).toBe(204);
    return id;
  }
  const incoming = async (person: Person) => (await person.get<{ id: string }[]>('/api/incoming-moves')).body;
  const accept = (id: string, person = town): Promise<Answer<{ id: string; code: string }>> =>
    person.post(`/api/incoming-moves/${id}/acceptance`, { kind: 'cm_full', consent: documentationConsent });

  it('shows the next office nothing before the client has approved', async () => {
    const id = await draft();
    expect(await incoming(town)).toEqual([]);
    expect((await town.get(`/api/incoming-moves/${id}`)).status).toBe(404);
    expect(await moves()).toMatchObject([{ state: 'draft', may: { change: true, approve: true, withdraw: true } }]);
    expect((await approve(id)).status).toBe(204);
    expect(await incoming(town)).toMatchObject([{ id, ags: district.ags[1] }]);
    const [consent] = await rows(
      `select kind, recipient_organisation_id, data_kinds, form, language, valid_from::text from consent
       where client_id = $1 and kind = 'transmission'`,
      file.clientId,
    );
    expect(consent).toEqual({
      kind: 'transmission',
      recipient_organisation_id: townOffice,
      data_kinds: ['name', 'nationalities', 'situation'],
      form: 'written',
      language: 'ro',
      valid_from: '2020-01-02',
    });
    const told = await rows('select path from notification where user_id = $1', town.id);
    expect(told).toEqual([{ path: `/uebergaben/umzug/${id}` }]);
  });

  it('gives the next office the summary and the released data, nothing else, and logs the look', async () => {
    const id = await offered();
    const { body: seen } = await town.get(`/api/incoming-moves/${id}`);
    expect(seen).toMatchObject({
      summary: SUMMARY,
      senderName: caritas.name,
      caseId: null,
      person: { familyName: 'Beispiel', givenName: 'Testfrau', nationalities: ['RO'] },
    });
    const text = JSON.stringify(seen);
    for (const hidden of ['05207 000', '"1990-', ':1990', file.id, file.code, file.clientId])
      expect(text).not.toContain(hidden);
    for (const url of [`/api/cases/${file.id}`, path(), `/api/clients/${file.clientId}`])
      expect((await town.get(url)).status).toBe(404);
    const looks = await rows(`select 1 from access_log where actor_id = $1 and what = 'move_offer'`, town.id);
    expect(looks).toHaveLength(1);
  });

  it('opens an own case on an own record; the old file stays, and the person counts once', async () => {
    const id = await offered();
    const { status, body: opened } = await accept(id);
    expect(status).toBe(201);
    const own = await town.get<{ client: { id: string; displayName: string } }>(`/api/cases/${opened.id}`);
    expect(own.body.client.displayName).toBe('Testfrau Beispiel');
    expect(own.body.client.id).not.toBe(file.clientId);
    expect((await town.get(`/api/cases/${opened.id}/moves`)).body).toMatchObject({ origin: { summary: SUMMARY } });
    expect((await caritas.get(`/api/cases/${opened.id}`)).status).toBe(404);
    expect((await caritas.get<{ state: string }>(`/api/cases/${file.id}`)).body.state).toBe('open');
    expect(await moves()).toMatchObject([{ state: 'accepted', may: { withdraw: false } }]);
    const organisations = await rows<{ organisation_id: string }>(
      'select organisation_id from client where id = any($1) order by organisation_id = $2',
      [file.clientId, own.body.client.id],
      townOffice,
    );
    expect(organisations.map(({ organisation_id: one }) => one)).toEqual([caritas.organisationId, townOffice]);
    const other = await givenCase(town);
    const counted = await rows('select app.persons_counted($1) as n', [
      file.clientId,
      own.body.client.id,
      other.clientId,
    ]);
    expect(counted).toEqual([{ n: '2' }]);
    const facts = await rows<{ type: string }>(
      `select type from event where case_id = $1 and type like 'move.%'`,
      file.id,
    );
    expect(facts.map(({ type }) => type)).toEqual(['move.drafted', 'move.offered', 'move.accepted']);
    expect(await rows('select 1 from app.broken_chains() where case_id = any($1)', [file.id, opened.id])).toEqual([]);
  });

  it('counts somebody once who moves twice', async () => {
    const first = (await accept(await offered())).body;
    const thirdOffice = await district.newOrganisation('municipality');
    const third = await district.person('case_manager', { organisationId: thirdOffice });
    const again = await town.post<{ id: string }>(
      `/api/cases/${first.id}/moves`,
      body({ toOrganisationId: thirdOffice }),
    );
    const url = `/api/cases/${first.id}/moves/${again.body.id}/approval`;
    expect((await town.post(url, { ...APPROVAL, version: 1 })).status).toBe(204);
    expect((await accept(again.body.id, third)).status).toBe(201);
    const [{ n }] = (await rows<{ n: string }>(
      `select app.persons_counted(array(select id from client where organisation_id = any($1))) n`,
      [caritas.organisationId, townOffice, thirdOffice],
    )) as [{ n: string }];
    expect(n).toBe('1');
  });

  it('keeps the links and the counting from everybody who asks through the product', async () => {
    const { rows: granted } = await district.sql.query<{ ok: boolean }>(
      `select has_table_privilege('fallnetz_app', 'person_key', 'select')
         or has_function_privilege('fallnetz_app', 'app.persons_counted(uuid[])', 'execute') as ok`,
    );
    expect(granted).toEqual([{ ok: false }]);
  });

  it('ends in the instant the client withdraws, or the sender takes it back', async () => {
    const id = await offered();
    const [consent] = await rows<{ id: string }>(
      `select id from consent where client_id = $1 and kind = 'transmission'`,
      file.clientId,
    );
    await caritas.post(`/api/consents/${consent!.id}/withdrawal`);
    expect(await incoming(town)).toEqual([]);
    expect((await town.get(`/api/incoming-moves/${id}`)).status).toBe(404);
    expect((await accept(id)).status).toBe(404);
    expect(await rows('select state, summary, person from case_move_offer where id = $1', id)).toEqual([
      { state: 'withdrawn', summary: '', person: {} },
    ]);
    expect(await moves()).toMatchObject([{ state: 'consent_ended', may: { withdraw: true } }]);
    expect((await caritas.post(path(`/${id}/withdrawal`))).status).toBe(204);
    const next = await offered();
    expect((await caritas.post(path(`/${next}/withdrawal`))).status).toBe(204);
    expect((await town.get(`/api/incoming-moves/${next}`)).status).toBe(404);
    expect((await caritas.post(path(`/${next}/withdrawal`))).body['code']).toBe('move.state');
    expect(await rows('select summary, person from case_move_offer where id = $1', next)).toEqual([
      { summary: '', person: {} },
    ]);
  });

  it('may be declined with a reason; the copy is emptied', async () => {
    const id = await offered();
    const url = `/api/incoming-moves/${id}/refusal`;
    expect((await town.post(url, { reason: '' })).status).toBe(400);
    expect((await town.post(url, { reason: 'Nicht zuständig.' })).status).toBe(204);
    expect((await town.post(url, { reason: 'Nicht zuständig.' })).status).toBe(404);
    expect(await moves()).toMatchObject([{ state: 'declined', refusal: 'Nicht zuständig.' }]);
    expect(await rows('select summary, person from case_move_offer where id = $1', id)).toEqual([
      { summary: '', person: {} },
    ]);
    const told = await rows<{ kind: string }>('select kind from notification where user_id = $1', caritas.id);
    expect(told.map(({ kind }) => kind)).toEqual(['move.declined']);
  });

  it('is taken over once, and either taken or withdrawn', async () => {
    const colleague = await district.person('case_manager', { organisationId: townOffice });
    const first = await offered();
    const both = await Promise.all([accept(first), accept(first, colleague)]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await rows('select 1 from client where organisation_id = $1', townOffice)).toHaveLength(1);

    file = await givenCase(caritas);
    const second = await offered();
    const [taken, withdrawn] = await Promise.all([accept(second), caritas.post(path(`/${second}/withdrawal`))]);
    expect([taken.status === 201, withdrawn.status === 204].filter(Boolean)).toHaveLength(1);
  });

  it('is nobody else’s business', async () => {
    const id = await offered();
    const other = await District.create(api);
    const strangers = [
      await district.person('case_manager', { organisationId: await district.newOrganisation('municipality') }),
      await other.person('case_manager'),
    ];
    for (const stranger of strangers) {
      expect(await incoming(stranger)).toEqual([]);
      expect((await stranger.get(`/api/incoming-moves/${id}`)).status).toBe(404);
      expect((await accept(id, stranger)).status).toBe(404);
      expect((await stranger.post(path(`/${id}/withdrawal`))).status).toBe(404);
    }
    const leitung = await district.person('leitung', { organisationId: townOffice });
    expect((await leitung.get(`/api/incoming-moves/${id}`)).status).toBe(403);
    await other.close();
  });

  it('refuses what makes no sense, and writes nothing', async () => {
    const empty = await district.newOrganisation('other');
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    const bad = [
      body({ toOrganisationId: caritas.organisationId }),
      body({ toOrganisationId: empty }),
      body({ toOrganisationId: stranger.organisationId }),
      body({ ags: '99999999' }),
      body({ fields: ['residence_status'] }),
      body({ summary: '' }),
      body({ consentId: file.id }),
    ];
    for (const one of bad) expect((await caritas.post(path(), one)).status).toBe(400);
    expect(await moves()).toEqual([]);
    const id = await draft();
    expect((await caritas.post(path(), body())).body['code']).toBe('move.pending');
    const changed = await caritas.patch(path(`/${id}`), { summary: 'Neuer Text', version: 1 });
    expect(changed.status).toBe(204);
    const stale = await approve(id, 1);
    expect(stale.body).toMatchObject({ code: 'version.stale', changed: [{ fields: ['summary'] }] });
    const future = { ...APPROVAL, approvedOn: '2199-01-01', version: 2 };
    expect((await caritas.post(path(`/${id}/approval`), future)).body['code']).toBe('request.invalid');
    expect(await rows(`select 1 from consent where client_id = $1 and kind = 'transmission'`, file.clientId)).toEqual(
      [],
    );
    expect((await approve(id, 2)).status).toBe(204);
    expect((await caritas.patch(path(`/${id}`), { summary: 'Anders', version: 3 })).body['code']).toBe('move.state');
    await givenConsent(caritas, file.clientId, { kind: 'transmission', recipientOrganisationId: townOffice });
    const nameless = { kind: 'cm_full', consent: { ...documentationConsent, validFrom: '2199-01-01' } };
    expect((await town.post(`/api/incoming-moves/${id}/acceptance`, nameless)).body['code']).toBe(
      'client.consent-missing',
    );
    expect(await incoming(town)).toHaveLength(1);
    await other.close();
  });
});
