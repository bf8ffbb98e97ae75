import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenConsent, type GivenCase } from '../../given/case';
import { givenOffer } from '../../given/directory';
import { District } from '../../given/given';
import type { Answer, Person } from '../../given/person';

interface Item {
  id: string;
  name: string;
  outcome: string | null;
  version: number;
}

describe('referral of a case', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let file: GivenCase;
  let offerId: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    file = await givenCase(worker);
    offerId = await givenOffer(district, { name: 'Schuldnerberatung', provider: 'Caritas' });
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const refer = (by: Person, caseId: string, more: object = {}) =>
    by.post<{ id: string; code?: string }>(`/api/cases/${caseId}/referrals`, { offerId, mode: 'kalt', ...more });
  const listOf = async (by: Person, caseId: string) => (await by.get<Item[]>(`/api/cases/${caseId}/referrals`)).body;
  const consentTo = (clientId: string, more: object) =>
    givenConsent(worker, clientId, { kind: 'transmission', purpose: 'Überleitung', ...more });

  async function countOf(caseId: string): Promise<number | null> {
    return (await district.sql.query('select 1 from referral where case_id = $1', [caseId])).rowCount;
  }

  it('passes on no data when the person goes there alone, and needs no consent', async () => {
    const made = await refer(worker, file.id, { reason: 'Mietschulden' });
    expect(made.status).toBe(201);
    expect(await listOf(worker, file.id)).toEqual([
      {
        id: made.body.id,
        caseId: file.id,
        offerId,
        name: 'Schuldnerberatung',
        provider: 'Caritas',
        mode: 'kalt',
        consentId: null,
        reason: 'Mietschulden',
        referredOn: api.clock.today(),
        outcome: null,
        outcomeOn: null,
        recordedByName: worker.name,
        version: 1,
      },
    ]);
    const timeline = await district.sql.query<{ data: object }>(
      `select data from event where case_id = $1 and type = 'referral.made'`,
      [file.id],
    );
    expect(timeline.rows).toEqual([{ data: { mode: 'kalt', offerId } }]);
  });

  it('passes on data only with a consent in force that names the body', async () => {
    const { id, clientId } = await givenCase(worker);
    expect(await refer(worker, id, { mode: 'warm' })).toMatchObject({
      status: 409,
      body: { code: 'referral.consent-missing' },
    });
    await consentTo(clientId, { recipientName: 'Caritas Kleiderkammer' });
    await givenConsent(worker, clientId, { kind: 'fallkonferenz', recipientName: 'Schuldnerberatung Caritas' });
    expect(await refer(worker, id, { mode: 'warm' })).toMatchObject({
      status: 409,
      body: { code: 'referral.consent-missing' },
    });
    expect(await countOf(id)).toBe(0);
    const consent = await consentTo(clientId, { recipientName: 'Schuldnerberatung, Caritas' });
    expect((await refer(worker, id, { mode: 'warm' })).status).toBe(201);
    expect(await listOf(worker, id)).toMatchObject([{ mode: 'warm', consentId: consent.id }]);
  });

  it('refuses from the moment the consent is withdrawn or has ended', async () => {
    const { id, clientId } = await givenCase(worker);
    const consent = await consentTo(clientId, { recipientName: 'Schuldnerberatung, Caritas' });
    expect((await refer(worker, id, { mode: 'warm' })).status).toBe(201);
    await worker.post(`/api/consents/${consent.id}/withdrawal`);
    expect(await refer(worker, id, { mode: 'warm' })).toMatchObject({
      status: 409,
      body: { code: 'referral.consent-missing' },
    });
    await consentTo(clientId, { recipientName: 'Schuldnerberatung, Caritas', validUntil: api.clock.today() });
    expect((await refer(worker, id, { mode: 'warm' })).status).toBe(201);
    api.clock.travel({ days: 1 });
    const later = await district.signIn(worker);
    expect(await refer(later, id, { mode: 'warm' })).toMatchObject({
      status: 409,
      body: { code: 'referral.consent-missing' },
    });
    expect(await countOf(id)).toBe(2);
  });

  it('refuses a transmission on a day before the consent was given', async () => {
    const { id, clientId } = await givenCase(worker);
    await consentTo(clientId, { recipientName: 'Schuldnerberatung, Caritas' });
    const early = await refer(worker, id, { mode: 'warm', referredOn: '2020-01-01' });
    expect(early).toMatchObject({ status: 409, body: { code: 'referral.consent-missing' } });
    expect((await refer(worker, id, { mode: 'kalt', referredOn: '2020-01-01' })).status).toBe(201);
  });

  it('accepts a consent by organisation, and another body in the words of the consent', async () => {
    const { id, clientId } = await givenCase(worker);
    const organisationId = await district.newOrganisation('freier_traeger');
    const own = await givenOffer(district, { name: 'Frauenberatung', organisationId });
    await consentTo(clientId, { recipientOrganisationId: organisationId });
    expect((await refer(worker, id, { mode: 'warm', offerId: own })).status).toBe(201);
    const { rows } = await district.sql.query<{ name: string }>('select name from organisation where id = $1', [
      organisationId,
    ]);
    expect((await refer(worker, id, { mode: 'warm', offerId: null, body: rows[0]!.name })).status).toBe(201);
    const elsewhere = { offerId: null, body: 'Rechtsanwältin Beispiel', mode: 'warm' };
    expect((await refer(worker, id, elsewhere)).status).toBe(409);
    await consentTo(clientId, { recipientName: 'Rechtsanwältin Beispiel' });
    expect((await refer(worker, id, elsewhere)).status).toBe(201);
    const made = ['Rechtsanwältin Beispiel', rows[0]!.name, 'Frauenberatung'];
    expect((await listOf(worker, id)).map(({ name }) => name)).toEqual(made);
  });

  it('is followed until the outcome is known, which two people cannot overwrite', async () => {
    const deputy = await district.person('case_manager');
    const { id, code } = await givenCase(worker);
    const referral = (await refer(worker, id)).body.id;
    const unanswered = async () =>
      (await worker.get<{ id: string; caseCode: string }[]>('/api/referrals/unanswered')).body;
    expect((await unanswered()).filter((open) => open.id === referral)).toMatchObject([{ caseId: id, caseCode: code }]);
    expect((await deputy.post(`/api/referrals/${referral}/outcome`, { outcome: 'arrived', version: 1 })).status).toBe(
      404,
    );
    const today = api.clock.today();
    await worker.post('/api/substitutions', { deputyUserId: deputy.id, startsOn: today, endsOn: today });
    expect(
      (await deputy.post(`/api/referrals/${referral}/outcome`, { outcome: 'waiting_list', version: 1 })).status,
    ).toBe(204);
    const stale = await worker.post(`/api/referrals/${referral}/outcome`, { outcome: 'arrived', version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        code: 'version.stale',
        changed: [{ type: 'referral.outcome-recorded', fields: ['outcome'], actorName: deputy.name }],
      },
    });
    expect((await worker.post(`/api/referrals/${referral}/outcome`, { outcome: 'arrived', version: 2 })).status).toBe(
      204,
    );
    expect(await listOf(worker, id)).toMatchObject([{ outcome: 'arrived', outcomeOn: today, version: 3 }]);
    expect((await unanswered()).filter((open) => open.id === referral)).toEqual([]);
  });

  it('is nothing that others learn about', async () => {
    const referral = (await refer(worker, file.id)).body.id;
    const colleague = await district.person('case_manager');
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('case_manager');
    const missing = await colleague.get(`/api/cases/019aa000-0000-7000-8000-000000000000/referrals`);
    for (const outsider of [colleague, stranger]) {
      const seen = await outsider.get(`/api/cases/${file.id}/referrals`);
      expect({ ...seen.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
      expect((await refer(outsider, file.id)).status).toBe(404);
      expect(
        (await outsider.post(`/api/referrals/${referral}/outcome`, { outcome: 'arrived', version: 1 })).status,
      ).toBe(404);
      expect((await outsider.get<unknown[]>('/api/referrals/unanswered')).body).toEqual([]);
    }
    for (const role of ['leitung', 'koordinierende_stelle', 'abh_participant', 'data_protection_officer'] as const) {
      const other = await district.person(role);
      const answers: Answer[] = [
        await other.get(`/api/cases/${file.id}/referrals`),
        await other.get('/api/referrals/unanswered'),
        await other.post(`/api/referrals/${referral}/outcome`, { outcome: 'arrived', version: 1 }),
      ];
      expect([...answers.map(({ status }) => status), (await refer(other, file.id)).status]).toEqual([
        role === 'leitung' ? 404 : 403,
        403,
        403,
        403,
      ]);
    }
    const foreignOffer = await givenOffer(elsewhere);
    expect((await refer(worker, file.id, { offerId: foreignOffer })).status).toBe(404);
    await elsewhere.close();
  });

  it('leaves a trace of who looked', async () => {
    await listOf(worker, file.id);
    const { rows } = await district.sql.query<{ what: string }>(
      `select what from access_log where case_id = $1 and actor_id = $2 and what = 'referrals'`,
      [file.id, worker.id],
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it.each([
    [{ mode: 'lukewarm' }, 400, 'request.invalid'],
    [{ mode: undefined }, 400, 'request.invalid'],
    [{ offerId: 'x' }, 400, 'request.invalid'],
    [{ offerId: null }, 400, 'referral.no-target'],
    [{ body: 'Auch noch jemand' }, 400, 'referral.no-target'],
    [{ offerId: null, body: '   ' }, 400, 'referral.no-target'],
    [{ offerId: null, body: 'x'.repeat(201) }, 400, 'request.invalid'],
    [{ reason: 'x'.repeat(1001) }, 400, 'request.invalid'],
    [{ reason: null }, 400, 'request.invalid'],
    [{ referredOn: '2199-01-01' }, 400, 'request.invalid'],
    [{ consentId: '019aa000-0000-7000-8000-000000000000' }, 400, 'request.invalid'],
    [{ offerId: '019aa000-0000-7000-8000-000000000000' }, 404, 'not-found'],
  ])('refuses %j and writes nothing', async (wrong, status, code) => {
    const before = await countOf(file.id);
    expect(await refer(worker, file.id, wrong)).toMatchObject({ status, body: { code } });
    expect(await countOf(file.id)).toBe(before);
  });

  it('refuses an outcome that cannot be', async () => {
    const referral = (await refer(worker, file.id)).body.id;
    const record = (body: object) => worker.post(`/api/referrals/${referral}/outcome`, body);
    expect((await record({ outcome: 'vanished', version: 1 })).status).toBe(400);
    expect((await record({ outcome: 'arrived' })).status).toBe(400);
    expect((await record({ outcome: 'arrived', version: 1, outcomeOn: '2020-01-01' })).body).toMatchObject({
      fields: [{ field: 'outcomeOn', code: 'field.before-referral' }],
    });
    expect((await record({ outcome: 'arrived', version: 1, outcomeOn: '2199-01-01' })).status).toBe(400);
    expect((await listOf(worker, file.id)).find(({ id }) => id === referral)).toMatchObject({
      outcome: null,
      version: 1,
    });
  });
});
