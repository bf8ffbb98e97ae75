import { AsApp } from '../../given/as-app';
import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { addParticipant, planConference } from '../../given/conference';
import { District } from '../../given/given';
import { handoverBody } from '../../given/handover';
import { insightReason } from '../../given/insight';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

describe('a conflict of interest', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let biased: Person;
  let file: GivenCase;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    lead = await district.person('case_manager');
    biased = await district.person('case_manager');
    file = await givenCase(lead);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const block = (person: Person, by = lead) =>
    by.post<{ id: string }>(`/api/cases/${file.id}/conflicts`, { userId: person.id, reason: 'relative' });
  const look = async (person: Person) => (await person.get(`/api/cases/${file.id}`)).status;

  it('beats the substitution: the deputy gets nothing of this case and the rest of it all', async () => {
    const other = await givenCase(lead);
    await givenSubstitution(api, district, lead, biased);
    expect(await look(biased)).toBe(200);
    expect((await block(biased)).status).toBe(201);
    expect(await look(biased)).toBe(404);
    for (const path of ['/timeline', '/hilfeplan', '/documents', '/conflicts'])
      expect((await biased.get(`/api/cases/${file.id}${path}`)).status).toBe(404);
    expect((await biased.get(`/api/clients/${file.clientId}`)).status).toBe(404);
    expect((await biased.post(`/api/cases/${file.id}/notes`, { body: 'x' })).status).toBe(404);
    expect((await biased.get(`/api/cases/${other.id}`)).status).toBe(200);
    expect(JSON.stringify((await biased.get('/api/cases')).body)).not.toContain(file.code);
    expect(JSON.stringify((await biased.get('/api/reminders')).body)).not.toContain(file.code);
    expect(JSON.stringify((await biased.get('/api/notifications')).body)).not.toContain(file.id);
  });

  it('ends the part of a co-worker at once, and no assignment brings it back', async () => {
    const path = `/api/cases/${file.id}/assignments`;
    await lead.post(path, { userId: biased.id, part: 'co_worker' });
    expect(await look(biased)).toBe(200);
    await block(biased);
    expect(await look(biased)).toBe(404);
    for (const part of ['co_worker', 'lead'])
      expect((await lead.post(path, { userId: biased.id, part })).body).toMatchObject({ code: 'conflict.blocked' });
    await expect(
      district.sql.query(
        `insert into case_assignment (case_id, user_id, part, starts_on) values ($1, $2, 'co_worker', now())`,
        [file.id, biased.id],
      ),
    ).rejects.toMatchObject({ code: 'FN005' });
  });

  it('keeps the case out of a hand-over', async () => {
    await block(biased);
    const body = handoverBody(biased, { caseIds: [file.id] });
    expect(await lead.post('/api/handovers', body)).toMatchObject({ status: 409, body: { code: 'handover.conflict' } });
  });

  it('is declared by the colleague themself without seeing the case, also when it is on offer', async () => {
    const { id } = (await lead.post<{ id: string }>('/api/handovers', handoverBody(biased, { caseIds: [file.id] })))
      .body;
    await lead.post(`/api/handovers/${id}/offer`);
    const { cases } = (await biased.get<{ cases: { id: string }[] }>(`/api/handovers/${id}`)).body;
    const part = `/api/handovers/${id}/cases/${cases[0]!.id}`;
    expect((await biased.get(`${part}/package`)).status).toBe(200);
    expect((await biased.post('/api/conflicts', { caseCode: file.code })).status).toBe(204);
    expect((await biased.get(`${part}/package`)).status).toBe(404);
    expect((await biased.post(`${part}/acceptance`)).status).not.toBe(204);
    expect((await biased.get<{ cases: object[] }>(`/api/handovers/${id}`)).body.cases).toEqual([]);
    expect((await lead.get(`/api/handovers/${id}`)).body).toMatchObject({
      state: 'withdrawn',
      cases: [{ state: 'void' }],
    });
    expect(await look(biased)).toBe(404);
    const { body } = await lead.get<object[]>(`/api/cases/${file.id}/conflicts`);
    expect(body).toEqual([expect.objectContaining({ userName: biased.name, reason: 'own_statement' })]);
    const timeline = JSON.stringify((await lead.get(`/api/cases/${file.id}/timeline`)).body);
    expect(timeline).toContain('conflict.declared');
  });

  it('refuses insight to a biased Leitung', async () => {
    const leitung = await district.person('leitung');
    expect((await leitung.post('/api/conflicts', { caseCode: file.code })).status).toBe(204);
    expect((await leitung.post(`/api/cases/${file.id}/insight`, insightReason)).status).toBe(404);
  });

  it('keeps every row of the case from a biased Leitung: no code, no number, no hand-over', async () => {
    const leitung = await district.person('leitung');
    const receiver = await district.person('case_manager');
    await lead.post('/api/handovers', handoverBody(receiver, { caseIds: [file.id] }));
    const load = async () =>
      (await leitung.get<{ userId: string; cases: number }[]>('/api/workload')).body.find(
        ({ userId }) => userId === lead.id,
      );
    const pages = ['/api/caseload', '/api/handovers', '/api/workload', '/api/notifications'];
    const seen = async () =>
      JSON.stringify(await Promise.all(pages.map(async (path) => (await leitung.get(path)).body)));
    const { id } = (await leitung.get<{ id: string }[]>('/api/handovers')).body[0]!;
    const handover = async () => JSON.stringify((await leitung.get(`/api/handovers/${id}`)).body);
    expect([await seen(), await handover()].map((text) => text.includes(file.code))).toEqual([true, true]);
    expect(await load()).toMatchObject({ cases: 1 });
    expect((await leitung.post('/api/conflicts', { caseCode: file.code })).status).toBe(204);
    expect([await seen(), await handover()].map((text) => text.includes(file.code))).toEqual([false, false]);
    expect(await load()).toMatchObject({ cases: 0, weight: 0 });
    const taking = handoverBody(receiver, { caseIds: [file.id], fromUserId: lead.id });
    expect((await leitung.post('/api/handovers', taking)).status).toBe(404);
    const app = await AsApp.connect(api, leitung);
    for (const rows of ['case_file where id', 'case_assignment where case_id', 'handover_case where case_id'])
      expect([rows, await app.count(`select 1 from ${rows} = '${file.id}'`)]).toEqual([rows, 0]);
    await app.end();
  });

  it('takes the last row from whoever led the case to its end', async () => {
    await district.sql.query(`update case_file set closed_on = opened_on, phase = 'entpflichtet' where id = $1`, [
      file.id,
    ]);
    const app = await AsApp.connect(api, lead);
    const rows = () =>
      Promise.all(
        ['case_file where id', 'case_assignment where case_id', 'event where case_id'].map((of) =>
          app.count(`select 1 from ${of} = '${file.id}'`),
        ),
      );
    expect((await rows()).every((count) => Number(count) > 0)).toBe(true);
    expect((await lead.post('/api/conflicts', { caseCode: file.code })).status).toBe(204);
    expect(await rows()).toEqual([0, 0, 0]);
    expect(await app.count(`update case_file set ags = ags where id = '${file.id}'`)).toBe(0);
    await app.end();
    expect(await look(lead)).toBe(404);
  });

  it('keeps the colleague from the Fallkonferenz, chosen before or after', async () => {
    const conferenceId = await planConference(lead, { caseId: file.id });
    const path = `/api/conferences/${conferenceId}`;
    const guestPage = `/api/guest/conferences/${await addParticipant(lead, conferenceId, biased)}`;
    await district.sql.query('update conference_participant set invited_at = now() where conference_id = $1', [
      conferenceId,
    ]);
    const access = async () =>
      (await lead.get<{ participants: { access: string }[] }>(path)).body.participants.map((one) => one.access);
    expect(await access()).toEqual(['open']);
    expect((await biased.get(guestPage)).status).toBe(200);
    await block(biased);
    expect(await access()).toEqual(['ended']);
    expect((await biased.get(guestPage)).status).toBe(404);

    const other = await planConference(lead, { caseId: file.id });
    const refused = await lead.post(`/api/conferences/${other}/participants`, { userId: biased.id });
    expect(refused).toMatchObject({ status: 409, body: { code: 'participant.biased' } });
    const anybody = await district.person('case_manager');
    expect((await lead.post(`/api/conferences/${other}/participants`, { userId: anybody.id })).status).toBe(201);
    await expect(
      district.sql.query('insert into conference_participant (conference_id, case_id, user_id) values ($1, $2, $3)', [
        other,
        file.id,
        biased.id,
      ]),
    ).rejects.toMatchObject({ code: 'FN005' });
  });

  it('lets the search say only that the house knows the person', async () => {
    await givenSubstitution(api, district, lead, biased);
    await block(biased);
    const query = { familyName: 'Beispiel', givenName: 'Testfrau', birthDate: '1990-05-17' };
    const seen = JSON.stringify((await biased.post('/api/client-search', query)).body);
    expect(seen).not.toContain(file.clientId);
    expect(seen).not.toContain(file.code);
    const app = await AsApp.connect(api, biased);
    expect(await app.count(`select 1 from client where id = '${file.clientId}'`)).toBe(0);
    expect(await app.count(`select 1 from event where case_id = '${file.id}'`)).toBe(0);
    await app.end();
  });

  it('is lifted by the lead, and the substitution works again', async () => {
    await givenSubstitution(api, district, lead, biased);
    const { id } = (await block(biased)).body;
    const path = `/api/cases/${file.id}/conflicts/${id}/end`;
    expect((await biased.post(path)).status).toBe(404);
    expect((await lead.post(path)).status).toBe(204);
    expect(await look(biased)).toBe(200);
  });

  it('never leaves a case without a lead, and only the lead blocks others', async () => {
    expect((await block(lead)).body).toMatchObject({ code: 'conflict.not-possible' });
    expect((await lead.post('/api/conflicts', { caseCode: file.code })).body).toMatchObject({
      code: 'conflict.not-possible',
    });
    const worker = await district.person('case_manager');
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: worker.id, part: 'co_worker' });
    expect((await block(biased, worker)).status).toBe(403);
    expect((await block(biased, biased)).status).toBe(404);
    const house = await district.newOrganisation('freier_traeger');
    const stranger = await district.person('case_manager', { organisationId: house });
    expect((await block(stranger)).status).toBe(409);
    expect((await stranger.post('/api/conflicts', { caseCode: file.code })).status).toBe(404);
    for (const bad of [
      {},
      { userId: biased.id },
      { userId: 'x', reason: 'relative' },
      { userId: biased.id, reason: 'own_statement' },
    ])
      expect((await lead.post(`/api/cases/${file.id}/conflicts`, bad)).status).toBe(400);
    expect((await lead.get(`/api/cases/${file.id}/conflicts`)).body).toEqual([]);
  });
});
