import { startApi, type TestApi } from '../../given/api';
import { givenOffer } from '../../given/directory';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Item {
  id: string;
  name: string;
}
interface Suggestion extends Item {
  topics: string[];
  place: string | null;
  speaksLanguage: boolean;
}

describe('directory', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let editor: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    editor = await district.person('koordinierende_stelle');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const [here, there] = ['05999001', '05999002'];
  const names = async (query: string) => {
    const { status, body } = await worker.get<{ items: Item[] }>(`/api/offers?${query}`);
    expect(status).toBe(200);
    return body.items.map(({ name }) => name);
  };

  it('is searched by words, topic, place, language and target group', async () => {
    await givenOffer(district, {
      name: 'Flüchtlingsberatung',
      provider: 'Träger Süd',
      kind: 'refugee_counselling',
      ags: [here],
    });
    await givenOffer(district, {
      name: 'Sprachkurs',
      provider: 'Träger Nord',
      kind: 'language_course',
      ags: [there],
      languages: ['ro'],
    });
    await givenOffer(district, { name: 'Jobcenter', provider: 'Kreis', kind: 'jobcentre', ags: ['05999'] });
    expect(await names('q=fluchtlings+sud')).toEqual(['Flüchtlingsberatung']);
    expect(await names('q=Flüchtlingsberatung+Nord')).toEqual([]);
    expect(await names('topic=sprache_bildung')).toEqual(['Sprachkurs']);
    expect(await names(`ags=${here}`)).toEqual(['Flüchtlingsberatung', 'Jobcenter']);
    expect(await names('language=ro')).toEqual(['Sprachkurs']);
    expect(await names('targetGroup=msoe')).toEqual([]);
    expect(await names('q=Sprachkurs,+Träger+Nord')).toEqual(['Sprachkurs']);
    expect(await names('q=100%25')).toEqual([]);
  });

  it('pages by name without gap or repetition', async () => {
    const large = await District.create(api);
    const reader = await large.person('leitung');
    for (let n = 0; n < 53; n++) await givenOffer(large, { name: `Angebot ${n % 3}` });
    const first = await reader.get<{ items: Item[]; next: string }>('/api/offers');
    const second = await reader.get<{ items: Item[]; next: string | null }>(`/api/offers?cursor=${first.body.next}`);
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([50, 3, null]);
    expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(53);
    await large.close();
  });

  it('suggests what covers most topics, nearest first, and says why', async () => {
    const home = await District.create(api);
    const reader = await home.person('case_manager');
    await givenOffer(home, { name: 'Anderswo', kind: 'labour_migration_counselling', ags: [there], languages: ['ro'] });
    await givenOffer(home, { name: 'Hier', kind: 'jobcentre', ags: [here] });
    await givenOffer(home, { name: 'Hier auf Rumänisch', kind: 'workers_counselling', ags: [here], languages: ['ro'] });
    await givenOffer(home, { name: 'Für den Kreis', kind: 'debt_counselling', ags: ['05999'] });
    await givenOffer(home, { name: 'Unpassend', kind: 'care_counselling', ags: [here] });
    const { body } = await reader.get<Suggestion[]>(
      `/api/offers/suggestions?topics=arbeit_wirtschaft&topics=existenzsicherung_schulden&ags=${here}&language=ro`,
    );
    expect(body.map(({ name, place, topics, speaksLanguage }) => [name, place, topics.length, speaksLanguage])).toEqual(
      [
        ['Hier', 'municipality', 2, false],
        ['Hier auf Rumänisch', 'municipality', 1, true],
        ['Für den Kreis', 'district', 1, false],
        ['Anderswo', 'elsewhere', 2, true],
      ],
    );
    const one = await reader.get<Suggestion[]>('/api/offers/suggestions?topics=gesundheit_pflege');
    expect(one.body.map(({ name, place }) => [name, place])).toEqual([['Unpassend', null]]);
    await home.close();
  });

  it('is kept by the Koordinierende Stelle: an offer gets the topics of its kind', async () => {
    const added = await editor.post('/api/offers', {
      name: 'Schuldnerberatung',
      kind: 'debt_counselling',
      ags: [here],
    });
    expect(added.status).toBe(201);
    const seen = await worker.get(`/api/offers/${String(added.body.id)}`);
    expect(seen.body).toMatchObject({
      name: 'Schuldnerberatung',
      topics: ['existenzsicherung_schulden'],
      phone: '',
      may: { change: false },
    });
    expect(seen.body).not.toHaveProperty('districtId');
    expect((await editor.get(`/api/offers/${String(added.body.id)}`)).body).toMatchObject({ may: { change: true } });
  });

  it('tells the second editor what the first one changed, and writes nothing', async () => {
    const colleague = await district.person('fachadministration');
    const id = await givenOffer(district, { name: 'Beratung' });
    expect((await editor.patch(`/api/offers/${id}`, { version: 1, phone: '05999 0', opening: 'Mo 9–12' })).status).toBe(
      204,
    );
    const stale = await colleague.patch(`/api/offers/${id}`, { version: 1, phone: '05999 1' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version.stale' } });
    expect(stale.body.changed).toEqual([
      { type: 'offer.changed', fields: ['phone', 'opening'], actorName: editor.name, at: expect.any(String) as string },
    ]);
    expect((await worker.get(`/api/offers/${id}`)).body).toMatchObject({ phone: '05999 0', version: 2 });
  });

  it('is changed by nobody else and read by no guest', async () => {
    const guest = await district.person('abh_participant');
    const id = await givenOffer(district);
    expect((await worker.post('/api/offers', { name: 'X', kind: 'other', ags: [here] })).status).toBe(403);
    expect((await worker.patch(`/api/offers/${id}`, { version: 1, name: 'X' })).status).toBe(403);
    expect((await guest.get('/api/offers')).status).toBe(403);
    expect((await guest.get(`/api/offers/${id}`)).status).toBe(403);
    expect((await guest.get('/api/offers/suggestions')).status).toBe(403);
  });

  it('ends at the border of the district', async () => {
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('koordinierende_stelle');
    const id = await givenOffer(district, { name: 'Nur hier' });
    expect((await stranger.get(`/api/offers/${id}`)).status).toBe(404);
    expect((await stranger.patch(`/api/offers/${id}`, { version: 1, name: 'X' })).status).toBe(404);
    expect((await stranger.get<{ items: Item[] }>('/api/offers?q=Nur+hier')).body.items).toEqual([]);
    const foreign = { name: 'X', kind: 'other', ags: [here], organisationId: await elsewhere.organisation() };
    expect((await editor.post('/api/offers', foreign)).status).toBe(404);
    expect(
      (await editor.patch(`/api/offers/${id}`, { version: 1, organisationId: foreign.organisationId })).status,
    ).toBe(404);
    await elsewhere.close();
  });

  it.each([
    [{ name: 'X', kind: 'other', ags: [here], secret: 1 }, 'secret', 'field.unknown'],
    [{ name: '', kind: 'other', ags: [here] }, 'name', 'field.required'],
    [{ name: ' ', kind: 'other', ags: [here] }, 'name', 'field.required'],
    [{ name: 'x'.repeat(201), kind: 'other', ags: [here] }, 'name', 'field.too-long'],
    [{ name: 'X', kind: 'palace', ags: [here] }, 'kind', 'field.not-a-choice'],
    [{ name: 'X', kind: 'other', ags: [] }, 'ags', 'field.required'],
    [{ name: 'X', kind: 'other', ags: ['05998001'] }, 'ags', 'field.not-in-district'],
    [{ name: 'X', kind: 'other', ags: [here], topics: ['nonsense'] }, 'topics', 'field.not-a-choice'],
    [{ name: 'X', kind: 'other', ags: [here], phone: null }, 'phone', 'field.required'],
    [{ name: 'X', kind: 'other', ags: [here], website: 'javascript:alert(1)' }, 'website', 'field.invalid'],
    [{ name: 'X', kind: 'other', ags: [here], checkedOn: '2026-02-30' }, 'checkedOn', 'field.not-a-day'],
  ])('refuses %j', async (body, field, code) => {
    const count = async () =>
      (await district.sql.query('select 1 from service_offer where district_id = $1', [district.id])).rowCount;
    const before = await count();
    const refused = await editor.post('/api/offers', body);
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field, code }] } });
    expect(await count()).toBe(before);
  });

  it('refuses bad filters and bad changes', async () => {
    const id = await givenOffer(district);
    for (const query of ['topic=x', 'ags=1', 'language=Rumänisch', `q=${'x'.repeat(101)}`, 'foo=1', 'cursor=abc']) {
      expect((await worker.get(`/api/offers?${query}`)).status).toBe(400);
    }
    expect((await worker.get('/api/offers/suggestions?topics=x')).status).toBe(400);
    expect((await worker.get('/api/offers/no-uuid')).status).toBe(400);
    expect((await editor.patch(`/api/offers/${id}`, { name: 'X' })).status).toBe(400);
    expect((await editor.patch(`/api/offers/${id}`, { version: 1, name: null })).status).toBe(400);
  });
});
