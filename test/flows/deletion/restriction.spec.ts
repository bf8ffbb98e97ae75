import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { documentationConsent, fictionalPerson, type GivenCase, givenCase, givenClient } from '../../given/case';
import {
  addParticipant,
  givenFallkonferenzConsent,
  invite,
  planConference,
  release,
  type GivenConference,
} from '../../given/conference';
import { dueOf, givenChecked, givenOver, step } from '../../given/deletion';
import { District } from '../../given/given';
import { addMember } from '../../given/household';
import type { Answer, Person } from '../../given/person';

interface Comparison {
  client: { version: number };
  other: { version: number };
}

interface Member {
  clientId: string;
  displayName: string;
}

describe('a restriction (Art. 18) holds at every door', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let leitung: Person;
  let guest: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    lead = await district.person('case_manager');
    leitung = await district.person('leitung');
    guest = await district.person('abh_participant');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const restrict = async (file: GivenCase): Promise<void> => {
    const { rows } = await district.sql.query<{ id: string; version: number }>(
      'select id, version from deletion_review where case_id = $1',
      [file.id],
    );
    const hold = { reason: 'legal_claims', until: addDays(api.clock.today(), 90), version: rows[0]!.version };
    expect((await lead.put(`/api/deletions/${rows[0]!.id}/hold`, hold)).status).toBe(204);
  };
  /** Closed today under a Fallkonferenz that is still open, so that its guest still has access. */
  const givenOpenConference = async (): Promise<GivenConference & { participantId: string; consentId: string }> => {
    const file = await givenCase(lead);
    const conferenceId = await planConference(lead, { caseId: file.id });
    const consent = { organisationId: guest.organisationId, dataKinds: ['name'] };
    const consentId = await givenFallkonferenzConsent(lead, file.clientId, consent);
    const participantId = await addParticipant(lead, conferenceId, guest);
    await release(lead, conferenceId, { to: participantId, fields: ['name'] });
    await invite(lead, conferenceId);
    await givenOver(district, file.id, api.clock.today());
    return { ...file, conferenceId, participantId, consentId };
  };
  const merge = async (id: string, otherId: string): Promise<Answer> => {
    const { body } = await lead.get<Comparison>(`/api/clients/${id}/comparisons/${otherId}`);
    const versions = { version: body.client.version, otherVersion: body.other.version };
    return lead.post(`/api/clients/${id}/merges`, { otherId, take: [], ...versions });
  };
  const rowOf = async (table: string, id: string): Promise<unknown> =>
    (await district.sql.query(`select to_jsonb(t) as row from ${table} t where id = $1`, [id])).rows[0];

  it('of a Fallkonferenz that was left open, for guests too', async () => {
    const { conferenceId, participantId, consentId, ...file } = await givenOpenConference();
    await restrict(file);
    const path = `/api/conferences/${conferenceId}`;
    const { version } = (await lead.get<{ version: number }>(path)).body;
    const before = await rowOf('conference', conferenceId);
    const part = { participantId, body: 'x' };
    for (const attempt of [
      await lead.patch(path, { place: 'Anderswo', version }),
      await lead.post(`${path}/holding`, { heldOn: api.clock.today() }),
      await lead.post(`${path}/cancellation`, { reason: 'x' }),
      await lead.put(`${path}/protokoll`, { body: 'x', parts: [part], version: 0 }),
      await guest.put(`/api/guest/conferences/${participantId}/statement`, { body: 'x', version: 0 }),
    ]) {
      expect(attempt).toMatchObject({ status: 409, body: { code: 'restricted' } });
    }
    expect(await rowOf('conference', conferenceId)).toEqual(before);
    // What takes sight away stays possible.
    expect((await lead.post(`/api/consents/${consentId}/withdrawal`)).status).toBeLessThan(300);
    expect((await lead.delete(`${path}/participants/${participantId}`)).status).toBe(204);
    expect((await guest.get(`/api/guest/conferences/${participantId}`)).status).toBe(404);
    const due = await district.sql.query<{ id: string }>('select id from deletion_review where case_id = $1', [
      file.id,
    ]);
    expect((await step(lead, due.rows[0]!, 'hold/lifting')).status).toBe(204);
    expect((await lead.patch(path, { place: 'Anderswo', version })).status).toBe(204);
  });

  it('of the record: no merge in either direction, and the household says why', async () => {
    const file = await givenCase(lead);
    const twin = await givenClient(lead);
    await givenOver(district, file.id);
    await restrict(file);
    for (const attempt of [await merge(twin.id, file.clientId), await merge(file.clientId, twin.id)]) {
      expect(attempt).toMatchObject({ status: 409, body: { code: 'client.restricted' } });
    }
    expect((await lead.get(`/api/clients/${twin.id}`)).status).toBe(200);
    const child = { recordedAs: 'minimal', relation: 'child', birthYear: 2015 };
    const member = await addMember(lead, file.clientId, child);
    expect(member).toMatchObject({ status: 409, body: { code: 'client.restricted' } });
    expect((await step(lead, await dueOf(lead, file.code), 'hold/lifting')).status).toBe(204);
    expect((await merge(file.clientId, twin.id)).status).toBe(201);
  });

  it('of the record in other files: nobody moves a restricted person into another household', async () => {
    const file = await givenCase(lead);
    const other = await givenCase(lead, { client: { familyName: 'Anders' } });
    await givenOver(district, file.id);
    await restrict(file);
    const sister = { recordedAs: 'known_person', relation: 'sibling', clientId: file.clientId };
    const added = await addMember(lead, other.clientId, sister);
    expect(added).toMatchObject({ status: 409, body: { code: 'client.restricted' } });
    const { rows } = await district.sql.query('select 1 from household_member where client_id = $1', [file.clientId]);
    expect(rows).toEqual([]);
    expect((await step(lead, await dueOf(lead, file.code), 'hold/lifting')).status).toBe(204);
    expect((await addMember(lead, other.clientId, sister)).status).toBe(201);
  });

  it('of the household: nobody is changed through the restricted file, own consent or not, and each keeps their own way', async () => {
    const file = await givenCase(lead);
    const other = await givenCase(lead, { client: { familyName: 'Anders' } });
    const adult = { ...fictionalPerson, givenName: 'Testmann', consents: [documentationConsent] };
    const memberOf = async (more: object) =>
      (
        await addMember(lead, file.clientId, {
          recordedAs: 'person',
          person: { ...adult, ...more },
          relation: 'partner',
        })
      ).status;
    expect([await memberOf({}), await memberOf({ givenName: 'Testtante' })]).toEqual([201, 201]);
    const { members } = (await lead.get<{ members: Member[] }>(`/api/clients/${file.clientId}/household`)).body;
    const [man, aunt] = ['Testmann', 'Testtante'].map((name) =>
      members.find(({ displayName }) => displayName.startsWith(name))!,
    );
    const path = `/api/clients/${man!.clientId}`;
    const change = { phone: '05241 000000', version: 1 };
    await givenOver(district, file.id);
    await restrict(file);
    expect((await lead.get(path)).body).toMatchObject({ restricted: true, may: { edit: false, name: false } });
    const moved = { recordedAs: 'known_person', relation: 'relative', clientId: man!.clientId };
    for (const attempt of [await lead.patch(path, change), await addMember(lead, other.clientId, moved)]) {
      expect(attempt).toMatchObject({ status: 409, body: { code: 'client.restricted' } });
    }
    // A withdrawal takes sight away, and a case of one's own is nobody else's restriction.
    const { body: consents } = await lead.get<{ id: string }[]>(`/api/clients/${aunt!.clientId}/consents`);
    expect((await lead.post(`/api/consents/${consents[0]!.id}/withdrawal`)).status).toBe(204);
    expect((await lead.get(`/api/clients/${aunt!.clientId}`)).status).toBe(404);
    const own = { clientId: man!.clientId, ags: '05999001', kind: 'cm_full' };
    expect((await lead.post('/api/cases', own)).status).toBe(201);
    expect((await lead.patch(path, change)).status).toBe(204);
    expect((await lead.get(path)).body).toMatchObject({ restricted: false, may: { edit: true } });
    expect((await lead.get(`/api/clients/${file.clientId}`)).body).toMatchObject({ may: { edit: false } });
  });

  it('of a person without a case: no case is opened, whoever asks', async () => {
    const { id } = await givenClient(lead);
    const other = await district.person('case_manager');
    // Judged by somebody else: the one who asks does not see the row.
    await district.sql.query(
      `insert into deletion_review (client_id, district_id, organisation_id, code, responsible_user_id, cause, started_on,
         listed_on, due_on, rule_source, state, hold_reason, hold_until)
       values ($1, $2, $3, 'Test', $4, 'no_case', $5, $5, $5, '', 'held', 'legal_claims', $5::date + 90)`,
      [id, district.id, lead.organisationId, other.id, api.clock.today()],
    );
    const opened = await lead.post('/api/cases', { clientId: id, ags: '05999001', kind: 'cm_full' });
    expect(opened).toMatchObject({ status: 409, body: { code: 'restricted' } });
  });

  it('of a merge: two persons are not parted while one of them is restricted', async () => {
    const file = await givenCase(lead);
    const twin = await givenClient(lead);
    const { body: merged } = await merge(file.clientId, twin.id);
    await givenOver(district, file.id);
    await restrict(file);
    const reversal = `/api/clients/${file.clientId}/merges/${String(merged['id'])}/reversal`;
    expect(await lead.post(reversal)).toMatchObject({ status: 409, body: { code: 'client.restricted' } });
    expect((await step(lead, await dueOf(lead, file.code), 'hold/lifting')).status).toBe(204);
    expect((await lead.post(reversal)).status).toBe(204);
  });

  it('has its other side: what came to a checked case by a merge is checked again', async () => {
    const file = await givenCase(lead);
    const twin = await givenClient(lead, { consents: [documentationConsent] });
    const due = await givenChecked(district, lead, file);
    expect((await merge(file.clientId, twin.id)).status).toBe(201);
    const stale = await leitung.post(`/api/deletions/${due.id}/confirmation`, { version: due.version });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(await dueOf(lead, file.code)).toMatchObject({ state: 'open', may: { check: true } });
  });
});
