import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenClient, givenConsent, versionOf } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface ConsentBody {
  id: string;
  kind: string;
  state: string;
  notice: { version: number; language: string; body: string };
  recipientName: string;
  withdrawnAt: string | null;
}

describe('consents', () => {
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

  const consentsOf = async (clientId: string): Promise<ConsentBody[]> =>
    (await worker.get<ConsentBody[]>(`/api/clients/${clientId}/consents`)).body;

  it('keeps the notice text that was in force, in the chosen language or in German', async () => {
    const notice = `insert into notice_text (organisation_id, district_id, kind, language, version, body, valid_from)
      values ($1, $2, 'consent', $3, $4, $5, $6)`;
    await district.sql.query(notice, [
      worker.organisationId,
      district.id,
      'ro',
      1,
      'Rumänischer Testhinweis',
      '2020-01-01',
    ]);
    await district.sql.query(notice, [worker.organisationId, district.id, 'de', 2, 'Neuer Testhinweis', '2020-01-01']);
    await district.sql.query(notice, [
      worker.organisationId,
      district.id,
      'de',
      3,
      'Künftiger Testhinweis',
      '2099-01-01',
    ]);
    const { id } = await givenClient(worker, { consents: [{ ...documentationConsent, language: 'ro' }] });
    await givenConsent(worker, id, { kind: 'art_9', language: 'ti', dataKinds: ['health'] });
    const consents = await consentsOf(id);
    expect(consents.map(({ kind, notice }) => [kind, notice.language, notice.version, notice.body])).toEqual([
      ['art_9', 'de', 2, 'Neuer Testhinweis'],
      ['case_documentation', 'ro', 1, 'Rumänischer Testhinweis'],
    ]);
  });

  it('wants a named body for a transmission, from this district', async () => {
    const { id } = await givenClient(worker);
    const path = `/api/clients/${id}/consents`;
    const nobody = await worker.post(path, { ...documentationConsent, kind: 'transmission' });
    expect([nobody.status, nobody.body.code]).toEqual([400, 'consent.recipient-missing']);
    const other = await District.create(api);
    const foreign = await other.organisation('auslaenderbehoerde');
    const away = { ...documentationConsent, kind: 'transmission', recipientOrganisationId: foreign };
    expect((await worker.post(path, away)).status).toBe(404);
    const here = { ...away, recipientOrganisationId: await district.organisation('auslaenderbehoerde') };
    expect((await worker.post(path, here)).status).toBe(201);
    expect((await consentsOf(id))[0]!.recipientName).toBe('Teststelle auslaenderbehoerde');
    await other.close();
  });

  it('refuses a period that ends before it begins, and organisations without a notice text', async () => {
    const { id } = await givenClient(worker);
    const turned = { ...documentationConsent, validFrom: '2026-05-02', validUntil: '2026-05-01' };
    expect((await worker.post(`/api/clients/${id}/consents`, turned)).body.code).toBe('consent.period');
    const { rows } = await district.sql.query<{ id: string }>(
      `insert into organisation (district_id, name, kind, regime) values ($1, 'Ohne Text', 'municipality', 'kdg') returning id`,
      [district.id],
    );
    const bare = await district.person('case_manager', { organisationId: rows[0]!.id });
    const refused = await bare.post('/api/clients', { ags: district.ags[0], consents: [documentationConsent] });
    expect([refused.status, refused.body.code]).toEqual([409, 'consent.notice-missing']);
    const left = await district.sql.query('select 1 from client where created_by = $1', [bare.id]);
    expect(left.rowCount).toBe(0);
  });

  it('says each day what is in force', async () => {
    const { id } = await givenClient(worker);
    const today = api.clock.today();
    await givenConsent(worker, id, { kind: 'landesdatenbank', validFrom: today, validUntil: today });
    const stateOf = async (kind: string) => (await consentsOf(id)).find((consent) => consent.kind === kind)?.state;
    expect(await stateOf('landesdatenbank')).toBe('in_force');
    api.clock.travel({ days: 1 });
    const later = await district.signIn(worker);
    const { body } = await later.get<ConsentBody[]>(`/api/clients/${id}/consents`);
    expect(body.find(({ kind }) => kind === 'landesdatenbank')?.state).toBe('expired');
  });

  it('is withdrawn as easily as given and in the same instant, once', async () => {
    const { id: caseId, clientId } = await givenCase(worker);
    const [consent] = await consentsOf(clientId);
    expect((await worker.post(`/api/consents/${consent!.id}/withdrawal`)).status).toBe(204);
    expect(await consentsOf(clientId)).toMatchObject([
      { state: 'withdrawn', withdrawnAt: expect.any(String) as string },
    ]);
    const again = await worker.post(`/api/consents/${consent!.id}/withdrawal`);
    expect([again.status, again.body.code]).toEqual([409, 'consent.withdrawn']);
    const facts = await district.sql.query(
      'select type from event where case_id = $1 order by occurred_at desc limit 1',
      [caseId],
    );
    expect(facts.rows).toEqual([{ type: 'consent.withdrawn' }]);
  });

  it('L7: without consent the case shows it, nothing is written, and a new consent opens it again', async () => {
    const { id: caseId, clientId } = await givenCase(worker, { phase: 'klaerung' });
    const note = () => worker.post(`/api/cases/${caseId}/notes`, { body: 'Testnotiz' });
    expect((await note()).status).toBe(201);
    const [consent] = await consentsOf(clientId);
    await worker.post(`/api/consents/${consent!.id}/withdrawal`);
    const head = (await worker.get(`/api/cases/${caseId}`)).body;
    expect(head).toMatchObject({ state: 'consent_missing', may: { write: false, close: true } });
    expect(head.consents).toMatchObject([{ kind: 'case_documentation', state: 'withdrawn' }]);
    expect(await note()).toMatchObject({ status: 409, body: { code: 'case.consent-missing' } });
    const version = await versionOf(worker, caseId);
    const gate = await worker.post(`/api/cases/${caseId}/phase`, { phase: 'assessment', version });
    expect(gate.status).toBe(409);
    expect(JSON.stringify(gate.body.fields)).toContain('phase.unmet.consent');
    const named = await worker.patch(`/api/clients/${clientId}`, { givenName: 'Anders', version: 1 });
    expect(named.body.code).toBe('client.consent-missing');
    const { status } = await worker.post(`/api/clients/${clientId}/consents`, documentationConsent);
    expect(status).toBe(201);
    expect((await worker.get(`/api/cases/${caseId}`)).body.state).toBe('open');
    expect((await note()).status).toBe(201);
  });

  it('is nothing a colleague, another district or a made-up id could withdraw', async () => {
    const { id } = await givenClient(worker);
    const [consent] = await consentsOf(id);
    const colleague = await district.person('case_manager');
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    for (const person of [colleague, stranger]) {
      const answers = [
        await person.post(`/api/consents/${consent!.id}/withdrawal`),
        await person.post(`/api/consents/01890000-0000-7000-8000-000000000000/withdrawal`),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect((await consentsOf(id))[0]!.state).toBe('in_force');
    await other.close();
  });

  it.each([
    ['an unknown field', { withdrawn: true }],
    ['an unknown kind', { kind: 'everything' }],
    ['no data kinds', { dataKinds: [] }],
    ['an unknown data kind', { dataKinds: ['secrets'] }],
    ['too long a purpose', { purpose: 'x'.repeat(501) }],
    ['a wrong type', { recipientOrganisationId: 'amt' }],
  ])('refuses %s and writes nothing', async (_what, change) => {
    const { id } = await givenClient(worker);
    const answer = await worker.post(`/api/clients/${id}/consents`, { ...documentationConsent, ...change });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(await consentsOf(id)).toHaveLength(1);
  });
});
