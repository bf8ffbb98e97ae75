import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, type GivenCase, givenCase, givenPlan } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';
import { givenSubstitution } from '../../given/substitution';

const READS = ['', '/timeline', '/hilfeplan', '/situation', '/situation-entries'];

describe('the wall around a case', () => {
  let api: TestApi;
  let district: District;
  let other: District;
  let file: GivenCase;
  let goalId: string;
  let measureId: string;
  let noteId: string;
  let entryId: string;
  let contactId: string;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    other = await District.create(api);
    for (const name of ['lead', 'co-worker', 'deputy', 'colleague'])
      people.set(name, await district.person('case_manager'));
    people.set('leitung', await district.person('leitung'));
    people.set('koordinierende stelle', await district.person('koordinierende_stelle'));
    people.set('abh', await district.person('abh_participant'));
    people.set(
      'other house',
      await district.person('case_manager', { organisationId: await district.organisation('freier_traeger') }),
    );
    people.set('other district', await other.person('case_manager'));
    const lead = people.get('lead')!;
    file = await givenCase(lead, { phase: 'klaerung' });
    ({ goalId, measureId } = await givenPlan(lead, file.id));
    noteId = (await lead.post<{ id: string }>(`/api/cases/${file.id}/notes`, { body: 'Testnotiz' })).body.id;
    entryId = await givenSituation(lead, file.id, { value: 'nicht_erhoben' });
    const contact = { kind: 'phone', heldOn: '2026-01-05' };
    contactId = (await lead.post<{ id: string }>(`/api/cases/${file.id}/contacts`, contact)).body.id;
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: people.get('co-worker')!.id, part: 'co_worker' });
    await givenSubstitution(api, district, lead, people.get('deputy')!);
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await other.close();
    await district.close();
    await api.close();
  });

  const everyRead = (): string[] => [
    ...READS.map((path) => `/api/cases/${file.id}${path}`),
    `/api/clients/${file.clientId}`,
    `/api/clients/${file.clientId}/consents`,
  ];

  it.each([
    ['lead', 200],
    ['co-worker', 200],
    ['deputy', 200],
    ['colleague', 404],
    ['leitung', 404],
    ['koordinierende stelle', 403],
    ['abh', 403],
    ['other house', 404],
    ['other district', 404],
  ])('answers %s with %i on every read', async (name, status) => {
    for (const path of everyRead()) expect([path, (await people.get(name)!.get(path)).status]).toEqual([path, status]);
  });

  it.each(['colleague', 'other house', 'other district'])('hides from %s that the case exists', async (name) => {
    const person = people.get(name)!;
    const nowhere = '01890000-0000-7000-8000-000000000000';
    for (const path of READS) {
      const [real, none] = [
        await person.get(`/api/cases/${file.id}${path}`),
        await person.get(`/api/cases/${nowhere}${path}`),
      ];
      expect({ ...real.body, requestId: '' }).toEqual({ ...none.body, requestId: '' });
    }
    expect((await person.get('/api/cases')).body).toEqual({ items: [], next: null });
  });

  it.each([
    ['colleague', 404],
    ['other house', 404],
    ['other district', 404],
    ['leitung', 403],
    ['koordinierende stelle', 403],
    ['abh', 403],
  ])('refuses %s every change with %i and writes nothing', async (name, status) => {
    const person = people.get(name)!;
    const factsOf = async (): Promise<object[]> =>
      (await district.sql.query<object>('select count(*) from event where case_id = $1', [file.id])).rows;
    const before = await factsOf();
    const path = `/api/cases/${file.id}`;
    const goal = { text: 'x', area: 'sprache_bildung', targetOn: '2099-01-01' };
    const answers = [
      await person.patch(path, { kind: 'cm_partial', version: 1 }),
      await person.put(`${path}/intake`, { criteria: {}, version: 1 }),
      await person.post(`${path}/phase`, { phase: 'anfrage', version: 1 }),
      await person.post(`${path}/notes`, { body: 'x' }),
      await person.patch(`${path}/notes/${noteId}`, { body: 'x', version: 1 }),
      await person.post(`${path}/contacts`, { kind: 'phone', heldOn: '2026-01-05' }),
      await person.patch(`${path}/contacts/${contactId}`, { note: 'x', version: 1 }),
      await person.post(`${path}/situation-entries`, { history: 'residence', value: 'deutsch', source: 'seen' }),
      await person.patch(`${path}/situation-entries/${entryId}`, { remark: 'x', version: 1 }),
      await person.delete(`${path}/situation-entries/${entryId}`),
      await person.post(`${path}/hilfeplan/goals`, goal),
      await person.patch(`${path}/hilfeplan/goals/${goalId}`, { text: 'x', version: 1 }),
      await person.delete(`${path}/hilfeplan/goals/${goalId}`),
      await person.post(`${path}/hilfeplan/measures`, { text: 'x', dueOn: '2099-01-01' }),
      await person.patch(`${path}/hilfeplan/measures/${measureId}`, { state: 'done', version: 1 }),
      await person.post(`${path}/hilfeplan/agreements`, { agreedOn: '2026-01-05' }),
      await person.post(`${path}/assignments`, { userId: person.id, part: 'lead' }),
      await person.post(`${path}/closure`, { reason: 'own_wish', goalResults: [], measures: [], version: 1 }),
      await person.post(`/api/clients/${file.clientId}/consents`, documentationConsent),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
    expect(await factsOf()).toEqual(before);
  });

  it('does not let a row of another case be reached through mine', async () => {
    const colleague = people.get('colleague')!;
    const own = await givenCase(colleague);
    const path = `/api/cases/${own.id}`;
    const answers = [
      await colleague.patch(`${path}/notes/${noteId}`, { body: 'x', version: 1 }),
      await colleague.patch(`${path}/contacts/${contactId}`, { note: 'x', version: 1 }),
      await colleague.patch(`${path}/situation-entries/${entryId}`, { remark: 'x', version: 1 }),
      await colleague.delete(`${path}/situation-entries/${entryId}`),
      await colleague.patch(`${path}/hilfeplan/goals/${goalId}`, { text: 'x', version: 1 }),
      await colleague.delete(`${path}/hilfeplan/goals/${goalId}`),
      await colleague.patch(`${path}/hilfeplan/measures/${measureId}`, { text: 'x', version: 1 }),
      await colleague.post(`${path}/hilfeplan/measures`, { text: 'x', goalId, dueOn: '2099-01-01' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
  });

  it('names the absent lead in everything the deputy does, and ends with the last day', async () => {
    const [lead, deputy] = [people.get('lead')!, people.get('deputy')!];
    const head = (await deputy.get(`/api/cases/${file.id}`)).body;
    expect(head).toMatchObject({ actingForName: lead.name, may: { write: true, close: true } });
    expect((await deputy.get<{ items: object[] }>('/api/cases')).body.items).toMatchObject([
      { id: file.id, part: null },
    ]);
    expect((await deputy.post(`/api/cases/${file.id}/notes`, { body: 'In Vertretung' })).status).toBe(201);
    const { body } = await lead.get<{ items: object[] }>(`/api/cases/${file.id}/timeline?limit=1`);
    expect(body.items).toMatchObject([
      { actorName: deputy.name, actingForName: lead.name, note: { body: 'In Vertretung' } },
    ]);
    const log = await district.sql.query('select acting_for from access_log where actor_id = $1 and case_id = $2', [
      deputy.id,
      file.id,
    ]);
    expect(log.rows).toContainEqual({ acting_for: lead.id });
    api.clock.travel({ days: 1 });
    const tomorrow = await district.signIn(deputy);
    expect((await tomorrow.get(`/api/cases/${file.id}`)).status).toBe(404);
  });

  it('logs every read of content with who and what', async () => {
    const reader = people.get('co-worker')!;
    await district.sql.query('delete from access_log where actor_id = $1', [reader.id]);
    for (const path of everyRead()) await reader.get(path);
    const { rows } = await district.sql.query<{ what: string }>(
      'select what from access_log where actor_id = $1 and case_id = $2 order by seen_at, id',
      [reader.id, file.id],
    );
    expect(rows.map(({ what }) => what)).toEqual([
      'case',
      'timeline',
      'hilfeplan',
      'situation',
      'situation',
      'client',
      'consents',
    ]);
  });
});
