import { startApi, type TestApi } from '../../given/api';
import { givenPlan } from '../../given/case';
import {
  addParticipant,
  answerRecognition,
  givenConference,
  givenFallkonferenzConsent,
  givenInvitedGuest,
  invite,
  release,
  releaseVersion,
} from '../../given/conference';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Cell {
  field: string;
  state: string;
  reason: string | null;
  released: boolean;
  outdated: boolean;
}

interface Matrix {
  participants: { participantId: string; hasAccount: boolean; cells: Cell[] }[];
}

interface Seen {
  subject: string;
  released: { field: string; value: unknown; basis: string }[];
}

describe('releases', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let abh: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    abh = await district.person('abh_participant');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  async function row(conferenceId: string, participantId: string): Promise<Record<string, Cell>> {
    const { body } = await worker.get<Matrix>(`/api/conferences/${conferenceId}/release-matrix`);
    const found = body.participants.find((participant) => participant.participantId === participantId)!;
    return Object.fromEntries(found.cells.map((cell) => [cell.field, cell]));
  }

  async function withParticipant(client: object = {}) {
    const conference = await givenConference(worker, { client });
    return { ...conference, participantId: await addParticipant(worker, conference.conferenceId, abh) };
  }

  it('shows consent, pseudonymised and not allowed with the reason in the matrix', async () => {
    const { conferenceId, clientId, participantId, id } = await withParticipant();
    await givenPlan(worker, id);
    const consent = { organisationId: abh.organisationId, dataKinds: ['name', 'residence_status'] };
    await givenFallkonferenzConsent(worker, clientId, consent);
    expect(await row(conferenceId, participantId)).toMatchObject({
      name: { state: 'consent', reason: null, released: false },
      birth_date: { state: 'not_allowed', reason: 'not_covered' },
      age_band: { state: 'pseudonymised', reason: 'not_covered' },
      nationalities: { state: 'not_allowed', reason: 'check_unanswered' },
      residence_status: { state: 'not_allowed', reason: 'nothing_recorded' },
      goals: { state: 'pseudonymised' },
    });
    await answerRecognition(worker, conferenceId);
    expect(await row(conferenceId, participantId)).toMatchObject({ nationalities: { state: 'pseudonymised' } });
    await answerRecognition(worker, conferenceId, true);
    expect(await row(conferenceId, participantId)).toMatchObject({ nationalities: { reason: 'recognisable' } });
  });

  it('takes only a consent that names this body', async () => {
    const { conferenceId, clientId, participantId } = await withParticipant();
    const otherBody = await district.newOrganisation('auslaenderbehoerde');
    await givenFallkonferenzConsent(worker, clientId, { organisationId: otherBody, dataKinds: ['name'] });
    expect(await row(conferenceId, participantId)).toMatchObject({
      name: { state: 'not_allowed', reason: 'no_consent' },
    });
  });

  it('refuses what is not allowed, field by field, and changes nothing', async () => {
    const { conferenceId, participantId } = await withParticipant();
    const path = `/api/conferences/${conferenceId}/participants/${participantId}/releases`;
    const refused = await worker.put<{ code: string; fields: { field: string; code: string }[] }>(path, {
      fields: ['age_band', 'name', 'nationalities'],
      version: 1,
    });
    expect(refused.status).toBe(409);
    expect(refused.body.fields).toMatchObject([
      { field: 'name', code: 'release.no-consent' },
      { field: 'nationalities', code: 'release.check-unanswered' },
    ]);
    const { rows } = await district.sql.query('select 1 from conference_release where conference_id = $1', [
      conferenceId,
    ]);
    expect(rows).toEqual([]);
  });

  it.each([
    ['an unknown field', { fields: ['note'], version: 1 }],
    ['a field twice', { fields: ['age_band', 'age_band'], version: 1 }],
    ['no list', { fields: 'name', version: 1 }],
    ['something else', { fields: [], version: 1, value: 'x' }],
    ['no version', { fields: [] }],
  ])('refuses %s', async (_name, body) => {
    const { conferenceId, participantId } = await withParticipant();
    const path = `/api/conferences/${conferenceId}/participants/${participantId}/releases`;
    expect((await worker.put(path, body)).status).toBe(400);
  });

  it('lets no second person release again what a first one has just taken back', async () => {
    const { id, conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    const colleague = await district.person('case_manager');
    await worker.post(`/api/cases/${id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    const path = `/api/conferences/${conferenceId}/participants/${participantId}/releases`;
    const seen = await releaseVersion(worker, conferenceId, participantId);
    expect((await colleague.put(path, { fields: [], version: seen })).status).toBe(204);
    const refused = await worker.put(path, { fields: ['name', 'age_band'], version: seen });
    expect(refused).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(refused.body['changed']).toMatchObject([
      { type: 'fallkonferenz.release-ended', fields: ['name'], actorName: colleague.name },
    ]);
    expect((await abh.get<Seen>(`/api/guest/conferences/${participantId}`)).body.released).toEqual([]);
    await release(worker, conferenceId, { to: participantId, fields: ['name'] });
    expect((await abh.get<Seen>(`/api/guest/conferences/${participantId}`)).body.released).toHaveLength(1);
  });

  it('copies: the guest keeps seeing what was released, not what the file says now', async () => {
    const { id, conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    await givenPlan(worker, id);
    await release(worker, conferenceId, { to: participantId, fields: ['name', 'goals'] });
    const seen = async () => (await abh.get<Seen>(`/api/guest/conferences/${participantId}`)).body.released;
    const before = await seen();
    expect(before).toMatchObject([
      { field: 'name', value: 'Testfrau Beispiel', basis: 'consent' },
      { field: 'goals', value: [{ text: 'Ein Platz im Sprachkurs', targetOn: '2099-12-31' }], basis: 'consent' },
    ]);
    await givenPlan(worker, id);
    expect(await seen()).toEqual(before);
    expect(await row(conferenceId, participantId)).toMatchObject({
      goals: { outdated: true },
      name: { outdated: false },
    });
    await release(worker, conferenceId, { to: participantId, fields: ['goals'] });
    expect((await seen()).map(({ field }) => field)).toEqual(['goals']);
    expect((await seen())[0]!.value).toHaveLength(2);
  });

  it('takes the name out of goals for a body without consent', async () => {
    const { id, code, conferenceId, participantId } = await withParticipant();
    const goal = {
      text: 'Frau Beispiel besteht A2; Testfraus Pass liegt vor',
      area: 'sprache_bildung',
      targetOn: '2099-12-31',
    };
    await worker.post(`/api/cases/${id}/hilfeplan/goals`, goal);
    await release(worker, conferenceId, { to: participantId, fields: ['goals', 'age_band'] });
    const preview = await worker.get<Seen>(`/api/conferences/${conferenceId}/participants/${participantId}/preview`);
    expect(preview.body.subject).toBe(code);
    expect(preview.body.released).toMatchObject([
      { field: 'age_band', basis: 'pseudonymised' },
      { field: 'goals', value: [{ text: `Frau ${code} besteht A2; ${code} Pass liegt vor` }] },
    ]);
    expect(JSON.stringify(preview.body)).not.toMatch(/Beispiel|Testfrau/);
  });

  it('previews exactly what the guest gets', async () => {
    const { id, conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    await givenPlan(worker, id);
    await release(worker, conferenceId, { to: participantId, fields: ['name', 'goals', 'age_band'] });
    const preview = await worker.get(`/api/conferences/${conferenceId}/participants/${participantId}/preview`);
    const guest = await abh.get(`/api/guest/conferences/${participantId}`);
    expect(guest.status).toBe(200);
    expect(preview.body).toEqual(guest.body);
  });

  it('ends what was released by name when the conference turns pseudonymous', async () => {
    const { conferenceId, participantId, code } = await givenInvitedGuest(worker, abh);
    const change = { mode: 'pseudonym', version: 2 };
    expect((await worker.patch(`/api/conferences/${conferenceId}`, change)).status).toBe(204);
    const { body } = await abh.get<Seen>(`/api/guest/conferences/${participantId}`);
    expect(body).toMatchObject({ subject: code, released: [] });
    expect(await row(conferenceId, participantId)).toMatchObject({ name: { reason: 'mode_pseudonym' } });
  });

  it('releases nothing after the conference was held', async () => {
    const { conferenceId, participantId } = await givenInvitedGuest(worker, abh);
    await worker.post(`/api/conferences/${conferenceId}/holding`);
    const path = `/api/conferences/${conferenceId}/participants/${participantId}/releases`;
    expect((await worker.put(path, { fields: ['age_band'], version: 1 })).body.code).toBe('conference.state');
  });

  it('writes field names but no values into events', async () => {
    const { id, participantId } = await givenInvitedGuest(worker, abh);
    const { rows } = await district.sql.query<{ type: string; data: object }>(
      `select type, data from event where case_id = $1 and type like 'fallkonferenz.%' order by chain_position`,
      [id],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'fallkonferenz.planned',
      'fallkonferenz.participant-added',
      'fallkonferenz.released',
      'fallkonferenz.invited',
    ]);
    expect(rows[2]!.data).toMatchObject({ fields: ['name'] });
    expect(JSON.stringify(rows)).not.toMatch(/Beispiel|Testfrau/);
    expect(participantId).toEqual(expect.any(String));
  });

  it('is nobody else’s business', async () => {
    const { conferenceId, participantId } = await withParticipant();
    const colleague = await district.person('case_manager');
    const base = `/api/conferences/${conferenceId}`;
    for (const path of ['release-matrix', `participants/${participantId}/preview`, 'reidentification', 'disclosures']) {
      expect((await colleague.get(`${base}/${path}`)).status).toBe(404);
      expect((await abh.get(`${base}/${path}`)).status).toBe(403);
    }
    const put = await colleague.put(`${base}/participants/${participantId}/releases`, {
      fields: ['age_band'],
      version: 1,
    });
    expect(put.status).toBe(404);
    await answerRecognition(worker, conferenceId);
    await invite(worker, conferenceId);
  });
});
