import { Client } from 'pg';
import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import {
  addParticipant,
  answerRecognition,
  givenConference,
  givenFallkonferenzConsent,
  givenInvitedGuest,
  invite,
  release,
} from '../../given/conference';
import { testDatabase } from '../../given/database';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Seen {
  participantId: string;
  subject: string;
  accessUntil: string | null;
  accessDays: number;
  released: { field: string }[];
  agenda: { title: string }[];
  statement: { body: string; version: number } | null;
  may: { state: boolean };
}

describe('the guest', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let abh: Person;
  let jobcenter: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    abh = await district.person('abh_participant');
    jobcenter = await district.person('conference_guest');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const see = (person: Person, participantId: string) => person.get<Seen>(`/api/guest/conferences/${participantId}`);
  const list = async (person: Person) =>
    (await person.get<{ participantId: string }[]>('/api/guest/conferences')).body.map((row) => row.participantId);

  it('sees question, agenda and the released fields, and nothing else', async () => {
    const { participantId, code } = await givenInvitedGuest(worker, abh);
    const { status, body } = await see(abh, participantId);
    expect(status).toBe(200);
    expect(body).toEqual({
      participantId,
      subject: 'Testfrau Beispiel',
      caseCode: code,
      question: 'Welcher Weg führt zum Sprachkurs?',
      state: 'eingeladen',
      startsAt: expect.any(String) as string,
      place: 'Rathaus, Raum 3',
      invitedBy: 'Teststelle municipality',
      accessUntil: null,
      accessDays: 14,
      cancellationReason: '',
      agenda: [
        { title: 'Anliegen', minutes: 10 },
        { title: 'Sicht der Stellen', minutes: 25 },
      ],
      released: [{ field: 'name', value: 'Testfrau Beispiel', basis: 'consent' }],
      statement: null,
      protokollPart: null,
      measures: [],
      may: { state: true },
    });
    expect(await list(abh)).toContain(participantId);
  });

  it('sees nothing before the invitation', async () => {
    const { conferenceId } = await givenConference(worker);
    const participantId = await addParticipant(worker, conferenceId, abh);
    await release(worker, conferenceId, { to: participantId, fields: ['age_band'] });
    expect((await see(abh, participantId)).status).toBe(404);
    expect(await list(abh)).not.toContain(participantId);
  });

  it('loses the access in the same instant the consent is withdrawn, two days before the conference (scenario 6)', async () => {
    const conference = await givenInvitedGuest(worker, jobcenter);
    const { conferenceId, clientId, consentId, participantId, code } = conference;
    const consent = { organisationId: abh.organisationId, dataKinds: ['name'] };
    await givenFallkonferenzConsent(worker, clientId, consent);
    const abhPlace = await addParticipant(worker, conferenceId, abh);
    await release(worker, conferenceId, { to: abhPlace, fields: ['name'] });
    await invite(worker, conferenceId);
    const roomMode = async (person: Person) =>
      (await person.get<{ roomMode: string }>(`/api/conferences/${conferenceId}`)).body.roomMode;
    expect(await roomMode(worker)).toBe('mit_namen');
    api.clock.travel({ days: 1 });
    const [host, withdrawn, other] = await Promise.all(
      [worker, jobcenter, abh].map((person) => district.signIn(person)),
    );

    expect((await see(withdrawn!, participantId)).status).toBe(200);
    expect((await host!.post(`/api/consents/${consentId}/withdrawal`)).status).toBeLessThan(300);

    expect((await see(withdrawn!, participantId)).status).toBe(404);
    expect(await list(withdrawn!)).not.toContain(participantId);
    expect((await withdrawn!.get(`/api/guest/conferences/${participantId}/invitation.ics`)).status).toBe(404);
    const statement = { body: 'Noch etwas', version: 0 };
    expect((await withdrawn!.put(`/api/guest/conferences/${participantId}/statement`, statement)).status).toBe(404);
    expect((await see(other!, abhPlace)).body.subject).toBe('Testfrau Beispiel');
    expect(await roomMode(host!)).toBe('pseudonym');

    await answerRecognition(host!, conferenceId);
    await release(host!, conferenceId, { to: participantId, fields: ['age_band'] });
    await invite(host!, conferenceId);
    const { body } = await see(withdrawn!, participantId);
    expect(body).toMatchObject({ subject: code, released: [{ field: 'age_band', basis: 'pseudonymised' }] });
    expect(JSON.stringify(body)).not.toMatch(/Beispiel|Testfrau/);
  });

  it('loses a named field with its consent even where the invitation does not rely on it', async () => {
    const { conferenceId, clientId } = await givenConference(worker);
    const participantId = await addParticipant(worker, conferenceId, abh);
    await answerRecognition(worker, conferenceId);
    await release(worker, conferenceId, { to: participantId, fields: ['age_band'] });
    await invite(worker, conferenceId);
    const validUntil = api.clock.today();
    const consent = { organisationId: abh.organisationId, dataKinds: ['name'], validUntil };
    await givenFallkonferenzConsent(worker, clientId, consent);
    await release(worker, conferenceId, { to: participantId, fields: ['age_band', 'name'] });
    const fields = async (person: Person) => (await see(person, participantId)).body.released.map(({ field }) => field);
    expect(await fields(abh)).toEqual(['name', 'age_band']);
    api.clock.travel({ days: 1 });
    expect(await fields(await district.signIn(abh))).toEqual(['age_band']);
  });

  it('keeps the access until closing plus the days of the conference', async () => {
    const { conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    await worker.patch(`/api/conferences/${conferenceId}`, { guestAccessDays: 3, version: 2 });
    const until = async () => {
      const { body } = await abh.get<Seen[]>('/api/guest/conferences');
      const seen = [(await see(abh, participantId)).body, body.find((row) => row.participantId === participantId)!];
      return seen.map(({ accessUntil, accessDays }) => `${accessDays} ${accessUntil}`);
    };
    expect(await until()).toEqual(['3 null', '3 null']);
    await worker.post(`/api/conferences/${conferenceId}/holding`);
    await worker.put(`/api/conferences/${conferenceId}/protokoll`, { body: 'Besprochen.', parts: [], version: 0 });
    await worker.post(`/api/conferences/${conferenceId}/protokoll/approval`, { version: 1 });
    await worker.post(`/api/conferences/${conferenceId}/follow-up`, { note: 'Erledigt.' });
    expect((await worker.post(`/api/conferences/${conferenceId}/closure`)).status).toBe(204);
    const last = addDays(api.clock.today(), 3);
    expect(await until()).toEqual([`3 ${last}`, `3 ${last}`]);
    api.clock.travel({ days: 3 });
    const lastDay = await district.signIn(abh);
    expect((await see(lastDay, participantId)).body).toMatchObject({ may: { state: false } });
    api.clock.travel({ days: 1 });
    const dayAfter = await district.signIn(abh);
    expect((await see(dayAfter, participantId)).status).toBe(404);
    expect(await list(dayAfter)).not.toContain(participantId);
  });

  it('loses the access with the days after the case was closed, even if nobody closed the conference', async () => {
    const { id, participantId } = await givenInvitedGuest(worker, abh);
    await district.sql.query(`update case_file set closed_on = $2 where id = $1`, [
      id,
      addDays(api.clock.today(), -14),
    ]);
    expect((await see(abh, participantId)).body.accessUntil).toBe(api.clock.today());
    await district.sql.query(`update case_file set closed_on = $2 where id = $1`, [
      id,
      addDays(api.clock.today(), -15),
    ]);
    expect((await see(abh, participantId)).status).toBe(404);
  });

  it('loses the access when they move to another organisation: the consent named the body', async () => {
    const guest = await district.person('conference_guest');
    const { participantId } = await givenInvitedGuest(worker, guest);
    const elsewhere = await district.newOrganisation('other');
    await district.sql.query('update user_account set organisation_id = $2 where id = $1', [guest.id, elsewhere]);
    expect((await see(guest, participantId)).status).toBe(404);
  });

  it('is represented by the deputy of the same body, for the days of the absence', async () => {
    const { participantId } = await givenInvitedGuest(worker, abh);
    const deputy = await district.person('abh_participant');
    const administrator = await district.person('fachadministration');
    expect((await see(deputy, participantId)).status).toBe(404);
    const day = api.clock.today();
    const body = { absentUserId: abh.id, deputyUserId: deputy.id, startsOn: day, endsOn: day };
    expect((await administrator.post('/api/substitutions', body)).status).toBe(201);
    expect((await see(deputy, participantId)).status).toBe(200);
    api.clock.travel({ days: 1 });
    expect((await see(await district.signIn(deputy), participantId)).status).toBe(404);
  });

  it('is told of a cancellation and sees no released field any more', async () => {
    const { conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    await worker.post(`/api/conferences/${conferenceId}/cancellation`, { reason: 'Terminkonflikt' });
    expect((await see(abh, participantId)).body).toMatchObject({
      state: 'abgesagt',
      cancellationReason: 'Terminkonflikt',
      released: [],
    });
  });

  it('is gone with the participant who is taken off', async () => {
    const { conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    expect((await worker.delete(`/api/conferences/${conferenceId}/participants/${participantId}`)).status).toBe(204);
    expect((await see(abh, participantId)).status).toBe(404);
  });

  it('writes a statement of their own, with a version', async () => {
    const { conferenceId, participantId, id } = await givenInvitedGuest(worker, abh);
    const path = `/api/guest/conferences/${participantId}/statement`;
    expect((await abh.put(path, { body: 'Wir brauchen den Pass.', version: 0 })).status).toBe(204);
    expect((await see(abh, participantId)).body.statement).toMatchObject({
      body: 'Wir brauchen den Pass.',
      version: 1,
    });
    expect((await abh.put(path, { body: 'Pass und A2.', version: 1 })).status).toBe(204);
    expect((await abh.put(path, { body: 'Anders.', version: 1 })).body.code).toBe('version.stale');
    expect((await abh.put(path, { body: 'Anders.', version: 0 })).body.code).toBe('version.stale');
    const read = await worker.get<{ body: string }[]>(`/api/conferences/${conferenceId}/statements`);
    expect(read.body).toMatchObject([{ body: 'Pass und A2.', name: abh.name, version: 2 }]);
    const { rows } = await district.sql.query(
      `select 1 from event where case_id = $1 and type = 'fallkonferenz.statement-made' and actor_id = $2`,
      [id, abh.id],
    );
    expect(rows).toHaveLength(2);
    for (const bad of [
      { body: '', version: 2 },
      { body: 'x', version: -1 },
      { body: 'x' },
      { body: 'x', version: 2, to: 1 },
    ]) {
      expect((await abh.put(path, bad)).status).toBe(400);
    }
  });

  it('lets the host write down what a body without an account said, and nobody else’s view', async () => {
    const { conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    const school = await addParticipant(worker, conferenceId, 'Schule am Wall');
    const path = (id: string) => `/api/conferences/${conferenceId}/participants/${id}/statement`;
    expect((await worker.put(path(school), { body: 'Platz ab Februar.', version: 0 })).status).toBe(204);
    const refused = await worker.put(path(participantId), { body: 'x', version: 0 });
    expect(refused.body.code).toBe('participant.speaks-for-itself');
  });

  it('gets a calendar file that names nobody', async () => {
    const { participantId, conferenceId, code } = await givenInvitedGuest(worker, abh);
    for (const answer of [
      await abh.get<string>(`/api/guest/conferences/${participantId}/invitation.ics`),
      await worker.get<string>(`/api/conferences/${conferenceId}/invitation.ics`),
    ]) {
      expect(answer.headers['content-type']).toContain('text/calendar');
      expect(answer.body).toContain('SUMMARY:Fallkonferenz');
      expect(answer.body).toContain('T100500Z');
      expect(answer.body).not.toMatch(/Beispiel|Testfrau|ATTENDEE|ORGANIZER/);
      expect(answer.body).not.toContain(code);
    }
  });

  it('leaves a trace of every look', async () => {
    const { participantId, id } = await givenInvitedGuest(worker, abh);
    await see(abh, participantId);
    await see(abh, participantId);
    const { rows } = await district.sql.query<{ what: string }>(
      `select what from access_log where actor_id = $1 and subject_id = $2 and case_id = $3`,
      [abh.id, participantId, id],
    );
    expect(rows).toEqual([{ what: 'conference-release' }, { what: 'conference-release' }]);
  });

  it('is looked at by the host with the same trace: one row per look', async () => {
    const { participantId, conferenceId, id } = await givenInvitedGuest(worker, abh);
    await district.sql.query('delete from access_log where case_id = $1', [id]);
    const paths = [
      '',
      '/release-matrix',
      '/reidentification',
      '/statements',
      '/decisions',
      '/protokoll',
      '/disclosures',
    ];
    for (const path of [...paths, `/participants/${participantId}/preview`]) {
      expect((await worker.get(`/api/conferences/${conferenceId}${path}`)).status).toBe(200);
    }
    const { rows } = await district.sql.query<{ what: string }>('select what from access_log where case_id = $1', [id]);
    expect(rows.map(({ what }) => what).sort()).toEqual([
      'conference',
      'conference-decisions',
      'conference-statements',
      'disclosures',
      'protokoll',
      'recognition',
      'release-matrix',
      'release-preview',
    ]);
  });

  it('is told in the product and by mail, without a word about whom', async () => {
    const { participantId, code } = await givenInvitedGuest(worker, abh);
    const { rows } = await district.sql.query<{ kind: string; data: object; body: string }>(
      `select n.kind, n.path, n.data, m.subject, m.body from notification n
       join mail m on m.dedupe_key = 'notification-' || n.id where n.user_id = $1 and n.path like $2`,
      [abh.id, `%${participantId}`],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.kind).toBe('fallkonferenz.invited');
    expect(JSON.stringify(rows)).not.toMatch(/Beispiel|Testfrau/);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  describe('in the database itself', () => {
    const app = new Client({ connectionString: testDatabase().appUrl });
    beforeAll(() => app.connect());
    afterAll(() => app.end());

    async function rowsFor(person: Person, table: string): Promise<Record<string, unknown>[]> {
      await app.query('begin');
      await app.query(
        `select set_config('app.actor', $1, true), set_config('app.district', $2, true),
        set_config('app.today', $3, true)`,
        [person.id, person.districtId, api.clock.today()],
      );
      const { rows } = await app.query<Record<string, unknown>>(`select * from ${app.escapeIdentifier(table)}`);
      await app.query('rollback');
      return rows;
    }

    it('reads own rows only, whatever the statement', async () => {
      const guest = await district.person('conference_guest', {
        organisationId: await district.newOrganisation('other'),
      });
      const mine = await givenInvitedGuest(worker, guest);
      const school = await addParticipant(worker, mine.conferenceId, 'Schule am Wall');
      await worker.put(`/api/conferences/${mine.conferenceId}/participants/${school}/statement`, {
        body: 'x',
        version: 0,
      });
      await release(worker, mine.conferenceId, { to: school, fields: ['age_band'] });
      await worker.put(`/api/conferences/${mine.conferenceId}/protokoll`, { body: 'Alles.', parts: [], version: 0 });
      await givenInvitedGuest(worker, abh);
      const ids = async (table: string) =>
        (await rowsFor(guest, table)).map((row) => row['participant_id'] ?? row['id']);
      expect(await ids('conference')).toEqual([mine.conferenceId]);
      expect(await ids('conference_participant')).toEqual([mine.participantId]);
      expect(await ids('conference_release')).toEqual([mine.participantId]);
      for (const table of [
        'conference_statement',
        'conference_protokoll',
        'conference_withholding',
        'case_file',
        'client',
        'consent',
        'event',
        'note',
        'goal',
        'measure',
      ]) {
        expect([table, await ids(table)]).toEqual([table, []]);
      }
      await district.sql.query('update consent set withdrawn_at = now() where id = $1', [mine.consentId]);
      for (const table of ['conference', 'conference_participant', 'conference_release', 'conference_agenda_item']) {
        expect([table, await ids(table)]).toEqual([table, []]);
      }
    });
  });
});
