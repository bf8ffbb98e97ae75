import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenCase, givenConsent, givenPlan } from '../../given/case';
import { planConference } from '../../given/conference';
import { District } from '../../given/given';
import { type GivenHandover, givenHandover, packageOf, partPath, takeAll } from '../../given/handover';
import type { Person } from '../../given/person';
import { givenSituation } from '../../given/situation';
import { givenSubstitution } from '../../given/substitution';

describe('handing a case over', () => {
  let api: TestApi;
  let district: District;
  let giver: Person;
  let receiver: Person;
  let colleague: Person;
  let leitung: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    giver = await district.person('case_manager');
    receiver = await district.person('case_manager');
    colleague = await district.person('case_manager');
    leitung = await district.person('leitung');
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await district.sql.query<Row>(sql, values)).rows;
  const sees = async (person: Person, caseId: string) => (await person.get(`/api/cases/${caseId}`)).status;
  const eventsOf = async (caseId: string) =>
    (await rows<{ type: string }>('select type from event where case_id = $1 order by chain_position', caseId))
      .map(({ type }) => type)
      .filter((type) => type.startsWith('handover.'));

  /** A case with something of every kind. */
  async function givenBusyCase() {
    const file = await givenCase(giver);
    const { measureId } = await givenPlan(giver, file.id);
    await giver.post(`/api/cases/${file.id}/referrals`, { body: 'Teststelle Kurse', mode: 'kalt' });
    await givenSituation(giver, file.id, { value: 'ae_25_2', validUntil: '2099-01-31' });
    const conferenceId = await planConference(giver, { caseId: file.id });
    await givenConsent(giver, file.clientId, { kind: 'release_from_confidentiality', recipientName: 'Testärztin' });
    const endsSoon = { kind: 'transmission', recipientName: 'Jobcenter', validUntil: addDays(api.clock.today(), 30) };
    await givenConsent(giver, file.clientId, endsSoon);
    await givenConsent(giver, file.clientId, { kind: 'transmission', recipientName: 'Schule' });
    return { ...file, measureId, conferenceId };
  }

  it('shows the package to the receiver only once it is offered, and every look is logged', async () => {
    const file = await givenBusyCase();
    const handover = await givenHandover(giver, receiver, { offered: false });
    const path = partPath(handover);
    expect((await receiver.get(`/api/handovers/${handover.id}`)).status).toBe(404);
    expect((await receiver.get(`${path}/package`)).status).toBe(404);
    expect((await giver.put(`${path}/note`, { body: 'Ruft lieber abends an.', version: 0 })).status).toBe(204);
    expect((await giver.post(`/api/handovers/${handover.id}/offer`)).status).toBe(204);

    const items = await packageOf(receiver, path);
    expect(items.map(({ kind }) => kind).sort()).toEqual([
      'conference',
      'consent',
      'consent',
      'measure',
      'referral',
      'residence_title',
    ]);
    expect((await receiver.get(`${path}/package`)).body).toMatchObject({
      note: 'Ruft lieber abends an.',
      mayDecide: true,
    });
    const seen = (await receiver.get<{ part: string; cases: GivenHandover['parts'] }>(`/api/handovers/${handover.id}`))
      .body;
    expect([seen.part, seen.cases[0]?.code]).toEqual(['receiver', file.code]);
    expect(seen.cases[0]?.counts).toContainEqual({ kind: 'consent', count: 2 });
    expect(await sees(receiver, file.id)).toBe(404);
    const looks = await rows(
      `select 1 from access_log where what = 'handover_package' and actor_id = $1 and case_id = $2`,
      receiver.id,
      file.id,
    );
    expect(looks).toHaveLength(2);
    const [told] = await rows<{ path: string }>('select path from notification where user_id = $1', receiver.id);
    expect(told?.path).toBe(`/uebergaben/${handover.id}`);
  });

  it('makes the receiver lead; Maßnahmen, reminders and the Fallkonferenz follow, the former lead is out', async () => {
    const file = await givenBusyCase();
    const handover = await givenHandover(giver, receiver);
    const path = partPath(handover);
    const early = await receiver.post<{ code: string; fields: object[] }>(`${path}/acceptance`);
    expect([early.body.code, early.body.fields.length]).toEqual(['handover.items-open', 6]);
    expect(await sees(giver, file.id)).toBe(200);

    await takeAll(receiver, path);
    expect((await receiver.post(`${path}/acceptance`)).status).toBe(204);
    expect(await sees(receiver, file.id)).toBe(200);
    expect(await sees(giver, file.id)).toBe(404);
    expect(
      await rows(
        `select c.lead_user_id, m.responsible_user_id, f.moderator_user_id from case_file c
         join measure m on m.case_id = c.id join conference f on f.case_id = c.id where c.id = $1`,
        file.id,
      ),
    ).toEqual([{ lead_user_id: receiver.id, responsible_user_id: receiver.id, moderator_user_id: receiver.id }]);
    const reminders = await rows<{ user_id: string; state: string }>(
      'select distinct user_id, state from reminder where case_id = $1 order by state desc',
      file.id,
    );
    expect(reminders).toEqual([
      { user_id: receiver.id, state: 'open' },
      { user_id: giver.id, state: 'cancelled' },
    ]);
    expect(await eventsOf(file.id)).toEqual(['handover.prepared', 'handover.offered', 'handover.accepted']);
    expect(await rows('select case_id from app.broken_chains() where case_id = $1', file.id)).toEqual([]);
    expect((await giver.get(`/api/handovers/${handover.id}`)).body['state']).toBe('accepted');
    expect((await giver.get<{ items: { kind: string }[] }>('/api/notifications')).body.items[0]?.kind).toBe(
      'handover.accepted',
    );
  });

  it('asks back about an item and gets an answer before taking it', async () => {
    const file = await givenCase(giver);
    const { measureId: subjectId } = await givenPlan(giver, file.id);
    const handover = await givenHandover(giver, receiver);
    const path = partPath(handover);
    const ask = (more: object) =>
      receiver.put(`${path}/answers`, { answers: [{ kind: 'measure', subjectId, answer: 'asked', ...more }] });
    expect((await ask({})).body.code).toBe('handover.question-missing');
    expect((await ask({ question: 'Wer ist dort zuständig?' })).status).toBe(204);
    expect((await receiver.post(`${path}/acceptance`)).body.code).toBe('handover.items-open');
    const reply = { kind: 'measure', subjectId, reply: 'Die Anmeldung im ersten Stock.', version: 1 };
    expect((await receiver.put(`${path}/reply`, reply)).status).toBe(403);
    expect((await giver.put(`${path}/reply`, reply)).status).toBe(204);
    expect(await packageOf(receiver, path)).toMatchObject([
      { answer: 'asked', question: 'Wer ist dort zuständig?', reply: 'Die Anmeldung im ersten Stock.' },
    ]);
    await takeAll(receiver, path);
    expect((await receiver.post(`${path}/acceptance`)).status).toBe(204);
    expect(await eventsOf(file.id)).toContain('handover.replied');
  });

  it('keeps what a first giver wrote from a second one who has not read it', async () => {
    const lead = await district.person('case_manager');
    const deputy = await district.person('case_manager');
    const file = await givenCase(lead);
    const { measureId: subjectId } = await givenPlan(lead, file.id);
    const handover = await givenHandover(lead, receiver);
    await givenSubstitution(api, district, lead, deputy);
    const path = partPath(handover);
    const note = (person: Person, body: string, version: number) => person.put(`${path}/note`, { body, version });
    const stale = { status: 409, body: { code: 'version.stale' } };
    const both = await Promise.all([note(lead, 'Meine Worte', 0), note(deputy, 'Andere Worte', 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await note(deputy, 'Ruft lieber abends an.', 1)).status).toBe(204);
    const refused = await note(lead, 'Ohne es gelesen zu haben', 1);
    expect(refused).toMatchObject(stale);
    expect(refused.body['changed']).toMatchObject([{ actorName: deputy.name, fields: ['body'] }]);
    const { body } = await receiver.get(`${path}/package`);
    expect(body).toMatchObject({ note: 'Ruft lieber abends an.', noteVersion: 2 });

    const ask = (question: string) =>
      receiver.put(`${path}/answers`, { answers: [{ kind: 'measure', subjectId, answer: 'asked', question }] });
    await ask('Wer ist dort zuständig?');
    const reply = (person: Person, text: string, version: number) =>
      person.put(`${path}/reply`, { kind: 'measure', subjectId, reply: text, version });
    expect((await reply(deputy, 'Die Anmeldung.', 1)).status).toBe(204);
    const second = await reply(lead, 'Das Sekretariat.', 1);
    expect(second).toMatchObject(stale);
    expect(second.body['changed']).toMatchObject([
      { type: 'handover.replied', actorName: deputy.name, fields: ['reply'] },
    ]);
    await ask('Und bis wann?');
    expect((await reply(lead, 'Die Antwort auf die alte Frage', 2)).body['changed']).toMatchObject([
      { type: 'handover.asked', actorName: receiver.name, fields: ['question'] },
    ]);
    expect(await packageOf(receiver, path)).toMatchObject([{ reply: 'Die Anmeldung.', version: 3 }]);
    for (const version of [undefined, 0, 'x']) {
      expect((await lead.put(`${path}/reply`, { kind: 'measure', subjectId, reply: 'x', version })).status).toBe(400);
      if (version !== 0) expect((await lead.put(`${path}/note`, { body: 'x', version })).status).toBe(400);
    }
  });

  it('wants new items confirmed too: what is added between reading and taking is not lost', async () => {
    const file = await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    expect(await packageOf(receiver, partPath(handover))).toEqual([]);
    await givenPlan(giver, file.id);
    expect((await receiver.post(`${partPath(handover)}/acceptance`)).body.code).toBe('handover.items-open');
    expect(await sees(receiver, file.id)).toBe(404);
  });

  it('lets the former lead stay as co-worker until a day', async () => {
    const file = await givenCase(giver);
    const until = addDays(api.clock.today(), 10);
    const handover = await givenHandover(giver, receiver, { formerLead: 'stays', coWorkerUntil: until });
    expect((await receiver.post(`${partPath(handover)}/acceptance`)).status).toBe(204);
    const { body } = await giver.get<{ assignments: object[] }>(`/api/cases/${file.id}`);
    expect(body.assignments).toEqual([
      expect.objectContaining({ userId: receiver.id, part: 'lead', until: null }),
      expect.objectContaining({ userId: giver.id, part: 'co_worker', until }),
    ]);
    api.clock.travel({ days: 11 });
    const [late, lead] = [await district.signIn(giver), await district.signIn(receiver)];
    expect(await sees(late, file.id)).toBe(404);
    expect((await late.get<{ items: object[] }>('/api/cases')).body.items).toEqual([]);
    expect((await late.get(`/api/clients/${file.clientId}`)).status).toBe(404);
    const again = { userId: giver.id, part: 'co_worker' };
    expect((await lead.post(`/api/cases/${file.id}/assignments`, again)).status).toBe(201);
    expect(await sees(late, file.id)).toBe(200);
  });

  it('takes a whole caseload case by case; what is declined stays where it is', async () => {
    const files = [await givenCase(giver), await givenCase(giver), await givenCase(giver)];
    const handover = await givenHandover(giver, receiver);
    expect(handover.parts.map(({ caseId }) => caseId)).toEqual(files.map(({ id }) => id));
    expect((await receiver.post(`${partPath(handover, 0)}/acceptance`)).status).toBe(204);
    const why = { reason: 'Dafür fehlt mir die Zeit.' };
    expect((await receiver.post(`${partPath(handover, 1)}/refusal`, why)).status).toBe(204);
    expect((await giver.get(`/api/handovers/${handover.id}`)).body['state']).toBe('offered');
    expect((await receiver.post(`${partPath(handover, 2)}/acceptance`)).status).toBe(204);
    const { body } = await giver.get<{ state: string; cases: { state: string; refusal: string }[] }>(
      `/api/handovers/${handover.id}`,
    );
    expect(body.state).toBe('partly');
    expect(body.cases.map(({ state }) => state)).toEqual(['accepted', 'declined', 'accepted']);
    expect(body.cases[1]?.refusal).toBe(why.reason);
    expect(await Promise.all(files.map(({ id }) => sees(giver, id)))).toEqual([404, 200, 404]);
    expect(await Promise.all(files.map(({ id }) => sees(receiver, id)))).toEqual([200, 404, 200]);
  });

  it('lets Leitung give away the cases of an absent colleague by code, without content', async () => {
    const file = await givenCase(giver, { client: { familyName: 'Markerfrau' } });
    await givenPlan(giver, file.id);
    await district.sql.query(`update user_account set active_until = '2020-12-31' where id = $1`, [giver.id]);
    const handover = await givenHandover(leitung, receiver, { fromUserId: giver.id });
    const seen = await leitung.get(`/api/handovers/${handover.id}`);
    expect(seen.body).toMatchObject({
      part: 'giver',
      cases: [{ code: file.code, counts: [{ kind: 'measure', count: 1 }] }],
    });
    expect(JSON.stringify(seen.body)).not.toContain('Markerfrau');
    expect((await leitung.get(`${partPath(handover)}/package`)).status).toBe(403);
    expect(await sees(leitung, file.id)).toBe(404);
    await takeAll(receiver, partPath(handover));
    expect((await receiver.post(`${partPath(handover)}/acceptance`)).status).toBe(204);
    expect(await sees(receiver, file.id)).toBe(200);
    expect((await leitung.get<{ items: { kind: string }[] }>('/api/notifications')).body.items[0]?.kind).toBe(
      'handover.accepted',
    );
  });

  it('is nobody else’s business', async () => {
    const file = await givenCase(giver);
    const handover = await givenHandover(giver, receiver);
    const other = await District.create(api);
    const strangers = [
      colleague,
      await district.person('case_manager', { organisationId: await district.newOrganisation('freier_traeger') }),
      await other.person('case_manager'),
    ];
    for (const stranger of strangers) {
      expect((await stranger.get<object[]>('/api/handovers')).body).toEqual([]);
      expect((await stranger.get(`/api/handovers/${handover.id}`)).status).toBe(404);
      expect((await stranger.get(`${partPath(handover)}/package`)).status).toBe(404);
      expect((await stranger.post(`${partPath(handover)}/acceptance`)).status).toBe(404);
      expect((await stranger.post(`${partPath(handover)}/refusal`, { reason: 'x' })).status).toBe(404);
      expect((await stranger.post(`/api/handovers/${handover.id}/withdrawal`)).status).toBe(404);
    }
    expect((await giver.post(`${partPath(handover)}/acceptance`)).body.code).toBe('handover.state');
    expect((await leitung.post(`${partPath(handover)}/refusal`, { reason: 'x' })).status).toBe(403);
    expect((await receiver.post(`/api/handovers/${handover.id}/withdrawal`)).status).toBe(403);
    expect(await sees(giver, file.id)).toBe(200);
    await other.close();
  });
});
