import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenClient, givenConsent } from '../../given/case';
import { District } from '../../given/given';
import { addMember, givenMember } from '../../given/household';
import type { Person } from '../../given/person';

interface Member {
  id: string;
  clientId: string | null;
  displayName: string | null;
  relation: string;
  birthYear: number | null;
  current: boolean;
  version: number;
}
interface Household {
  size: number | null;
  members: Member[];
  unrecorded: number;
}
interface Comparison {
  client: { version: number };
  other: { version: number };
  households: {
    own: Household;
    other: Household;
    choices: string[];
    sameMembers: { memberId: string; otherMemberId: string; arePersons: boolean }[];
  } | null;
  revivedConsents: { clientId: string; kind: string }[];
}

const twin = { givenName: 'Testfrau', familyName: 'Doppelt', birthDate: '1990-05-17' };
const child = (birthYear: number) => ({ recordedAs: 'minimal', relation: 'child', custody: 'joint', birthYear });

describe('the households of somebody recorded twice', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let id: string;
  let otherId: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    worker = await district.person('case_manager');
    id = (await givenCase(worker, { client: twin })).clientId;
    otherId = (await givenClient(worker, twin)).id;
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const compare = async (): Promise<Comparison> =>
    (await worker.get<Comparison>(`/api/clients/${id}/comparisons/${otherId}`)).body;
  const merge = async (more: object = {}) => {
    const { client, other } = await compare();
    const versions = { version: client.version, otherVersion: other.version };
    return worker.post<{ id: string; code: string }>(`/api/clients/${id}/merges`, {
      otherId,
      take: [],
      ...versions,
      ...more,
    });
  };
  const undo = (mergeId: string, confirmed: string[] = []) =>
    worker.post<{ code: string }>(`/api/clients/${id}/merges/${mergeId}/reversal`, { confirmed });
  const ADDED = 'client.merge.added-since';
  const householdOf = async (clientId: string): Promise<Household> =>
    (await worker.get<Household>(`/api/clients/${clientId}/household`)).body;
  const entries = async (household: Promise<Household>) =>
    (await household).members.map(({ relation, birthYear, current }) => [relation, birthYear, current]);
  /** Every entry, as the owner of the database sees it. */
  const stored = async (): Promise<unknown[]> => {
    const { rows } = await district.sql.query<object>(
      `select to_jsonb(m) - 'version' from household_member m where recorded_for = any($1) order by id`,
      [[id, otherId]],
    );
    return rows;
  };
  const withdraw = async (clientId: string) => {
    const { body } = await worker.get<{ id: string; kind: string }[]>(`/api/clients/${clientId}/consents`);
    const consent = body.find(({ kind }) => kind === 'case_documentation')!;
    expect((await worker.post(`/api/consents/${consent.id}/withdrawal`)).status).toBe(204);
  };
  /** Two children here, one of them there too, with a partner and somebody who refused. */
  async function givenTwo(): Promise<void> {
    for (const year of [2012, 2015]) await addMember(worker, id, child(year));
    await addMember(worker, otherId, child(2015));
    await givenMember(worker, otherId);
    await addMember(worker, otherId, { recordedAs: 'number' });
  }

  it('are both shown before, with who may be in both, and one has to be chosen', async () => {
    await givenTwo();
    const { households } = await compare();
    expect(households).toMatchObject({
      own: { size: 3, unrecorded: 0 },
      other: { size: 4, unrecorded: 1 },
      choices: ['own', 'other', 'together'],
    });
    const [same] = households!.sameMembers;
    expect(households!.sameMembers).toHaveLength(1);
    expect([same!.memberId, same!.otherMemberId]).toEqual([
      households!.own.members.find(({ birthYear }) => birthYear === 2015)!.id,
      households!.other.members.find(({ birthYear }) => birthYear === 2015)!.id,
    ]);
    const before = await stored();
    expect((await merge()).body.code).toBe('client.merge.household');
    const reversed = { memberId: same!.otherMemberId, otherMemberId: same!.memberId };
    const twice = [same!, { ...same!, otherMemberId: households!.other.members[0]!.id }].map((pair) => ({
      memberId: pair.memberId,
      otherMemberId: pair.otherMemberId,
    }));
    for (const sameMembers of [[reversed], twice])
      expect((await merge({ household: 'together', sameMembers })).body.code).toBe('client.merge.household');
    expect((await merge({ household: 'both' })).status).toBe(400);
    expect((await merge({ household: 'own', sameMembers: [{ memberId: id }] })).status).toBe(400);
    expect(await stored()).toEqual(before);
  });

  it('are put together, counting once who was in both, and parted again exactly', async () => {
    await givenTwo();
    const before = await stored();
    const { households } = await compare();
    const { memberId, otherMemberId } = households!.sameMembers[0]!;
    const { status, body } = await merge({ household: 'together', sameMembers: [{ memberId, otherMemberId }] });
    expect(status).toBe(201);
    expect(await householdOf(id)).toMatchObject({ size: 5, unrecorded: 1 });
    expect(await entries(householdOf(id))).toEqual([
      ['partner', 1988, true],
      ['child', 2012, true],
      ['child', 2015, true],
    ]);
    await addMember(worker, id, child(2020));
    const asked = await undo(body.id);
    expect(asked).toMatchObject({ status: 422, body: { questions: [{ code: ADDED }] } });
    expect(await householdOf(id)).toMatchObject({ size: 6 });
    expect((await undo(body.id, [ADDED])).status).toBe(204);
    expect(await householdOf(id)).toMatchObject({ size: 4 });
    expect(await householdOf(otherId)).toMatchObject({ size: 4, unrecorded: 1 });
    const added = (await householdOf(id)).members.find(({ birthYear }) => birthYear === 2020)!;
    await worker.delete(`/api/clients/${id}/household/members/${added.id}`);
    expect(await stored()).toEqual(before);
  });

  it.each([
    [
      'own',
      [
        ['child', 2012, true],
        ['child', 2015, true],
        ['partner', 1988, false],
        ['child', 2015, false],
      ],
      3,
    ],
    [
      'other',
      [
        ['partner', 1988, true],
        ['child', 2015, true],
        ['child', 2012, false],
        ['child', 2015, false],
      ],
      4,
    ],
  ] as const)('may be that of %s alone; the rest is history and comes back', async (household, members, size) => {
    await givenTwo();
    const before = await stored();
    const { body } = await merge({ household });
    expect(await householdOf(id)).toMatchObject({ size });
    expect(await entries(householdOf(id))).toEqual(members);
    expect((await undo(body.id)).status).toBe(204);
    expect(await stored()).toEqual(before);
  });

  it('keep the recorded person of two entries, whichever household holds', async () => {
    await addMember(worker, id, { recordedAs: 'minimal', relation: 'partner', birthYear: 1988 });
    await givenMember(worker, otherId);
    const before = await stored();
    const { memberId, otherMemberId } = (await compare()).households!.sameMembers[0]!;
    const { body } = await merge({ household: 'own', sameMembers: [{ memberId, otherMemberId }] });
    expect(await householdOf(id)).toMatchObject({
      size: 2,
      members: [{ id: otherMemberId, displayName: 'Testmann Beispiel', current: true }],
    });
    expect((await undo(body.id)).status).toBe(204);
    expect(await stored()).toEqual(before);
  });

  it('keep hidden who withdrew, and count them', async () => {
    const partner = await givenMember(worker, otherId);
    await addMember(worker, id, child(2012));
    const { members } = await householdOf(otherId);
    expect(members.map((member) => member.id)).toEqual([partner.id]);
    await withdraw(members[0]!.clientId!);
    const comparison = await compare();
    expect(comparison.households!.other).toMatchObject({ members: [], unrecorded: 1 });
    const hidden = { memberId: comparison.households!.own.members[0]!.id, otherMemberId: partner.id };
    expect((await merge({ household: 'together', sameMembers: [hidden] })).body.code).toBe('client.merge.household');
    expect((await merge({ household: 'together' })).status).toBe(201);
    const household = await householdOf(id);
    expect(household).toMatchObject({ size: 3, unrecorded: 1 });
    expect(JSON.stringify(household)).not.toMatch(/Testmann|:"?1988|partner/);
  });

  it('lets somebody entered twice in one household count once, merged or parted', async () => {
    await givenMember(worker, id, { givenName: 'Testkind', birthDate: '2001-01-02' });
    await givenMember(worker, id, { givenName: 'Testkint', birthDate: '2001-01-02' });
    const file = id;
    [id, otherId] = (await householdOf(file)).members.map(({ clientId }) => clientId) as [string, string];
    expect((await compare()).households).toBeNull();
    expect((await merge({ household: 'own' })).body.code).toBe('client.merge.household');
    const { body } = await merge();
    expect(await householdOf(file)).toMatchObject({ size: 2, members: [{ clientId: id }] });
    expect((await undo(body.id)).status).toBe(204);
    expect(await householdOf(file)).toMatchObject({ size: 3 });
  });

  it('joins a household kept in the file of somebody else, and never takes that one apart', async () => {
    await addMember(worker, otherId, child(2012));
    const partnerFile = await givenCase(worker, { client: { givenName: 'Testmann' } });
    await addMember(worker, partnerFile.clientId, { recordedAs: 'known_person', clientId: id, relation: 'partner' });
    expect((await compare()).households!.choices).toEqual(['own', 'together']);
    expect((await merge({ household: 'other' })).body.code).toBe('client.merge.household');
    const before = await stored();
    const { status, body } = await merge({ household: 'together' });
    expect(status).toBe(201);
    expect(await householdOf(partnerFile.clientId)).toMatchObject({ size: 3 });
    expect(await householdOf(id)).toMatchObject({ size: 3 });
    expect((await undo(body.id)).status).toBe(204);
    expect(await stored()).toEqual(before);
    // The other way round the household moves with the person, and what is added later stays with who stays.
    [id, otherId] = [otherId, id];
    expect((await compare()).households!.choices).toEqual(['other', 'together']);
    const again = (await merge({ household: 'together' })).body.id;
    expect(await householdOf(id)).toMatchObject({ size: 3 });
    expect((await addMember(worker, id, child(2020))).status).toBe(201);
    expect((await undo(again, [ADDED])).status).toBe(204);
    expect(await entries(householdOf(id))).toEqual([
      ['child', 2012, true],
      ['child', 2020, true],
    ]);
    expect(await householdOf(partnerFile.clientId)).toMatchObject({ size: 2 });
  });

  it('stand against a merge while both are kept by others', async () => {
    for (const clientId of [id, otherId]) {
      const file = await givenCase(worker, { client: { givenName: 'Testmutter' } });
      await addMember(worker, file.clientId, { recordedAs: 'known_person', clientId, relation: 'relative' });
    }
    expect((await compare()).households!.choices).toEqual([]);
    expect((await merge({ household: 'own' })).body.code).toBe('client.merge.households-apart');
  });

  it('are not parted where that would lose what was changed since', async () => {
    await givenTwo();
    const { body } = await merge({ household: 'own' });
    const former = (await householdOf(id)).members.find(({ relation, current }) => relation === 'child' && !current)!;
    const path = `/api/clients/${id}/household/members/${former.id}`;
    expect((await worker.patch(path, { toOn: null, version: former.version })).status).toBe(204);
    const refused = await undo(body.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'client.merge.changed']);
  });

  it('are nobody else’s business', async () => {
    await givenTwo();
    const colleague = await district.person('case_manager');
    const own = (await givenClient(colleague)).id;
    const body = { otherId, version: 1, otherVersion: 1, take: [], household: 'together' };
    expect((await colleague.get(`/api/clients/${id}/comparisons/${otherId}`)).status).toBe(404);
    expect((await colleague.post(`/api/clients/${id}/merges`, body)).status).toBe(404);
    expect((await colleague.post(`/api/clients/${own}/merges`, body)).status).toBe(404);
  });

  it('do not bring a withdrawn consent back: the person consents again, or withdraws both', async () => {
    await withdraw(otherId);
    expect((await compare()).revivedConsents).toEqual([
      { clientId: otherId, kind: 'case_documentation', recipientName: '' },
    ]);
    const refused = await merge();
    expect([refused.status, refused.body.code]).toEqual([409, 'client.merge.withdrawn']);
    expect(JSON.stringify((await worker.get(`/api/clients/${otherId}`)).body)).not.toContain('Doppelt');
    await givenConsent(worker, otherId, { ...documentationConsent });
    expect((await compare()).revivedConsents).toEqual([]);
    expect((await merge()).status).toBe(201);
  });

  it('are merged without a name when the withdrawal holds for both', async () => {
    await withdraw(otherId);
    [id, otherId] = [otherId, id];
    expect((await merge()).body.code).toBe('client.merge.withdrawn');
    await withdraw(otherId);
    expect((await merge()).status).toBe(201);
    expect((await worker.get<{ familyName: string | null }>(`/api/clients/${id}`)).body.familyName).toBeNull();
  });

  it('compares withdrawals to the same recipient only', async () => {
    const transmission = (recipientName: string) => ({ ...documentationConsent, kind: 'transmission', recipientName });
    const { id: consentId } = await givenConsent(worker, otherId, transmission('Testkasse'));
    await worker.post(`/api/consents/${consentId}/withdrawal`);
    await givenConsent(worker, id, transmission('Andere Kasse'));
    expect((await compare()).revivedConsents).toEqual([]);
    await givenConsent(worker, id, transmission('testkasse '));
    expect((await compare()).revivedConsents).toMatchObject([{ kind: 'transmission', recipientName: 'Testkasse' }]);
    expect((await merge()).body.code).toBe('client.merge.withdrawn');
  });
});
