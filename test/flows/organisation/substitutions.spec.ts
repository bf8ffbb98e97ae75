import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Substitution {
  id: string;
  state: string;
}

describe('substitution', () => {
  let api: TestApi;
  let district: District;
  let absent: Person;
  let deputy: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    api.clock.reset();
    absent = await district.person('case_manager');
    deputy = await district.person('case_manager');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const from = (start: number, end: number) => ({
    startsOn: addDays(api.clock.today(), start),
    endsOn: addDays(api.clock.today(), end),
  });
  const standsInFor = async (person: Person) =>
    (await person.get<{ substituting: unknown[] }>('/api/session')).body.substituting;

  it('begins and ends by the calendar', async () => {
    expect((await absent.post('/api/substitutions', { deputyUserId: deputy.id, ...from(1, 3) })).status).toBe(201);
    expect(await standsInFor(deputy)).toEqual([]);
    api.clock.travel({ days: 1 });
    const awake = await district.signIn(deputy);
    expect(await standsInFor(awake)).toEqual([expect.objectContaining({ userId: absent.id, name: absent.name })]);
    api.clock.travel({ days: 3 });
    expect(await standsInFor(await district.signIn(deputy))).toEqual([]);
  });

  it('ends early by the absent person, not by the deputy or a stranger', async () => {
    const { body } = await absent.post<{ id: string }>('/api/substitutions', {
      deputyUserId: deputy.id,
      ...from(0, 5),
    });
    const stranger = await district.person('case_manager');
    expect((await stranger.post(`/api/substitutions/${body.id}/end`)).status).toBe(404);
    expect((await deputy.post(`/api/substitutions/${body.id}/end`)).status).toBe(403);
    expect((await absent.post(`/api/substitutions/${body.id}/end`)).status).toBe(204);
    expect(await standsInFor(deputy)).toEqual([]);
    expect((await absent.post(`/api/substitutions/${body.id}/end`)).body.code).toBe('substitution.ended');
  });

  it('is appointed for others only by their own Leitung or the Fachadministration', async () => {
    const dto = { absentUserId: absent.id, deputyUserId: deputy.id, ...from(0, 2) };
    const colleague = await district.person('case_manager');
    const otherOffice = await district.newOrganisation('freier_traeger');
    const strangeLead = await district.person('leitung', { organisationId: otherOffice });
    expect((await colleague.post('/api/substitutions', dto)).status).toBe(403);
    expect((await strangeLead.post('/api/substitutions', dto)).status).toBe(403);
    expect((await (await district.person('leitung')).post('/api/substitutions', dto)).status).toBe(201);
    const list = await absent.get<Substitution[]>('/api/substitutions');
    expect(list.body).toHaveLength(1);
    expect((await colleague.get<Substitution[]>('/api/substitutions')).body).toEqual([]);
  });

  it('needs a colleague of the same office and role, and a period ahead', async () => {
    const elsewhere = await district.person('case_manager', {
      organisationId: await district.newOrganisation('freier_traeger'),
    });
    const guest = await district.person('leitung');
    for (const wrong of [elsewhere, guest, absent]) {
      const answer = await absent.post('/api/substitutions', { deputyUserId: wrong.id, ...from(0, 2) });
      expect(answer.body.code).toBe('substitution.deputy');
    }
    for (const period of [from(3, 1), from(-5, -1)]) {
      const answer = await absent.post('/api/substitutions', { deputyUserId: deputy.id, ...period });
      expect(answer.body.code).toBe('substitution.period');
    }
  });

  it('of one person by the same deputy is not entered twice', async () => {
    const dto = { deputyUserId: deputy.id, ...from(0, 5) };
    const { body } = await absent.post<{ id: string }>('/api/substitutions', dto);
    const again = { ...dto, ...from(5, 9) };
    expect(await absent.post('/api/substitutions', again)).toMatchObject({
      status: 409,
      body: { code: 'substitution.twice' },
    });
    const second = await district.person('case_manager');
    expect((await absent.post('/api/substitutions', { ...dto, deputyUserId: second.id })).status).toBe(201);
    await absent.post(`/api/substitutions/${body.id}/end`);
    expect((await absent.post('/api/substitutions', again)).status).toBe(201);
  });

  it('says who may end it and when it was ended early', async () => {
    const { body } = await absent.post<{ id: string }>('/api/substitutions', {
      deputyUserId: deputy.id,
      ...from(0, 5),
    });
    const asSeenBy = async (person: Person) =>
      (await person.get<(Substitution & { endedAt: string | null; may: object })[]>('/api/substitutions')).body.find(
        ({ id }) => id === body.id,
      );
    expect(await asSeenBy(absent)).toMatchObject({ state: 'running', endedAt: null, may: { end: true } });
    expect(await asSeenBy(deputy)).toMatchObject({ may: { end: false } });
    expect(await asSeenBy(await district.person('leitung'))).toMatchObject({ may: { end: true } });
    await absent.post(`/api/substitutions/${body.id}/end`);
    expect(await asSeenBy(absent)).toMatchObject({ state: 'ended', may: { end: false } });
    expect((await asSeenBy(absent))?.endedAt).toEqual(expect.any(String));
  });

  it('offers fitting colleagues only, and only to those who may appoint', async () => {
    const office = await district.newOrganisation('freier_traeger');
    const me = await district.person('case_manager', { organisationId: office });
    const fitting = await district.person('case_manager', { organisationId: office });
    const lead = await district.person('leitung', { organisationId: office });
    const offered = (person: Person) => person.get<{ id: string }[]>(`/api/people/${me.id}/deputies`);
    expect((await offered(me)).body.map(({ id }) => id)).toEqual([fitting.id]);
    expect((await offered(lead)).body.map(({ id }) => id)).toEqual([fitting.id]);
    expect((await offered(deputy)).status).toBe(403);
    const elsewhere = await District.create(api);
    expect((await offered(await elsewhere.person('fachadministration'))).status).toBe(404);
    expect((await (await elsewhere.person('conference_guest')).get(`/api/people/${me.id}/deputies`)).status).toBe(403);
    await elsewhere.close();
    expect((await me.get('/api/people/niemand/deputies')).body.code).toBe('request.malformed');
  });

  it.each([
    ['unknown field', { forever: true }, 'forever', 'field.unknown'],
    ['day that does not exist', { endsOn: '2026-02-30' }, 'endsOn', 'field.not-a-day'],
    ['no deputy', { deputyUserId: '' }, 'deputyUserId', 'field.required'],
  ])('refuses %s and writes nothing', async (_case, change, field, code) => {
    const answer = await absent.post('/api/substitutions', { deputyUserId: deputy.id, ...from(0, 1), ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field, code }] } });
    expect((await absent.get('/api/substitutions')).body).toEqual([]);
  });
});
