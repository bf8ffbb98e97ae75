import { addDays } from '@fallnetz/platform';
import { startApi, type TestApi } from '../../given/api';
import { givenNetworkEntry } from '../../given/assessment';
import { givenCase } from '../../given/case';
import { givenOffer } from '../../given/directory';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { givenSubstitution } from '../../given/substitution';

interface Entry {
  id: string;
  label: string;
  closeness: number;
  quality: string;
  offerName: string | null;
  validFrom: string;
  validUntil: string | null;
  version: number;
}

describe('the Netzwerkkarte', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const pathOf = (id: string) => `/api/cases/${id}/network`;
  const list = async (id: string, reader = worker) => (await reader.get<Entry[]>(pathOf(id))).body;

  it('holds people and bodies, closest first, with their place in the directory', async () => {
    const { id } = await givenCase(worker);
    const offerId = await givenOffer(district, { name: 'Migrationsberatung Test' });
    await givenNetworkEntry(worker, id, { label: 'Beratung', kind: 'counselling', closeness: 3, offerId });
    await givenNetworkEntry(worker, id, { label: 'Bruder', quality: 'ambivalent', closeness: 1 });
    expect(await list(id)).toMatchObject([
      { label: 'Bruder', quality: 'ambivalent', closeness: 1, offerName: null, validUntil: null },
      { label: 'Beratung', kind: 'counselling', offerId, offerName: 'Migrationsberatung Test' },
    ]);
  });

  it('keeps what held before a change or a parting, day by day', async () => {
    const { id } = await givenCase(worker);
    const today = api.clock.today();
    const entryId = await givenNetworkEntry(worker, id, { label: 'Ehemann', quality: 'helpful' });
    await worker.patch(`${pathOf(id)}/${entryId}`, { quality: 'ambivalent', version: 1 });
    expect(await list(id)).toMatchObject([{ id: entryId, quality: 'ambivalent', validFrom: today }]);
    api.clock.travel({ days: 1 });
    let person = await district.signIn(worker);
    const change = { quality: 'burdening', closeness: 3, version: 2 };
    expect((await person.patch(`${pathOf(id)}/${entryId}`, change)).status).toBe(204);
    const states = async () =>
      (await list(id, person)).map(({ quality, validFrom, validUntil }) => [quality, validFrom, validUntil]);
    const tomorrow = addDays(today, 1);
    expect(await states()).toEqual([
      ['ambivalent', today, tomorrow],
      ['burdening', tomorrow, null],
    ]);
    api.clock.travel({ days: 1 });
    person = await district.signIn(worker);
    expect((await person.delete(`${pathOf(id)}/${entryId}`)).status).toBe(204);
    expect(await states()).toEqual([
      ['ambivalent', today, tomorrow],
      ['burdening', tomorrow, addDays(today, 2)],
    ]);
  });

  it('forgets what was entered by mistake and taken away on the same day', async () => {
    const { id } = await givenCase(worker);
    const entryId = await givenNetworkEntry(worker, id);
    expect((await worker.delete(`${pathOf(id)}/${entryId}`)).status).toBe(204);
    expect(await list(id)).toEqual([]);
    expect((await worker.delete(`${pathOf(id)}/${entryId}`)).status).toBe(404);
  });

  it('does not let the past be changed', async () => {
    const { id } = await givenCase(worker);
    const entryId = await givenNetworkEntry(worker, id);
    api.clock.travel({ days: 1 });
    const person = await district.signIn(worker);
    await person.patch(`${pathOf(id)}/${entryId}`, { label: 'Ältere Schwester', version: 1 });
    const past = (await list(id, person)).find(({ validUntil }) => validUntil !== null)!;
    expect((await person.patch(`${pathOf(id)}/${past.id}`, { label: 'x', version: past.version })).status).toBe(404);
    expect((await person.delete(`${pathOf(id)}/${past.id}`)).status).toBe(404);
    expect(await list(id, person)).toHaveLength(2);
  });

  it('two people draw it: the second learns what the first changed', async () => {
    const { id } = await givenCase(worker);
    const entryId = await givenNetworkEntry(worker, id);
    await worker.patch(`${pathOf(id)}/${entryId}`, { quality: 'burdening', version: 1 });
    expect(await worker.patch(`${pathOf(id)}/${entryId}`, { closeness: 2, version: 1 })).toMatchObject({
      status: 409,
      body: { changed: [{ type: 'network.entry-changed', fields: ['quality'] }] },
    });
    expect(await list(id)).toMatchObject([{ quality: 'burdening', closeness: 1, version: 2 }]);
  });

  it('is for lead, co-worker and deputy; nobody else learns that it exists', async () => {
    const { id } = await givenCase(worker);
    const entryId = await givenNetworkEntry(worker, id);
    const [coWorker, deputy, colleague] = await Promise.all([1, 2, 3].map(() => district.person('case_manager')));
    await worker.post(`/api/cases/${id}/assignments`, { userId: coWorker!.id, part: 'co_worker' });
    await givenSubstitution(api, district, worker, deputy!);
    for (const person of [coWorker!, deputy!]) {
      await givenNetworkEntry(person, id, { label: person.name });
    }
    const elsewhere = await District.create(api);
    const own = (await givenCase(colleague!)).id;
    for (const person of [colleague!, await elsewhere.person('case_manager')]) {
      const answers = [
        await person.get(pathOf(id)),
        await person.post(pathOf(id), { label: 'x', kind: 'family', closeness: 1, quality: 'helpful' }),
        await person.patch(`${pathOf(id)}/${entryId}`, { label: 'x', version: 1 }),
        await person.delete(`${pathOf(id)}/${entryId}`),
        await person.delete(`${pathOf(own)}/${entryId}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    }
    const abroad = await givenOffer(elsewhere);
    expect((await worker.patch(`${pathOf(id)}/${entryId}`, { offerId: abroad, version: 1 })).status).toBe(404);
    expect(await list(id)).toHaveLength(3);
    await elsewhere.close();
  });

  it.each([
    [{ label: '' }, 'label'],
    [{ label: '   ' }, 'label'],
    [{ label: 'x'.repeat(81) }, 'label'],
    [{ kind: 'nachbarin' }, 'kind'],
    [{ closeness: 0 }, 'closeness'],
    [{ closeness: '1' }, 'closeness'],
    [{ quality: 'gut' }, 'quality'],
    [{ offerId: 'x' }, 'offerId'],
    [{ phone: '05241 123456' }, 'phone'],
  ])('refuses %j and writes nothing', async (bad, field) => {
    const { id } = await givenCase(worker);
    const entry = { label: 'Schwester', kind: 'family', closeness: 1, quality: 'helpful', ...bad };
    expect(await worker.post(pathOf(id), entry)).toMatchObject({ status: 400, body: { fields: [{ field }] } });
    expect(await list(id)).toEqual([]);
  });
});
