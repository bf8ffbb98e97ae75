import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

const SECRET = 'Markergeheimnis aus dem Vertrauensgespräch';

interface Entry {
  type: string;
  subjectId: string;
  note: { id: string; body: string; sensitive: boolean; version: number } | null;
}

describe('sensitive notes', () => {
  let api: TestApi;
  let district: District;
  let lead: Person;
  let coWorker: Person;
  let deputy: Person;
  let deputyOfCoWorker: Person;
  let file: GivenCase;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
  });
  beforeEach(async () => {
    api.clock.reset();
    lead = await district.person('case_manager');
    coWorker = await district.person('case_manager');
    deputy = await district.person('case_manager');
    deputyOfCoWorker = await district.person('case_manager');
    file = await givenCase(lead);
    path = `/api/cases/${file.id}`;
    await lead.post(`${path}/assignments`, { userId: coWorker.id, part: 'co_worker' });
    await givenSubstitution(api, district, lead, deputy);
    await givenSubstitution(api, district, coWorker, deputyOfCoWorker);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const entries = async (person: Person, query = ''): Promise<Entry[]> =>
    (await person.get<{ items: Entry[] }>(`${path}/timeline${query}`)).body.items;
  const write = async (person: Person, body = SECRET): Promise<string> =>
    (await person.post<{ id: string }>(`${path}/sensitive-notes`, { body })).body.id;
  const hits = async (person: Person, text: string): Promise<Entry[]> =>
    (await person.post<{ items: Entry[] }>(`${path}/timeline/search`, { text })).body.items;

  /** Everything a person can read of the case, as one text. */
  async function everything(person: Person): Promise<string> {
    const filters = ['', '?kind=note', '?kind=sensitive', `?personId=${lead.id}`, '?from=2020-01-01', '/people'];
    const answers = [
      ...(await Promise.all(filters.map((filter) => person.get(`${path}/timeline${filter}`)))),
      await person.get(path),
      await person.get('/api/cases'),
      await person.post(`${path}/timeline/search`, { text: 'Markergeheimnis' }),
    ];
    return JSON.stringify(answers.map(({ body }) => body));
  }

  it('are read by the lead and their deputy, and nobody else learns that there is one', async () => {
    const before = await entries(coWorker);
    const id = await write(lead);
    for (const person of [lead, deputy]) {
      const [newest] = await entries(person);
      expect(newest).toMatchObject({ type: 'sensitive-note.recorded', note: { id, body: SECRET, sensitive: true } });
      expect((await person.get(path)).body).toMatchObject({ may: { seeSensitive: true } });
    }
    for (const person of [coWorker, deputyOfCoWorker]) {
      expect(await entries(person)).toEqual(before);
      expect(await everything(person)).not.toMatch(new RegExp(`${id}|Markergeheimnis|sensitive-note`));
      expect((await person.get(path)).body).toMatchObject({ may: { seeSensitive: false } });
    }
  });

  it('do not shorten or lengthen the pages of others', async () => {
    for (let at = 0; at < 4; at += 1) {
      await lead.post(`${path}/notes`, { body: `Notiz ${at}` });
      await write(lead, `Geheim ${at}`);
    }
    const { body } = await coWorker.get<{ items: Entry[]; next: string }>(`${path}/timeline?kind=note&limit=3`);
    expect(body.items.map(({ note }) => note?.body)).toEqual(['Notiz 3', 'Notiz 2', 'Notiz 1']);
    const rest = await entries(coWorker, `?kind=note&limit=3&cursor=${body.next}`);
    expect(rest.map(({ note }) => note?.body)).toEqual(['Notiz 0']);
  });

  it('are neither written nor changed, turned nor opened by others; the refusal tells nothing', async () => {
    const id = await write(lead);
    const nowhere = '01890000-0000-7000-8000-000000000000';
    const { body: note } = await lead.post<{ id: string }>(`${path}/notes`, { body: 'Offen' });
    for (const person of [coWorker, deputyOfCoWorker]) {
      const answers = async (noteId: string) => [
        await person.patch(`${path}/sensitive-notes/${noteId}`, { body: 'x', version: 1 }),
        await person.post(`${path}/sensitive-notes/${noteId}/opening`, { version: 1 }),
        await person.post(`${path}/notes/${noteId}/restriction`, { version: 1 }),
        await person.post(`${path}/sensitive-notes`, { body: 'x' }),
      ];
      const of = async (noteId: string) =>
        (await answers(noteId)).map(({ status, body }) => ({ status, code: body['code'] }));
      expect(await of(id)).toEqual(Array(4).fill({ status: 403, code: 'access.denied' }));
      expect(await of(nowhere)).toEqual(await of(id));
      expect(await of(note.id)).toEqual(await of(id));
      expect((await person.patch(`${path}/notes/${id}`, { body: 'x', version: 1 })).status).toBe(404);
    }
    const colleague = await district.person('case_manager');
    expect((await colleague.post(`${path}/sensitive-notes`, { body: 'x' })).status).toBe(404);
    const leitung = await district.person('leitung');
    expect((await leitung.post(`${path}/sensitive-notes`, { body: 'x' })).status).toBe(403);
  });

  it('the right moves with the lead, and ends with the substitution', async () => {
    const id = await write(lead);
    const tomorrow = async (person: Person) => {
      api.clock.travel({ days: 1 });
      return district.signIn(person);
    };
    await lead.post(`${path}/assignments`, { userId: coWorker.id, part: 'lead' });
    expect((await entries(coWorker)).some(({ note }) => note?.id === id)).toBe(true);
    expect((await entries(deputyOfCoWorker)).some(({ note }) => note?.id === id)).toBe(true);
    expect(await everything(lead)).not.toMatch(new RegExp(`${id}|Markergeheimnis`));
    expect(await everything(deputy)).not.toMatch(new RegExp(`${id}|Markergeheimnis`));
    expect((await lead.patch(`${path}/sensitive-notes/${id}`, { body: 'x', version: 1 })).status).toBe(403);
    const later = await tomorrow(deputyOfCoWorker);
    expect((await later.get(`${path}/timeline`)).status).toBe(404);
  });

  it('a note that is turned vanishes for others with all its facts, and comes back when it is opened', async () => {
    const { body } = await coWorker.post<{ id: string }>(`${path}/notes`, { body: SECRET });
    await coWorker.patch(`${path}/notes/${body.id}`, { body: `${SECRET}!`, version: 1 });
    const before = await entries(coWorker);
    expect((await lead.post(`${path}/notes/${body.id}/restriction`, { version: 2 })).status).toBe(204);
    expect(await everything(coWorker)).not.toMatch(new RegExp(`${body.id}|Markergeheimnis`));
    expect((await entries(coWorker)).map(({ type }) => type)).toEqual(
      before.map(({ type }) => type).filter((type) => !type.startsWith('note.')),
    );
    const own = await entries(lead, '?kind=sensitive');
    expect(own.map(({ type }) => type)).toEqual(['sensitive-note.restricted', 'note.recorded']);
    expect(own[1]).toMatchObject({ note: { body: `${SECRET}!`, sensitive: true, version: 3 } });
    await lead.post(`${path}/sensitive-notes/${body.id}/opening`, { version: 3 });
    const after = await entries(coWorker);
    expect(after.map(({ type }) => type)).toEqual(before.map(({ type }) => type));
    expect(after.find(({ note }) => note)).toMatchObject({ note: { sensitive: false, version: 4 } });
  });

  it('one that was sensitive from the beginning begins for others when it is opened', async () => {
    const id = await write(lead);
    const before = await entries(coWorker);
    await lead.post(`${path}/sensitive-notes/${id}/opening`, { version: 1 });
    const [newest, ...others] = await entries(coWorker);
    expect(newest).toMatchObject({ type: 'note.recorded', note: { id, body: SECRET, sensitive: false } });
    expect(others).toEqual(before);
    expect((await coWorker.patch(`${path}/notes/${id}`, { body: 'Ergänzt', version: 2 })).status).toBe(204);
    await lead.post(`${path}/notes/${id}/restriction`, { version: 3 });
    expect(await entries(coWorker)).toEqual(before);
    expect((await entries(lead)).filter(({ note }) => note?.id === id)).toHaveLength(1);
  });

  it('are found by their words by those who may read them', async () => {
    const id = await write(deputy);
    for (const person of [lead, deputy])
      expect(await hits(person, 'vertrauensgespr')).toMatchObject([{ subjectId: id }]);
    expect(await hits(coWorker, 'vertrauensgespr')).toEqual([]);
  });

  it('two windows: a stale version learns what changed; each look is logged for the data-protection officer', async () => {
    const id = await write(lead);
    await deputy.patch(`${path}/sensitive-notes/${id}`, { body: 'Zweite Fassung', version: 1 });
    expect(await lead.patch(`${path}/sensitive-notes/${id}`, { body: 'x', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'version.stale', changed: [{ type: 'sensitive-note.changed', actorName: deputy.name }] },
    });
    await entries(deputy);
    const { rows } = await district.sql.query(
      `select actor_id, acting_for from access_log where what = 'sensitive_note' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ actor_id: deputy.id, acting_for: lead.id }]);
  });

  it.each([{ body: '' }, { body: 'x'.repeat(20_001) }, { text: 'x' }, { body: 'x', sensitive: false }])(
    'refuse bad input (%#) and write nothing',
    async (body) => {
      const before = await entries(lead);
      expect((await lead.post(`${path}/sensitive-notes`, body)).status).toBe(400);
      expect(await entries(lead)).toEqual(before);
    },
  );
});
