import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { addParticipant, answerRecognition, givenInvitedGuest, invite, planConference } from '../../given/conference';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Register {
  disclosed: { field: string; basis: string; ended: string | null; visibleFrom: string | null; name: string }[];
  withheld: { field: string; reason: string }[];
}

interface Protokoll {
  body: string;
  version: number;
  approvedAt: string | null;
  parts: { participantId: string; body: string; mayName: boolean }[];
}

describe('what comes out of a Fallkonferenz', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let abh: Person;
  let due: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    abh = await district.person('abh_participant');
    due = addDays(api.clock.today(), 20);
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function withSchool() {
    const conference = await givenInvitedGuest(worker, abh);
    return { ...conference, school: await addParticipant(worker, conference.conferenceId, 'Schule am Wall') };
  }

  async function protokoll(conferenceId: string): Promise<Protokoll> {
    return (await worker.get<Protokoll>(`/api/conferences/${conferenceId}/protokoll`)).body;
  }

  const write = (conferenceId: string, parts: object[] = [], version = 0) =>
    worker.put(`/api/conferences/${conferenceId}/protokoll`, {
      body: 'Frau Beispiel: alles besprochen.',
      parts,
      version,
    });

  const approve = (conferenceId: string, body: object = { version: 1 }) =>
    worker.post(`/api/conferences/${conferenceId}/protokoll/approval`, body);

  describe('decisions', () => {
    const decide = (conferenceId: string, fields: object) =>
      worker.post<{ id: string; code: string }>(`/api/conferences/${conferenceId}/decisions`, {
        text: 'Stellt den Termin zur Passvorsprache bereit',
        dueOn: due,
        ...fields,
      });

    it('become Maßnahmen of the case, and the participant sees their own', async () => {
      const { conferenceId, participantId, id, school } = await withSchool();
      expect((await decide(conferenceId, { participantId, dissent: 'Die Schule sieht es anders.' })).status).toBe(201);
      expect((await decide(conferenceId, { participantId: school, text: 'Hält einen Platz frei' })).status).toBe(201);
      expect((await decide(conferenceId, { responsibleUserId: worker.id, text: 'Meldet zum Kurs an' })).status).toBe(
        201,
      );
      const plan = await worker.get<{ measures: object[] }>(`/api/cases/${id}/hilfeplan`);
      expect(plan.body.measures).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            origin: 'fallkonferenz',
            responsibleBody: 'Teststelle auslaenderbehoerde',
            dueOn: due,
          }),
          expect.objectContaining({ origin: 'fallkonferenz', responsibleBody: 'Schule am Wall' }),
          expect.objectContaining({ origin: 'fallkonferenz', responsibleUserId: worker.id }),
        ]),
      );
      const guest = await abh.get<{ measures: object[] }>(`/api/guest/conferences/${participantId}`);
      expect(guest.body.measures).toEqual([
        { text: 'Stellt den Termin zur Passvorsprache bereit', dueOn: due, state: 'open' },
      ]);
      expect(JSON.stringify(guest.body)).not.toContain('anders');
      const list = await worker.get<object[]>(`/api/conferences/${conferenceId}/decisions`);
      expect(list.body).toContainEqual(
        expect.objectContaining({ dissent: 'Die Schule sieht es anders.', state: 'open' }),
      );
    });

    it('are carried into the next conference while they are open', async () => {
      const { conferenceId, participantId, id } = await givenInvitedGuest(worker, abh);
      await decide(conferenceId, { participantId });
      const next = await planConference(worker, { caseId: id, startsAt: '2199-01-10T09:00:00Z' });
      const list = await worker.get<object[]>(`/api/conferences/${next}/decisions`);
      expect(list.body).toMatchObject([
        { text: 'Stellt den Termin zur Passvorsprache bereit', carriedFrom: expect.any(String) as string },
      ]);
    });

    it.each([
      ['nobody responsible', {}, 'decision.who'],
      ['two responsible', { responsibleBody: 'Schule', responsibleUserId: 'worker' }, 'decision.who'],
      ['a colleague who is not on the case', { responsibleUserId: 'colleague' }, 'conference.moderator'],
      ['a participant of another conference', { participantId: 'other' }, 'not-found'],
      [
        'the name of the person',
        { responsibleBody: 'Schule', text: 'Frau Beispiel holt den Pass' },
        'conference.names-person',
      ],
      ['a day that is over', { responsibleBody: 'Schule', dueOn: '2020-01-01' }, 'conference.due-past'],
      ['no text', { responsibleBody: 'Schule', text: '' }, 'request.invalid'],
      ['an unknown field', { responsibleBody: 'Schule', state: 'done' }, 'request.invalid'],
    ])('refuse %s and write nothing', async (_name, fields: Record<string, string>, code) => {
      const { conferenceId, id } = await givenInvitedGuest(worker, abh);
      const known: Record<string, string> = {
        worker: worker.id,
        colleague: (await district.person('case_manager')).id,
        other: (await givenInvitedGuest(worker, abh)).participantId,
      };
      const body = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, known[value] ?? value]));
      expect((await decide(conferenceId, body)).body.code).toBe(code);
      const { rows } = await district.sql.query('select 1 from measure where case_id = $1', [id]);
      expect(rows).toEqual([]);
    });
  });

  describe('the Protokoll', () => {
    it('goes to each participant in its own part, frozen with the approval', async () => {
      const { conferenceId, participantId, school, id } = await withSchool();
      const part = { participantId, body: 'Vereinbart: Termin für Frau Beispiel.' };
      expect((await write(conferenceId, [part, { participantId: school, body: 'Platz ab Februar.' }])).status).toBe(
        204,
      );
      expect(await protokoll(conferenceId)).toMatchObject({
        version: 1,
        approvedAt: null,
        parts: [
          { participantId, mayName: true },
          { participantId: school, mayName: false },
        ],
      });
      const before = await abh.get<{ protokollPart: object | null }>(`/api/guest/conferences/${participantId}`);
      expect(before.body.protokollPart).toBeNull();
      expect((await approve(conferenceId)).body.code).toBe('conference.state');
      await worker.post(`/api/conferences/${conferenceId}/holding`);
      expect((await approve(conferenceId)).status).toBe(204);
      const after = await abh.get<{ protokollPart: { body: string } }>(`/api/guest/conferences/${participantId}`);
      expect(after.body.protokollPart.body).toBe(part.body);
      expect(JSON.stringify(after.body)).not.toMatch(/alles besprochen|Februar/);
      expect((await write(conferenceId, [], 1)).body.code).toBe('conference.state');
      const { rows } = await district.sql.query<{ due_on: string }>(
        `select due_on::text from reminder where case_id = $1 and kind = 'fallkonferenz_follow_up' and state = 'open'`,
        [id],
      );
      expect(rows).toEqual([{ due_on: addDays(api.clock.today(), 35) }]);
    });

    it('ends with the consent that let it name the person', async () => {
      const { conferenceId, participantId, consentId } = await givenInvitedGuest(worker, abh);
      await write(conferenceId, [{ participantId, body: 'Termin für Frau Beispiel.' }]);
      await worker.post(`/api/conferences/${conferenceId}/holding`);
      await approve(conferenceId);
      await worker.post(`/api/consents/${consentId}/withdrawal`);
      expect((await abh.get(`/api/guest/conferences/${participantId}`)).status).toBe(404);
      const preview = `/api/conferences/${conferenceId}/participants/${participantId}/preview`;
      expect((await worker.get(preview)).body).toMatchObject({ protokollPart: null, released: [] });
    });

    it('names nobody to a body without consent', async () => {
      const { conferenceId, participantId, school } = await withSchool();
      await answerRecognition(worker, conferenceId);
      await invite(worker, conferenceId);
      await write(conferenceId, [
        { participantId, body: 'Frau Beispiel kommt.' },
        { participantId: school, body: 'Frau Beispiel kommt.' },
      ]);
      await worker.post(`/api/conferences/${conferenceId}/holding`);
      const refused = await worker.post<{ code: string; fields: object[] }>(
        `/api/conferences/${conferenceId}/protokoll/approval`,
        { version: 1 },
      );
      expect(refused.body.code).toBe('conference.names-person');
      expect(refused.body.fields).toMatchObject([{ field: `parts.${school}`, places: [{ from: 5, until: 13 }] }]);
      expect(refused.body.fields).toHaveLength(1);
      expect(JSON.stringify(refused.body)).not.toContain('Beispiel');
      expect(await protokoll(conferenceId)).toMatchObject({ approvedAt: null });
    });

    it('is approved by the Moderation only', async () => {
      const { conferenceId, id } = await givenInvitedGuest(worker, abh);
      const coWorker = await district.person('case_manager');
      await district.sql.query(
        `insert into case_assignment (case_id, user_id, part, starts_on) values ($1, $2, 'co_worker', '2020-01-01')`,
        [id, coWorker.id],
      );
      await write(conferenceId);
      await worker.post(`/api/conferences/${conferenceId}/holding`);
      const path = `/api/conferences/${conferenceId}/protokoll/approval`;
      expect((await coWorker.post(path, { version: 1 })).body.code).toBe('conference.moderation-only');
      const shown = await coWorker.get<{ may: object }>(`/api/conferences/${conferenceId}`);
      expect(shown.body.may).toMatchObject({ approve: false, write: true });
      expect((await abh.post(path, { version: 1 })).status).toBe(403);
    });

    it('keeps what the second writer typed and approves only what was read', async () => {
      const { conferenceId } = await givenInvitedGuest(worker, abh);
      expect((await write(conferenceId)).status).toBe(204);
      expect((await write(conferenceId)).body.code).toBe('version.stale');
      const more = { body: 'Mehr besprochen.', parts: [], version: 1 };
      expect((await worker.put(`/api/conferences/${conferenceId}/protokoll`, more)).status).toBe(204);
      const stale = await worker.put<{ code: string; changed: object[] }>(
        `/api/conferences/${conferenceId}/protokoll`,
        {
          body: 'x',
          parts: [],
          version: 1,
        },
      );
      expect(stale.body.changed).toMatchObject([{ type: 'fallkonferenz.protokoll-written', actorName: worker.name }]);
      await worker.post(`/api/conferences/${conferenceId}/holding`);
      expect((await approve(conferenceId, { version: 1 })).body.code).toBe('version.stale');
      expect((await worker.get(`/api/conferences/${conferenceId}`)).body).toMatchObject({ state: 'durchgefuehrt' });
      const far = { version: 2, followUpOn: addDays(api.clock.today(), 400) };
      expect((await approve(conferenceId, far)).body.code).toBe('conference.follow-up-on');
      expect((await approve(conferenceId, { version: 2, followUpOn: due })).status).toBe(204);
    });

    it.each([
      ['no text', { body: '', parts: [], version: 0 }, 400],
      ['too long a text', { body: 'x'.repeat(20_001), parts: [], version: 0 }, 400],
      ['no version', { body: 'x', parts: [] }, 400],
      [
        'a part for nobody',
        { body: 'x', parts: [{ participantId: '0193a000-0000-7000-8000-000000000000', body: 'y' }], version: 0 },
        404,
      ],
      ['an unknown field', { body: 'x', parts: [], version: 0, approvedAt: 'now' }, 400],
    ])('refuses %s', async (_name, body, status) => {
      const { conferenceId } = await givenInvitedGuest(worker, abh);
      expect((await worker.put(`/api/conferences/${conferenceId}/protokoll`, body)).status).toBe(status);
      expect(await protokoll(conferenceId)).toMatchObject({ version: 0, body: '' });
    });
  });

  it('is followed up and closed, in that order, and ends the reminder', async () => {
    const { conferenceId, id } = await givenInvitedGuest(worker, abh);
    await write(conferenceId);
    await worker.post(`/api/conferences/${conferenceId}/holding`);
    await approve(conferenceId);
    const path = `/api/conferences/${conferenceId}`;
    expect((await worker.post(`${path}/closure`)).body.code).toBe('conference.state');
    expect((await worker.post(`${path}/follow-up`, { note: '' })).status).toBe(400);
    expect((await worker.post(`${path}/follow-up`, { note: 'Termin fand statt.' })).status).toBe(204);
    expect((await worker.post(`${path}/closure`)).status).toBe(204);
    expect((await worker.get(path)).body).toMatchObject({
      state: 'geschlossen',
      accessUntil: addDays(api.clock.today(), 14),
    });
    expect(await protokoll(conferenceId)).toMatchObject({ followUpNote: 'Termin fand statt.' });
    const { rows } = await district.sql.query('select state from reminder where case_id = $1', [id]);
    expect(rows).toEqual([{ state: 'cancelled' }]);
  });

  it('leaves a register of what was disclosed to whom on which basis, and what was withheld and why', async () => {
    const { conferenceId, consentId, participantId } = await givenInvitedGuest(worker, abh);
    const register = async () => (await worker.get<Register>(`/api/conferences/${conferenceId}/disclosures`)).body;
    expect(await register()).toMatchObject({
      disclosed: [{ field: 'name', basis: 'consent', consentId, participantId, name: abh.name, ended: null }],
    });
    expect((await register()).withheld).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'birth_date', reason: 'not_covered' }),
        expect.objectContaining({ field: 'nationalities', reason: 'check_unanswered' }),
      ]),
    );
    await worker.post(`/api/consents/${consentId}/withdrawal`);
    const [after] = (await register()).disclosed;
    expect(after).toMatchObject({ ended: 'withdrawn', visibleFrom: expect.any(String) as string });
  });
});
