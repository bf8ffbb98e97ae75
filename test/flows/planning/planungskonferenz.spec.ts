import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenCatalogue, givenCounts, givenIssue, givenPlanungskonferenz, givenTheme } from '../../given/planning';
import { startWorker } from '../../given/worker';

interface Item {
  id: string;
  themeId: string;
  score: number;
  version: number;
  decidedOn: string | null;
  reasons: { kind: string; points: number; observations: number | null }[];
}
interface Conference {
  state: string;
  version: number;
  nextStates: string[];
  agenda: Item[];
}

const decision = (more: object = {}) => ({
  minutes: 'Die Träger berichten.',
  decision: 'Zwei Abendkurse werden erprobt.',
  responsibleBody: 'Kommunales Integrationszentrum',
  reviewOn: null as string | null,
  answer: 'Ihre Meldungen haben dazu geführt, dass zwei Abendkurse erprobt werden.',
  version: 1,
  ...more,
});

describe('Planungskonferenz', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let district: District;
  let elsewhere: District;
  let reporter: Person;
  let manager: Person;
  let second: Person;
  let stranger: Person;
  let today: string;

  beforeAll(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    worker = await startWorker({ database: api.database });
    today = api.clock.today();
    elsewhere = await District.create(api);
    stranger = await elsewhere.person('koordinierende_stelle');
  });
  // A district for each test: an agenda proposes whatever waits in its district.
  beforeEach(async () => {
    api.clock.reset();
    district = await District.create(api);
    reporter = await district.person('case_manager');
    manager = await district.person('koordinierende_stelle');
    second = await district.person('koordinierende_stelle');
    await givenCatalogue(manager);
  });
  afterEach(() => district.close());
  afterAll(async () => {
    await elsewhere.close();
    await worker.close();
    await api.close();
  });

  const read = async (id: string) => (await manager.get<Conference>(`/api/planungskonferenzen/${id}`)).body;
  const themesOf = async (id: string) => (await read(id)).agenda.map(({ themeId }) => themeId);
  const propose = (id: string) => manager.post(`/api/planungskonferenzen/${id}/agenda-proposal`);
  const decide = (id: string, item: Item, more: object = {}, person = manager) =>
    person.post(
      `/api/planungskonferenzen/${id}/agenda/${item.id}/decision`,
      decision({ version: item.version, ...more }),
    );
  const answersOf = async (person: Person) =>
    (await person.get<{ items: { answers: object[] }[] }>('/api/structural-issues/mine')).body.items[0]?.answers;

  async function largeTheme(title: string): Promise<string> {
    const id = await givenTheme(manager, [], { title });
    const { body } = await manager.get<{ columns: string[] }>(`/api/themes/${id}/counts`);
    await givenCounts(district, id, body.columns.slice(-3), [
      [8, 9, 6],
      [7, 12, 5],
      [6, 6, 9],
    ]);
    return id;
  }

  it('proposes its own agenda with a reason for every rank', async () => {
    const small = await givenTheme(manager, [await givenIssue(reporter)], { title: 'Klein' });
    const large = await largeTheme('Groß');
    await givenTheme(manager, [], { title: 'Zurückgestellt' }).then((id) =>
      manager.post(`/api/themes/${id}/step`, { step: 'zurueckgestellt', version: 1 }),
    );
    const id = await givenPlanungskonferenz(manager, today);
    expect((await propose(id)).status).toBe(204);
    const { agenda } = await read(id);
    expect(agenda.map(({ themeId }) => themeId)).toEqual([large, small]);
    expect(agenda[0]!.reasons.map(({ kind }) => kind)).toEqual(['reach', 'frequency', 'level', 'trend', 'age']);
    expect(agenda[0]!.reasons).toContainEqual(expect.objectContaining({ kind: 'trend', trend: 'rising', points: 3 }));
    expect(agenda[1]!.reasons).toContainEqual(
      expect.objectContaining({ kind: 'frequency', observations: null, points: 0 }),
    );
    expect(agenda[0]!.score).toBe(agenda[0]!.reasons.reduce((sum, { points }) => sum + points, 0));
  });

  it('stands on the start page with what waits', async () => {
    await givenIssue(reporter);
    await givenTheme(manager);
    await givenPlanungskonferenz(manager, addDays(today, 30));
    const next = await givenPlanungskonferenz(manager, addDays(today, 3));
    await givenPlanungskonferenz(manager, addDays(today, -3));
    expect((await manager.get('/api/planning/overview')).body).toEqual({
      inbox: 1,
      steps: [{ step: 'vorschlag', themes: 1 }],
      next: { id: next, title: 'Planungskonferenz Herbst', heldOn: addDays(today, 3), place: 'Kreishaus' },
    });
    expect((await stranger.get('/api/planning/overview')).body).toEqual({ inbox: 0, steps: [], next: null });
    expect((await reporter.get('/api/planning/overview')).status).toBe(403);
  });

  it('adds nothing twice and keeps an order made by hand', async () => {
    const [one, two] = [await givenTheme(manager), await givenTheme(manager)];
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const { agenda, version } = await read(id);
    const reversed = agenda.map((item) => item.id).reverse();
    expect(
      (await manager.put(`/api/planungskonferenzen/${id}/agenda/order`, { itemIds: reversed, version })).status,
    ).toBe(204);
    const three = await givenTheme(manager);
    await propose(id);
    expect(await themesOf(id)).toEqual([two, one, three]);
    const other = await givenPlanungskonferenz(manager, today);
    await propose(other);
    expect(await themesOf(other)).toEqual([]);
  });

  it('takes and loses single items', async () => {
    const theme = await givenTheme(manager);
    const id = await givenPlanungskonferenz(manager, today);
    const url = `/api/planungskonferenzen/${id}/agenda`;
    expect((await manager.post(url, { themeId: theme })).status).toBe(204);
    expect((await manager.post(url, { themeId: theme })).body.code).toBe('agenda-item.already-there');
    const [item] = (await read(id)).agenda;
    expect((await manager.delete(`${url}/${item!.id}`)).status).toBe(204);
    expect(await themesOf(id)).toEqual([]);
    expect((await manager.delete(`${url}/${item!.id}`)).status).toBe(404);
  });

  it('refuses an order of another agenda', async () => {
    await givenTheme(manager);
    await givenTheme(manager);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const { agenda, version } = await read(id);
    const url = `/api/planungskonferenzen/${id}/agenda/order`;
    const ids = agenda.map((item) => item.id);
    expect((await manager.put(url, { itemIds: ids.slice(1), version })).body.code).toBe(
      'planungskonferenz.agenda-changed',
    );
    expect((await second.put(url, { itemIds: [...ids].reverse(), version })).status).toBe(204);
    const late = await manager.put(url, { itemIds: ids, version });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ fields: ['order'], actorName: second.name }] },
    });
    expect((await read(id)).agenda.map((item) => item.id)).toEqual([...ids].reverse());
  });

  it('answers everybody who reported, and nobody else', async () => {
    const [other, uninvolved] = [await district.person('case_manager'), await district.person('case_manager')];
    await givenIssue(uninvolved);
    const themeId = await givenTheme(manager, [await givenIssue(reporter), await givenIssue(other)]);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const [item] = (await read(id)).agenda;
    expect((await decide(id, item!, { step: 'geprueft', reviewOn: addDays(today, 90) })).status).toBe(204);
    const answer = { decision: decision().decision, answer: decision().answer, answeredOn: today };
    expect(await answersOf(reporter)).toEqual([answer]);
    expect(await answersOf(other)).toEqual([answer]);
    expect(await answersOf(uninvolved)).toEqual([]);
    expect((await manager.get(`/api/themes/${themeId}`)).body).toMatchObject({
      step: 'geprueft',
      agenda: [{ planungskonferenzId: id, decision: decision().decision, decidedOn: today }],
    });
    const told = () =>
      district.sql.query<{ user_id: string; path: string }>(
        'select user_id, path from notification where district_id = $1',
        [district.id],
      );
    await eventually(async () => expect((await told()).rows).toHaveLength(2));
    expect((await told()).rows.map((row) => row.user_id).sort()).toEqual([reporter.id, other.id].sort());
    expect(new Set((await told()).rows.map((row) => row.path))).toEqual(new Set(['/strukturelle-themen']));
  });

  it('rewords a decision with its version only', async () => {
    await givenTheme(manager, [await givenIssue(reporter)]);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const [item] = (await read(id)).agenda;
    await decide(id, item!);
    expect((await decide(id, item!, { answer: 'Anders' }, second)).body.code).toBe('version.stale');
    expect((await decide(id, { ...item!, version: 2 }, { answer: 'Anders.' }, second)).status).toBe(204);
    expect(await answersOf(reporter)).toEqual([expect.objectContaining({ answer: 'Anders.' })]);
    expect((await manager.delete(`/api/planungskonferenzen/${id}/agenda/${item!.id}`)).body.code).toBe(
      'agenda-item.decided',
    );
  });

  it('writes nothing when the step is not possible', async () => {
    await givenTheme(manager, [await givenIssue(reporter)]);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const [item] = (await read(id)).agenda;
    expect((await decide(id, item!, { step: 'umgesetzt' })).body.code).toBe('theme.step-not-possible');
    expect((await read(id)).agenda[0]).toMatchObject({ decidedOn: null, version: 1 });
    expect(await answersOf(reporter)).toEqual([]);
  });

  it('brings a decided theme back when its review is due', async () => {
    const theme = await givenTheme(manager);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    await decide(id, (await read(id)).agenda[0]!, { reviewOn: addDays(today, 30) });
    const [early, due] = [
      await givenPlanungskonferenz(manager, addDays(today, 29)),
      await givenPlanungskonferenz(manager, addDays(today, 30)),
    ];
    await propose(early);
    await propose(due);
    expect(await themesOf(early)).toEqual([]);
    expect(await themesOf(due)).toEqual([theme]);
  });

  it('is held on its day at the earliest, closes, and opens again', async () => {
    await givenTheme(manager);
    const id = await givenPlanungskonferenz(manager, addDays(today, 1));
    await propose(id);
    const take = async (state: string) =>
      manager.post(`/api/planungskonferenzen/${id}/state`, { state, version: (await read(id)).version });
    expect((await read(id)).nextStates).toEqual([]);
    expect((await take('durchgefuehrt')).body.code).toBe('planungskonferenz.state-not-possible');
    api.clock.travel({ days: 1 });
    const later = await district.signIn(manager);
    const takeLater = async (state: string) =>
      later.post(`/api/planungskonferenzen/${id}/state`, {
        state,
        version: (await later.get<Conference>(`/api/planungskonferenzen/${id}`)).body.version,
      });
    expect((await takeLater('durchgefuehrt')).status).toBe(204);
    expect((await takeLater('abgeschlossen')).status).toBe(204);
    const { agenda, version } = (await later.get<Conference>(`/api/planungskonferenzen/${id}`)).body;
    const closed = [
      await later.post(`/api/planungskonferenzen/${id}/agenda-proposal`),
      await later.put(`/api/planungskonferenzen/${id}/agenda/order`, {
        itemIds: agenda.map((item) => item.id),
        version,
      }),
      await later.delete(`/api/planungskonferenzen/${id}/agenda/${agenda[0]!.id}`),
      await later.patch(`/api/planungskonferenzen/${id}`, { title: 'Neu', version }),
      await later.post(`/api/planungskonferenzen/${id}/agenda/${agenda[0]!.id}/decision`, decision()),
    ];
    expect(closed.map(({ body }) => body.code)).toEqual(closed.map(() => 'planungskonferenz.closed'));
    expect((await takeLater('durchgefuehrt')).status).toBe(204);
  });

  it('belongs to the Koordinierende Stelle of its district alone', async () => {
    const themeId = await givenTheme(manager);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const [item] = (await read(id)).agenda;
    const attempts = (person: Person) =>
      Promise.all([
        person.get(`/api/planungskonferenzen/${id}`),
        person.patch(`/api/planungskonferenzen/${id}`, { title: 'Neu', version: 1 }),
        person.post(`/api/planungskonferenzen/${id}/state`, { state: 'durchgefuehrt', version: 1 }),
        person.post(`/api/planungskonferenzen/${id}/agenda-proposal`),
        person.post(`/api/planungskonferenzen/${id}/agenda`, { themeId }),
        person.put(`/api/planungskonferenzen/${id}/agenda/order`, { itemIds: [item!.id], version: 1 }),
        person.delete(`/api/planungskonferenzen/${id}/agenda/${item!.id}`),
        decide(id, item!, {}, person),
      ]);
    expect((await attempts(stranger)).map(({ status }) => status)).toEqual(new Array(8).fill(404));
    expect((await attempts(reporter)).map(({ status }) => status)).toEqual(new Array(8).fill(403));
    expect((await stranger.get<{ items: object[] }>('/api/planungskonferenzen')).body.items).toEqual([]);
    const own = await givenPlanungskonferenz(stranger, today);
    expect((await stranger.post(`/api/planungskonferenzen/${own}/agenda`, { themeId })).status).toBe(404);
    expect((await manager.get<{ items: object[] }>('/api/planungskonferenzen')).body.items).toEqual([
      expect.objectContaining({ id, items: 1, decided: 0, state: 'geplant' }),
    ]);
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ heldOn: '2026-02-30' }, 'heldOn'],
    [{ heldOn: null }, 'heldOn'],
    [{ place: 7 }, 'place'],
    [{ state: 'abgeschlossen' }, 'state'],
  ])('refuses %j', async (more, field) => {
    const dto = { title: 'Herbst', heldOn: today, ...more };
    const { status, body } = await manager.post('/api/planungskonferenzen', dto);
    expect([status, body.fields]).toEqual([400, [expect.objectContaining({ field })]]);
    expect((await manager.get<{ items: object[] }>('/api/planungskonferenzen')).body.items).toEqual([]);
  });

  it.each([
    [{ decision: '' }, 'decision'],
    [{ answer: ' ' }, 'answer'],
    [{ answer: 'x'.repeat(2001) }, 'answer'],
    [{ responsibleBody: undefined }, 'responsibleBody'],
    [{ reviewOn: 'bald' }, 'reviewOn'],
    [{ step: 'fertig' }, 'step'],
    [{ decidedOn: '2020-01-01' }, 'decidedOn'],
    [{ version: '1' }, 'version'],
  ])('refuses a decision with %j', async (more, field) => {
    await givenTheme(manager);
    const id = await givenPlanungskonferenz(manager, today);
    await propose(id);
    const [item] = (await read(id)).agenda;
    const { status, body } = await decide(id, item!, more);
    expect([status, body.fields]).toEqual([400, [expect.objectContaining({ field })]]);
    expect((await read(id)).agenda[0]?.decidedOn).toBeNull();
  });
});
