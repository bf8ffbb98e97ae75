import { startApi, type TestApi } from '../../given/api';
import { givenInvitedGuest } from '../../given/conference';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

describe('what eight people get of one Fallkonferenz', () => {
  let api: TestApi;
  let district: District;
  let conferenceId: string;
  let participantId: string;
  let people: Record<string, Person>;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    const lead = await district.person('case_manager');
    const coWorker = await district.person('case_manager');
    const deputy = await district.person('case_manager');
    const guest = await district.person('abh_participant');
    const otherGuest = await district.person('conference_guest');
    const conference = await givenInvitedGuest(lead, guest);
    await givenInvitedGuest(lead, otherGuest);
    ({ conferenceId, participantId } = conference);
    await district.sql.query(
      `insert into case_assignment (case_id, user_id, part, starts_on) values ($1, $2, 'co_worker', '2020-01-01')`,
      [conference.id, coWorker.id],
    );
    const today = api.clock.today();
    await lead.post('/api/substitutions', { deputyUserId: deputy.id, startsOn: today, endsOn: today });
    people = {
      lead,
      coWorker,
      deputy,
      colleague: await district.person('case_manager'),
      leitung: await district.person('leitung'),
      koordinierendeStelle: await district.person('koordinierende_stelle'),
      guest,
      otherGuest,
    };
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const hostPaths = [
    '',
    '/release-matrix',
    '/reidentification',
    '/statements',
    '/decisions',
    '/protokoll',
    '/disclosures',
    '/invitation.ics',
  ];
  const guestPaths = ['', '/invitation.ics'];

  it.each([
    ['lead', 200, 404],
    ['coWorker', 200, 404],
    ['deputy', 200, 404],
    ['colleague', 404, 404],
    ['leitung', 403, 403],
    ['koordinierendeStelle', 403, 404],
    ['guest', 403, 200],
    ['otherGuest', 403, 404],
  ])('%s: %i from the host, %i from the guest side', async (who, asHost, asGuest) => {
    const person = people[who]!;
    for (const path of [...hostPaths, `/participants/${participantId}/preview`]) {
      const { status, body } = await person.get(`/api/conferences/${conferenceId}${path}`);
      expect([path, status]).toEqual([path, asHost]);
      if (status !== 200) expect(JSON.stringify(body)).not.toMatch(/Beispiel|Testfrau|Sprachkurs/);
    }
    for (const path of guestPaths) {
      const { status } = await person.get(`/api/guest/conferences/${participantId}${path}`);
      expect([path, status]).toEqual([path, asGuest]);
    }
    const list = await person.get<{ items: { id: string }[] }>('/api/conferences');
    if (list.status === 200) expect(list.body.items.some(({ id }) => id === conferenceId)).toBe(asHost === 200);
    const mine = await person.get<{ participantId: string }[]>('/api/guest/conferences');
    if (mine.status === 200) expect(mine.body.some((row) => row.participantId === participantId)).toBe(asGuest === 200);
  });

  it('shows nothing of it in another district', async () => {
    const elsewhere = await District.create(api);
    for (const role of ['case_manager', 'koordinierende_stelle', 'abh_participant'] as const) {
      const stranger = await elsewhere.person(role);
      expect([403, 404]).toContain((await stranger.get(`/api/conferences/${conferenceId}`)).status);
      expect((await stranger.get(`/api/guest/conferences/${participantId}`)).status).toBe(404);
      expect((await stranger.get('/api/guest/conferences')).body).toEqual([]);
    }
    await elsewhere.close();
  });
});
