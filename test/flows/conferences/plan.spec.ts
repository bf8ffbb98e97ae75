import { startApi, type TestApi } from '../../given/api';
import { givenCase } from '../../given/case';
import { addParticipant, givenConference, inDays, planConference } from '../../given/conference';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Shown {
  state: string;
  question: string;
  version: number;
  place: string;
  roomMode: string;
  agenda: { title: string; minutes: number }[];
  participants: { id: string; access: string; name: string; organisationName: string }[];
  missing: { code: string }[];
  may: Record<string, boolean>;
}

describe('planning a Fallkonferenz', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;
  let abh: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
    abh = await district.person('abh_participant');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function show(conferenceId: string): Promise<Shown> {
    return (await worker.get<Shown>(`/api/conferences/${conferenceId}`)).body;
  }

  it('keeps question, date, agenda and moderation, and says what may be done next', async () => {
    const { conferenceId, code } = await givenConference(worker);
    const conference = await show(conferenceId);
    expect(conference).toMatchObject({
      state: 'geplant',
      caseCode: code,
      moderatorUserId: worker.id,
      guestAccessDays: 14,
      startsAt: inDays(3),
      agenda: [
        { title: 'Anliegen', minutes: 10 },
        { title: 'Sicht der Stellen', minutes: 25 },
      ],
    });
    expect(conference.may).toMatchObject({ plan: true, invite: true, hold: false, approve: false, cancel: true });
    expect(conference.missing.map(({ code: missing }) => missing)).toEqual(['conference.missing-participants']);
  });

  it('lists my conferences by state and case', async () => {
    const { conferenceId, id: caseId } = await givenConference(worker);
    const other = await givenConference(worker);
    const idsOf = async (query: string) => {
      const { body } = await worker.get<{ items: { id: string }[] }>(`/api/conferences?${query}`);
      return body.items.map(({ id }) => id);
    };
    expect(await idsOf(`caseId=${caseId}`)).toEqual([conferenceId]);
    expect(await idsOf('state=geplant')).toEqual(expect.arrayContaining([conferenceId, other.conferenceId]));
    expect(await idsOf('state=geschlossen')).toEqual([]);
  });

  it('changes the plan and tells the second editor what the first one changed', async () => {
    const { conferenceId } = await givenConference(worker);
    const { version } = await show(conferenceId);
    const path = `/api/conferences/${conferenceId}`;
    const agenda = [{ title: 'Optionen', minutes: 15 }];
    expect((await worker.patch(path, { agenda, version })).status).toBe(204);
    expect(await show(conferenceId)).toMatchObject({ agenda, version: version + 1 });
    const late = await worker.patch<{ code: string; changed: object[] }>(path, { place: 'Raum 4', version });
    expect(late.status).toBe(409);
    expect(late.body.code).toBe('version.stale');
    expect(late.body.changed).toMatchObject([
      { type: 'fallkonferenz.changed', fields: ['agenda'], actorName: worker.name },
    ]);
    expect((await show(conferenceId)).place).toBe('Rathaus, Raum 3');
  });

  it('refuses the name of the person in whatever the whole room reads', async () => {
    const { conferenceId, id: caseId } = await givenConference(worker);
    const body = {
      caseId,
      question: 'Bekommt Frau Beispiel einen Kursplatz?',
      mode: 'mit_namen',
      startsAt: inDays(3),
      agenda: [{ title: 'Testfraus Lage', minutes: 5 }],
    };
    const refused = await worker.post<{ code: string; fields: object[] }>('/api/conferences', body);
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('conference.names-person');
    expect(refused.body.fields).toMatchObject([
      { field: 'question', places: [{ from: 13, until: 21 }] },
      { field: 'agenda.0.title', places: [{ from: 0, until: 9 }] },
    ]);
    const change = { place: 'bei Familie Beispiel', version: 1 };
    expect((await worker.patch(`/api/conferences/${conferenceId}`, change)).body.code).toBe('conference.names-person');
    expect(JSON.stringify(refused.body)).not.toMatch(/Testfrau|Beispiel/);
  });

  it.each([
    ['unknown field', { participants: [] }, 400],
    ['no question', { question: '' }, 400],
    ['too long a question', { question: 'x'.repeat(501) }, 400],
    ['another mode', { mode: 'named' }, 400],
    ['a day instead of an instant', { startsAt: '2026-11-24' }, 400],
    ['an hour that does not exist', { startsAt: '2026-11-24T25:00:00Z' }, 400],
    ['an agenda item of no time', { agenda: [{ title: 'x', minutes: 0 }] }, 400],
    ['an agenda item with more', { agenda: [{ title: 'x', minutes: 5, note: 'y' }] }, 400],
    ['a moderator who does not work on the case', { moderatorUserId: 'colleague' }, 400],
    ['too long an access', { guestAccessDays: 91 }, 400],
    ['a case that is not there', { caseId: '0193a000-0000-7000-8000-000000000000' }, 404],
  ])('refuses %s and writes nothing', async (_name, fields, status) => {
    const file = await givenCase(worker);
    const body = { caseId: file.id, question: 'Wie weiter?', mode: 'pseudonym', startsAt: inDays(2), ...fields };
    const moderator = 'moderatorUserId' in fields ? { moderatorUserId: colleague.id } : {};
    expect((await worker.post('/api/conferences', { ...body, ...moderator })).status).toBe(status);
    const { rows } = await district.sql.query('select 1 from conference where case_id = $1', [file.id]);
    expect(rows).toEqual([]);
  });

  it('adds people with an account and bodies by name, each once', async () => {
    const { conferenceId } = await givenConference(worker);
    await addParticipant(worker, conferenceId, abh);
    await addParticipant(worker, conferenceId, 'Schule am Wall');
    const { participants, roomMode } = await show(conferenceId);
    expect(participants).toMatchObject([
      { name: abh.name, organisationName: 'Teststelle auslaenderbehoerde', access: 'not_invited' },
      { name: 'Schule am Wall', organisationName: '', access: 'no_account' },
    ]);
    expect(roomMode).toBe('pseudonym');
    const path = `/api/conferences/${conferenceId}/participants`;
    expect((await worker.post(path, { userId: abh.id })).body.code).toBe('participant.doubled');
    expect((await worker.post(path, { bodyName: 'schule AM wall' })).body.code).toBe('participant.doubled');
    expect((await worker.post(path, {})).body.code).toBe('participant.who');
    expect((await worker.post(path, { userId: abh.id, bodyName: 'x' })).body.code).toBe('participant.who');
    const leitung = await district.person('leitung');
    expect((await worker.post(path, { userId: leitung.id })).body.code).toBe('participant.cannot-attend');
  });

  it('does not know people of another district', async () => {
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('abh_participant');
    const { conferenceId } = await givenConference(worker);
    const answer = await worker.post(`/api/conferences/${conferenceId}/participants`, { userId: stranger.id });
    expect(answer.body.code).toBe('participant.cannot-attend');
    await elsewhere.close();
  });

  it('plans nothing once the client has withdrawn the consent to documentation', async () => {
    const file = await givenCase(worker);
    await district.sql.query(`update consent set withdrawn_at = now() where client_id = $1`, [file.clientId]);
    const body = { caseId: file.id, question: 'Wie weiter?', mode: 'pseudonym', startsAt: inDays(2) };
    expect((await worker.post('/api/conferences', body)).body.code).toBe('case.consent-missing');
  });

  it('calls a conference off, once', async () => {
    const { conferenceId } = await givenConference(worker);
    const path = `/api/conferences/${conferenceId}/cancellation`;
    expect((await worker.post(path, { reason: '' })).status).toBe(400);
    expect((await worker.post(path, { reason: 'Terminkonflikt' })).status).toBe(204);
    expect(await show(conferenceId)).toMatchObject({ state: 'abgesagt', may: { plan: false, cancel: false } });
    expect((await worker.post(path, { reason: 'noch einmal' })).body.code).toBe('conference.state');
  });

  it('belongs to the people on the case alone', async () => {
    const { conferenceId, id: caseId } = await givenConference(worker);
    const leitung = await district.person('leitung');
    for (const [person, status] of [
      [colleague, 404],
      [leitung, 403],
      [abh, 403],
    ] as const) {
      expect((await person.get(`/api/conferences/${conferenceId}`)).status).toBe(status);
      expect((await person.patch(`/api/conferences/${conferenceId}`, { place: 'x', version: 1 })).status).toBe(status);
      expect((await person.post(`/api/conferences/${conferenceId}/cancellation`, { reason: 'x' })).status).toBe(status);
    }
    const mine = await colleague.get<{ items: object[] }>('/api/conferences');
    expect(mine.body.items).toEqual([]);
    const body = { caseId, question: 'Fremd?', mode: 'pseudonym', startsAt: inDays(1) };
    expect((await colleague.post('/api/conferences', body)).status).toBe(404);
  });

  it('goes on in the hands of the deputy', async () => {
    const deputy = await district.person('case_manager');
    const day = api.clock.today();
    await worker.post('/api/substitutions', { deputyUserId: deputy.id, startsOn: day, endsOn: day });
    const { conferenceId, id: caseId } = await givenConference(worker);
    expect((await deputy.get(`/api/conferences/${conferenceId}`)).status).toBe(200);
    expect(await planConference(deputy, { caseId })).toEqual(expect.any(String));
    api.clock.travel({ days: 1 });
    const later = await district.signIn(deputy);
    expect((await later.get(`/api/conferences/${conferenceId}`)).status).toBe(404);
  });
});
