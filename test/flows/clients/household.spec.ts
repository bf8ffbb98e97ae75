import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenClient, givenConsent } from '../../given/case';
import { addParticipant, givenFallkonferenzConsent, planConference, release } from '../../given/conference';
import { District } from '../../given/given';
import { addMember, givenMember, memberPerson } from '../../given/household';
import type { Person } from '../../given/person';

interface Member {
  id: string;
  clientId: string | null;
  displayName: string | null;
  relation: string;
  birthYear: number | null;
  version: number;
}

interface Household {
  size: number | null;
  members: Member[];
  unrecorded: number;
}

describe('households', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let coWorker: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    coWorker = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const householdOf = async (clientId: string, reader = worker): Promise<Household> =>
    (await reader.get<Household>(`/api/clients/${clientId}/household`)).body;
  const child = (birthYear: number) => ({ recordedAs: 'minimal', relation: 'child', custody: 'joint', birthYear });
  const withdraw = async (clientId: string, by = worker) => {
    const { body } = await by.get<{ id: string; kind: string }[]>(`/api/clients/${clientId}/consents`);
    const consent = body.find(({ kind }) => kind === 'case_documentation')!;
    expect((await by.post(`/api/consents/${consent.id}/withdrawal`)).status).toBe(204);
  };
  /** A couple with a case for one of them, which a co-worker works on too. */
  const givenCouple = async () => {
    const file = await givenCase(worker);
    await worker.post(`/api/cases/${file.id}/assignments`, { userId: coWorker.id, part: 'co_worker' });
    await givenMember(worker, file.clientId);
    const [partner] = (await householdOf(file.clientId)).members;
    return { ...file, partner: partner! };
  };

  it('is unknown until somebody is entered, and may be of one', async () => {
    const { clientId } = await givenCase(worker);
    expect(await householdOf(clientId)).toEqual({ size: null, members: [], unrecorded: 0, may: { edit: true } });
    expect((await worker.post(`/api/clients/${clientId}/household`)).status).toBe(204);
    expect(await householdOf(clientId)).toMatchObject({ size: 1, members: [], unrecorded: 0 });
  });

  it('holds five people with two adult consents, for everybody who works on the case and nobody else', async () => {
    const { clientId, partner } = await givenCouple();
    for (const year of [2012, 2015, 2019]) await addMember(worker, clientId, child(year));
    for (const reader of [worker, coWorker]) {
      const household = await householdOf(clientId, reader);
      expect(household).toMatchObject({ size: 5, unrecorded: 0 });
      expect(
        household.members.map(({ displayName, relation, birthYear }) => [displayName, relation, birthYear]),
      ).toEqual([
        ['Testmann Beispiel', 'partner', 1988],
        [null, 'child', 2012],
        [null, 'child', 2015],
        [null, 'child', 2019],
      ]);
      expect((await reader.get(`/api/clients/${partner.clientId}`)).body).toMatchObject({ familyName: 'Beispiel' });
    }
    for (const path of [`/api/clients/${clientId}/household`, `/api/clients/${partner.clientId}`]) {
      expect((await colleague.get(path)).status).toBe(404);
    }
  });

  it('shows of who refuses or withdraws nothing but the number, in the same instant', async () => {
    const { clientId, partner } = await givenCouple();
    await withdraw(partner.clientId!);
    await addMember(worker, clientId, { recordedAs: 'number', relation: 'sibling', birthYear: 1990 });
    for (const reader of [worker, coWorker]) {
      const { body } = await reader.get<Household>(`/api/clients/${clientId}/household`);
      expect(body).toMatchObject({ size: 3, members: [], unrecorded: 2 });
      expect(JSON.stringify(body)).not.toMatch(/Testmann|1988|1990|sibling|partner/);
      expect((await reader.get(`/api/clients/${partner.clientId}`)).status).toBe(404);
      const search = await reader.post('/api/client-search', { name: 'Testmann Beispiel', birthDate: '1988-03-04' });
      expect(JSON.stringify(search.body)).not.toContain(partner.clientId);
    }
    const { rows } = await district.sql.query(
      'select relation, birth_year from household_member where recorded_for = $1 and client_id is null',
      [clientId],
    );
    expect(rows).toEqual([{ relation: null, birth_year: null }]);
  });

  it('takes somebody back who consents after all, without counting them twice', async () => {
    const { clientId, partner } = await givenCouple();
    await withdraw(partner.clientId!);
    const again = { recordedAs: 'person', relation: 'partner', person: memberPerson(), wasNumber: true };
    expect((await addMember(worker, clientId, again)).status).toBe(201);
    expect(await householdOf(clientId)).toMatchObject({ size: 2, unrecorded: 0, members: [{ relation: 'partner' }] });
    const none = await worker.post(`/api/clients/${clientId}/household/fewer`);
    expect([none.status, none.body.code]).toEqual([409, 'household.no-number']);
  });

  it('does not lead a colleague from one member to another', async () => {
    const { clientId, partner } = await givenCouple();
    await addMember(worker, clientId, child(2015));
    const own = await givenCase(worker, { clientId: partner.clientId! });
    await worker.post(`/api/cases/${own.id}/assignments`, { userId: colleague.id, part: 'lead' });
    const theirs = (await colleague.get<Household>(`/api/clients/${partner.clientId}/household`)).body;
    expect(theirs).toMatchObject({ size: 3, members: [], unrecorded: 2 });
    expect((await colleague.get(`/api/clients/${clientId}`)).status).toBe(404);
    expect(await householdOf(clientId, coWorker)).toMatchObject({
      size: 3,
      unrecorded: 1,
      members: [{ birthYear: 2015 }],
    });
    const number = await colleague.post(`/api/clients/${partner.clientId}/household/fewer`);
    expect([number.status, number.body.code]).toEqual([409, 'household.no-number']);
  });

  it('joins people who each have a case, and keeps families apart', async () => {
    const first = await givenCase(worker);
    const second = await givenCase(worker, { client: { givenName: 'Testschwester' } });
    const join = { recordedAs: 'known_person', relation: 'sibling', clientId: second.clientId };
    expect((await addMember(worker, first.clientId, join)).status).toBe(201);
    expect(await householdOf(second.clientId)).toMatchObject({
      size: 2,
      members: [{ clientId: first.clientId, relation: 'self' }],
    });
    const third = await givenCouple();
    const taken = await addMember(worker, first.clientId, { ...join, clientId: third.clientId });
    expect([taken.status, taken.body]).toMatchObject([409, { code: 'household.elsewhere' }]);
    const viaPartner = await addMember(worker, third.partner.clientId!, child(2015));
    expect([viaPartner.status, viaPartner.body]).toMatchObject([409, { code: 'household.elsewhere' }]);
    const foreign = await givenCase(colleague);
    expect((await addMember(worker, first.clientId, { ...join, clientId: foreign.clientId })).status).toBe(404);
  });

  it('records an adult only with their own consent', async () => {
    const { clientId } = await givenCase(worker);
    const unasked = { recordedAs: 'person', relation: 'partner', person: memberPerson({ consents: [] }) };
    const { status, body } = await addMember(worker, clientId, unasked);
    expect([status, body]).toMatchObject([409, { code: 'household.consent-missing' }]);
    const { id } = await givenClient(worker, { familyName: null, givenName: null, birthDate: null, consents: [] });
    const known = await addMember(worker, clientId, { recordedAs: 'known_person', relation: 'partner', clientId: id });
    expect([known.status, known.body]).toMatchObject([409, { code: 'household.consent-missing' }]);
    expect(await householdOf(clientId)).toMatchObject({ size: null, members: [] });
  });

  it('records a child with the consent of who has custody', async () => {
    const { clientId } = await givenCase(worker);
    const consents = [{ ...documentationConsent, givenByClientId: clientId }];
    const person = memberPerson({ givenName: 'Testkind', birthDate: '2015-03-04', consents });
    const without = await addMember(worker, clientId, {
      recordedAs: 'person',
      relation: 'child',
      custody: 'no',
      person,
    });
    expect([without.status, without.body]).toMatchObject([400, { code: 'consent.no-custody' }]);
    const withCustody = { recordedAs: 'person', relation: 'child', custody: 'yes', person };
    expect((await addMember(worker, clientId, withCustody)).status).toBe(201);
    const [kid] = (await householdOf(clientId)).members;
    const given = await worker.get<object[]>(`/api/clients/${kid!.clientId}/consents`);
    expect(given.body).toMatchObject([{ givenBy: 'Testfrau Beispiel' }]);
    await givenConsent(worker, kid!.clientId!, { kind: 'art_9', givenByClientId: clientId });
    const alone = { ...withCustody, person: { ...person, consents: [documentationConsent] } };
    const asked = await addMember(worker, clientId, alone);
    expect([asked.status, asked.body]).toMatchObject([422, { questions: [{ code: 'consent.minor-alone' }] }]);
    expect((await addMember(worker, clientId, { ...alone, confirmed: ['consent.minor-alone'] })).status).toBe(201);
  });

  it('asks about what is unlikely and refuses what is wrong', async () => {
    const { clientId } = await givenCase(worker);
    const asked = await addMember(worker, clientId, { ...child(1989), fromOn: '1980-01-01' });
    const codes = ['household.ages', 'household.from-before-birth'];
    expect([asked.status, asked.body]).toMatchObject([422, { questions: codes.map((code) => ({ code })) }]);
    const confirmed = { ...child(1989), fromOn: '1980-01-01', confirmed: codes };
    expect((await addMember(worker, clientId, confirmed)).status).toBe(201);
    const bad: [object, string][] = [
      [{ ...child(2015), fromOn: '2020-02-01', toOn: '2020-01-31' }, 'toOn'],
      [{ ...child(2015), fromOn: '2020-02-30' }, 'fromOn'],
      [{ ...child(2015), relation: 'boss' }, 'relation'],
      [{ ...child(2015), relation: undefined }, 'relation'],
      [{ ...child(2015), custody: true }, 'custody'],
      [{ ...child(2015), name: 'Testkind' }, 'name'],
      [{ recordedAs: 'person', relation: 'child' }, 'person'],
      [{ recordedAs: 'known_person', relation: 'child', clientId }, 'clientId'],
      [{ recordedAs: 'everything' }, 'recordedAs'],
    ];
    for (const [body, field] of bad) {
      const answer = await addMember(worker, clientId, body);
      expect([answer.status, answer.body]).toMatchObject([400, { fields: [{ field }] }]);
    }
    expect((await householdOf(clientId)).members).toHaveLength(1);
  });

  it('is changed by version, with what somebody else changed, and recorded without values', async () => {
    const { id: caseId, clientId } = await givenCase(worker);
    await worker.post(`/api/cases/${caseId}/assignments`, { userId: coWorker.id, part: 'co_worker' });
    const { id } = (await addMember(worker, clientId, child(2015))).body;
    const path = `/api/clients/${clientId}/household/members/${id}`;
    expect((await coWorker.patch(path, { birthYear: 2014, version: 1 })).status).toBe(204);
    const stale = await worker.patch(path, { livesTogether: false, version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ fields: ['birthYear'], actorName: coWorker.name }] },
    });
    expect((await worker.patch(path, { livesTogether: false, version: 2 })).status).toBe(204);
    expect(await householdOf(clientId)).toMatchObject({
      size: 1,
      members: [{ birthYear: 2014, livesTogether: false }],
    });
    expect((await worker.delete(path)).status).toBe(204);
    expect((await worker.delete(path)).status).toBe(404);
    const { rows } = await district.sql.query<{ type: string; data: object }>(
      `select type, data from event where case_id = $1 and type like 'household%' order by occurred_at`,
      [caseId],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'household.begun',
      'household.member-added',
      'household.member-changed',
      'household.member-changed',
      'household.member-removed',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/201[45]/);
  });

  it('tells two people who edit a member what the other changed, and stands in the file of the case', async () => {
    const { id: caseId, partner } = await givenCouple();
    const path = `/api/clients/${partner.clientId}`;
    expect((await coWorker.patch(path, { entryYear: 2020, version: 1 })).status).toBe(204);
    expect((await worker.patch(path, { entryYear: 2021, version: 1 })).body).toMatchObject({
      changed: [{ fields: ['entryYear'], actorName: coWorker.name }],
    });
    expect((await worker.get(path)).body).toMatchObject({ caseId, entryYear: 2020 });
  });

  it('gives its size to a Fallkonferenz, and nobody in it', async () => {
    const { id: caseId, clientId } = await givenCouple();
    const guest = await district.person('abh_participant');
    const conferenceId = await planConference(worker, { caseId });
    const covered = { organisationId: guest.organisationId, dataKinds: ['household_size'] };
    await givenFallkonferenzConsent(worker, clientId, covered);
    const participantId = await addParticipant(worker, conferenceId, guest);
    await release(worker, conferenceId, { to: participantId, fields: ['household_size'] });
    const preview = await worker.get(`/api/conferences/${conferenceId}/participants/${participantId}/preview`);
    expect(preview.body).toMatchObject({ released: [{ field: 'household_size', value: '2' }] });
    expect(JSON.stringify(preview.body)).not.toContain('Testmann');
  });

  it('follows the case when it goes to somebody else, and is nobody else’s in another district', async () => {
    const { id: caseId, clientId, partner } = await givenCouple();
    await worker.post(`/api/cases/${caseId}/assignments`, { userId: colleague.id, part: 'lead' });
    expect(await householdOf(clientId, colleague)).toMatchObject({ members: [{ clientId: partner.clientId }] });
    const other = await District.create(api);
    const stranger = await other.person('case_manager');
    expect((await stranger.get(`/api/clients/${clientId}/household`)).status).toBe(404);
    expect((await addMember(stranger, clientId, child(2015))).status).toBe(404);
    const path = `/api/clients/${clientId}/household/members/${partner.id}`;
    expect((await stranger.patch(path, { livesTogether: false, version: 1 })).status).toBe(404);
    expect((await stranger.delete(path)).status).toBe(404);
    expect((await (await district.person('leitung')).get(`/api/clients/${clientId}/household`)).status).toBe(404);
    await other.close();
  });

  it('is not written to any more once the person withdrew', async () => {
    const { clientId } = await givenCouple();
    await withdraw(clientId);
    const { status, body } = await addMember(worker, clientId, child(2015));
    expect([status, body]).toMatchObject([409, { code: 'client.consent-missing' }]);
  });
});
