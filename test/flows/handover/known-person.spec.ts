import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, givenCase, givenClient } from '../../given/case';
import { givenNeighbours, planConference } from '../../given/conference';
import { District } from '../../given/given';
import { givenOffer, MOVE_SUMMARY } from '../../given/move';
import type { Answer, Person } from '../../given/person';

interface Known {
  hits: { clientId: string; reasons: string[]; openCase: { id: string; code: string } | null }[];
  known: { organisationName: string }[];
}

const person = { givenName: 'Testfrau', familyName: 'Umzug', birthDate: '1990-05-17', nationalities: ['ER'] };

/** Somebody who moves is known to the next office, or to several. */
describe('a person who moves and is known already', () => {
  let api: TestApi;
  let district: District;
  let sender: Person;
  let town: Person;
  let townOffice: string;
  let file: { id: string; clientId: string };

  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    district = await District.create(api);
    sender = await district.person('case_manager', {
      organisationId: await district.newOrganisation('freier_traeger'),
    });
    townOffice = await district.newOrganisation('municipality');
    town = await district.person('case_manager', { organisationId: townOffice });
    file = await givenCase(sender, { client: person });
  });
  afterEach(() => district.close());
  afterAll(() => api.close());

  const offerTo = (receiver: Person, from = { worker: sender, caseId: file.id }) =>
    givenOffer(from.worker, from.caseId, { to: receiver, ags: district.ags[0]! });
  const knownTo = async (reader: Person, id: string): Promise<Known> =>
    (await reader.get<Known>(`/api/incoming-moves/${id}/known`)).body;
  const accept = (id: string, more: object = {}, by = town): Promise<Answer<{ id: string; code: string }>> =>
    by.post(`/api/incoming-moves/${id}/acceptance`, { kind: 'cm_full', ...more });
  const clientOf = async (reader: Person, caseId: string): Promise<string> =>
    (await reader.get<{ client: { id: string } }>(`/api/cases/${caseId}`)).body.client.id;
  const counted = async (...ids: string[]): Promise<number> =>
    Number((await district.sql.query<{ n: string }>('select app.persons_counted($1) as n', [ids])).rows[0]!.n);
  const keys = async () => {
    const sql = 'select client_id, key from person_key order by client_id, key';
    return (await district.sql.query<{ client_id: string; key: string }>(sql)).rows;
  };
  const recorded = async () =>
    (await district.sql.query('select 1 from client where organisation_id = $1', [townOffice])).rowCount;

  it('is shown beside the released data, and of others only whom to ask, without the sender', async () => {
    const known = await givenClient(town, person);
    const thirdOffice = await district.newOrganisation('municipality');
    const third = await district.person('case_manager', { organisationId: thirdOffice });
    const theirs = await givenCase(third, { client: person });
    const id = await offerTo(town);
    const found = await knownTo(town, id);
    expect(found.hits).toMatchObject([{ clientId: known.id, reasons: ['name_same', 'birth_same'], openCase: null }]);
    const { rows } = await district.sql.query<{ name: string }>('select name from organisation where id = $1', [
      thirdOffice,
    ]);
    expect(found.known).toEqual([{ organisationName: rows[0]!.name }]);
    expect(JSON.stringify(found)).not.toContain(theirs.clientId);
    expect(JSON.stringify(found)).not.toContain(file.clientId);
    const colleague = await district.person('case_manager', { organisationId: townOffice });
    expect((await knownTo(colleague, id)).hits).toEqual([]);
    expect((await third.get(`/api/incoming-moves/${id}/known`)).status).toBe(404);
    expect((await sender.get(`/api/incoming-moves/${id}/known`)).status).toBe(404);
  });

  it('is asked about before somebody alike is recorded anew', async () => {
    await givenClient(town, person);
    const id = await offerTo(town);
    const consent = documentationConsent;
    const asked = await accept(id, { consent });
    expect(asked).toMatchObject({ status: 422, body: { questions: [{ code: 'move.known', field: 'clientId' }] } });
    expect(await recorded()).toBe(1);
    expect((await accept(id, { consent, confirmed: ['move.known'] })).status).toBe(201);
    expect(await recorded()).toBe(2);
  });

  it('is taken with a new case, counted once, and keeps what was known', async () => {
    const known = await givenClient(town, { ...person, phone: '05241 00000' });
    const { status, body } = await accept(await offerTo(town), { clientId: known.id });
    expect(status).toBe(201);
    expect(await clientOf(town, body.id)).toBe(known.id);
    expect((await town.get(`/api/clients/${known.id}`)).body).toMatchObject({ phone: '05241 00000' });
    expect((await town.get(`/api/clients/${known.id}/consents`)).body).toHaveLength(1);
    expect((await town.get(`/api/cases/${body.id}/moves`)).body).toMatchObject({ origin: { summary: MOVE_SUMMARY } });
    expect(await recorded()).toBe(1);
    expect(await counted(file.clientId, known.id)).toBe(1);
  });

  it('is taken with the case that is open here', async () => {
    const open = await givenCase(town, { client: person });
    const id = await offerTo(town);
    expect((await knownTo(town, id)).hits[0]!.openCase).toEqual({ id: open.id, code: open.code });
    const { status, body } = await accept(id, { clientId: open.clientId });
    expect([status, body]).toEqual([201, { id: open.id, code: open.code }]);
    expect((await town.get(`/api/cases/${open.id}/moves`)).body).toMatchObject({ origin: { summary: MOVE_SUMMARY } });
    expect(await counted(file.clientId, open.clientId)).toBe(1);
  });

  it('consents here when they did not, and belongs to the own office', async () => {
    const elsewhere = await district.person('case_manager', {
      organisationId: await district.newOrganisation('municipality'),
    });
    const foreign = await givenCase(elsewhere, { client: person });
    const id = await offerTo(town);
    expect((await accept(id, { clientId: foreign.clientId })).status).toBe(404);
    await elsewhere.post(`/api/cases/${foreign.id}/assignments`, { userId: town.id, part: 'co_worker' });
    expect((await accept(id, { clientId: 'x' })).status).toBe(400);
    expect((await accept(id)).status).toBe(400);
    const known = await givenClient(town, { consents: [], familyName: null, givenName: null, birthDate: null });
    expect((await accept(id, { clientId: known.id })).body).toMatchObject({ fields: [{ field: 'consent' }] });
    expect((await accept(id, { clientId: known.id, consent: documentationConsent })).status).toBe(201);
  });

  it('holds the keys of both when two records become one, and parts with them', async () => {
    const [first, second] = [await district.newOrganisation('municipality'), await district.newOrganisation('other')];
    const there = await district.person('case_manager', { organisationId: first });
    const elsewhere = await district.person('case_manager', { organisationId: second });
    const consent = documentationConsent;
    const movedTwin = (await accept(await offerTo(there), { consent }, there)).body;
    const twin = file;
    file = await givenCase(sender, { client: person });
    const moved = (await accept(await offerTo(elsewhere), { consent }, elsewhere)).body;
    const away = [await clientOf(elsewhere, moved.id), await clientOf(there, movedTwin.id)] as const;
    const version = (await sender.get<{ version: number }>(`/api/cases/${twin.id}`)).body.version;
    const closure = { reason: 'moved_away', goalResults: [], measures: [], version };
    expect((await sender.post(`/api/cases/${twin.id}/closure`, closure)).status).toBe(201);

    const before = await keys();
    expect(await counted(file.clientId, twin.clientId, ...away)).toBe(2);
    const body = { otherId: twin.clientId, version: 1, otherVersion: 1, take: [] };
    const merged = await sender.post<{ id: string }>(`/api/clients/${file.clientId}/merges`, body);
    expect(merged.status).toBe(201);
    expect(await counted(...away)).toBe(1);
    for (const one of away) expect(await counted(file.clientId, one)).toBe(1);
    const search = await sender.post<{ hits: object[] }>('/api/client-search', { name: 'Testfrau Umzug' });
    expect(search.body.hits).toMatchObject([{ clientId: file.clientId }]);

    // A move after the merge belongs to who stays, also after parting.
    const third = await district.person('case_manager', { organisationId: await district.newOrganisation('other') });
    const later = (await accept(await offerTo(third), { consent }, third)).body;
    const reversal = `/api/clients/${file.clientId}/merges/${merged.body.id}/reversal`;
    const confirmed = ['client.merge.added-since'];
    expect((await sender.post(reversal, { confirmed })).status).toBe(204);
    const added = await clientOf(third, later.id);
    expect((await keys()).filter(({ client_id: id }) => id !== added)).toEqual(before);
    expect(await counted(file.clientId, away[0], added)).toBe(1);
    expect(await counted(twin.clientId, away[1])).toBe(1);
    expect(await counted(away[0], away[1])).toBe(2);
  });

  it('stays one person when the record between two others is deleted', async () => {
    const [one, between, other] = [await givenClient(town), await givenClient(town), await givenClient(town)];
    await district.sql.query('insert into person_key values ($1, $1), ($2, $1), ($2, $2), ($3, $2)', [
      one.id,
      between.id,
      other.id,
    ]);
    expect(await counted(one.id, other.id)).toBe(1);
    await district.sql.query('delete from client where id = $1', [between.id]);
    expect(await counted(one.id, other.id)).toBe(1);
  });

  it('is one person in the room of a Fallkonferenz, whatever offices keep a record', async () => {
    expect((await accept(await offerTo(town), { consent: documentationConsent })).status).toBe(201);
    const conferenceId = await planConference(sender, { caseId: file.id });
    const path = `/api/conferences/${conferenceId}/reidentification`;
    const sizes = async () =>
      (await sender.get<{ groups: { size: string }[] }>(path)).body.groups.map(({ size }) => size);
    await givenNeighbours(district, 'ER', 4);
    // The fifth record that others keep is that of the same person.
    expect(await sizes()).toEqual(['few', 'few']);
    await givenNeighbours(district, 'ER', 1);
    expect(await sizes()).toEqual(['enough', 'enough']);
  });
});
