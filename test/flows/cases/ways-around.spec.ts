import { startApi, type TestApi } from '../../given/api';
import { AsApp } from '../../given/as-app';
import { givenCase, givenClient } from '../../given/case';
import { addParticipant, givenConference } from '../../given/conference';
import { District } from '../../given/given';
import { addMember, givenMember } from '../../given/household';
import { givenInsight } from '../../given/insight';
import type { Person } from '../../given/person';

describe('ways around the wall', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    colleague = await district.person('case_manager');
  });
  beforeEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const versionOf = async (person: Person, clientId: string): Promise<number> =>
    (await person.get<{ version: number }>(`/api/clients/${clientId}`)).body.version;
  const block = (clientId: string, person: Person) =>
    district.sql.query(
      `insert into conflict_of_interest (district_id, client_id, user_id, reason, set_by, set_at)
       values ($1, $2, $3, 'relative', $4, now())`,
      [worker.districtId, clientId, person.id, worker.id],
    );

  it('insight stays reading for whoever once recorded the person', async () => {
    const both = await district.person('leitung');
    await district.sql.query(`update user_account set roles = '{leitung,case_manager}' where id = $1`, [both.id]);
    const file = await givenCase(both);
    await district.sql.query(`update case_assignment set user_id = $2 where case_id = $1`, [file.id, worker.id]);
    await district.sql.query(`update case_file set lead_user_id = $2 where id = $1`, [file.id, worker.id]);
    await givenInsight(both, file.id);
    const version = await versionOf(both, file.clientId);
    const { status } = await both.patch(`/api/clients/${file.clientId}`, { version, firstLanguage: 'bg' });
    expect(status).toBe(404);
    const { rows } = await district.sql.query<object>(`select first_language from client where id = $1`, [
      file.clientId,
    ]);
    expect(rows).toEqual([{ first_language: 'ro' }]);
  });

  it('the block beats an invitation', async () => {
    const { clientId, conferenceId } = await givenConference(worker);
    const participant = await addParticipant(worker, conferenceId, colleague);
    await district.sql.query('update conference_participant set invited_at = now() where id = $1', [participant]);
    const sees = async () => (await colleague.get(`/api/guest/conferences/${participant}`)).status;
    const app = await AsApp.connect(api, colleague);
    const rows = () => app.count(`select 1 from conference where id = '${conferenceId}'`);
    try {
      expect([await rows(), await sees()]).toEqual([1, 200]);
      await block(clientId, colleague);
      expect([await rows(), await sees()]).toEqual([0, 404]);
    } finally {
      await app.end();
    }
  });

  it('two persons are not parted over a case I do not see', async () => {
    const kept = await givenCase(worker);
    const { id: lost } = await givenClient(worker);
    const [version, otherVersion] = [await versionOf(worker, kept.clientId), await versionOf(worker, lost)];
    const merges = `/api/clients/${kept.clientId}/merges`;
    const { body } = await worker.post<{ id: string }>(merges, { otherId: lost, version, otherVersion, take: [] });
    await district.sql.query(
      `with old as (insert into case_file (district_id, organisation_id, client_id, code, ags, lead_user_id, opened_on, closed_on)
         select district_id, organisation_id, client_id, 'KIM-ALT-' || left(id::text, 8), ags, lead_user_id, opened_on, opened_on
         from case_file where id = $1 returning id)
       insert into case_assignment (case_id, user_id, part, starts_on) select id, $2, 'lead', current_date from old`,
      [kept.id, colleague.id],
    );
    const refused = await worker.post(`${merges}/${body.id}/reversal`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'client.merge.hidden-case' } });
  });

  it('a day of birth is not told in the household once the person withdrew', async () => {
    const first = await givenCase(worker);
    const { id } = await givenClient(worker, { givenName: 'Testmann', birthDate: '1988-03-04' });
    await addMember(worker, first.clientId, { recordedAs: 'known_person', relation: 'partner', clientId: id });
    await givenMember(worker, first.clientId);
    await givenCase(worker, { clientId: id });
    await district.sql.query('update consent set withdrawn_at = now() where client_id = $1', [first.clientId]);
    const { body } = await worker.get<{ members: { clientId: string; birthDate: string | null }[] }>(
      `/api/clients/${id}/household`,
    );
    const withdrawn = body.members.find(({ clientId }) => clientId === first.clientId);
    expect(withdrawn).toMatchObject({ birthDate: null });
  });

  it('a Hilfeplan on paper bears no name any more once the person withdrew', async () => {
    const file = await givenCase(worker);
    await district.sql.query('update consent set withdrawn_at = now() where client_id = $1', [file.clientId]);
    const { status, body } = await worker.get(`/api/cases/${file.id}/hilfeplan/paper`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('Beispiel');
  });
});
