import { startApi, type TestApi } from '../../given/api';
import { givenOffer } from '../../given/directory';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

interface Item {
  id: string;
  recordedByName: string;
}

describe('Verweisberatung', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager', { ags: ['05999002'] });
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const short = {
    language: 'ro',
    channel: 'in_person',
    topics: ['existenzsicherung_schulden'],
    result: 'answered',
    duration: 'up_to_5_minutes',
  };

  async function rows(table: string): Promise<number | null> {
    return (await district.sql.query(`select 1 from ${table}`)).rowCount;
  }

  it('is recorded without a person: no row that could lead to one', async () => {
    const offer = await givenOffer(district, { name: 'Familienberatung', ags: ['05999002'] });
    const personal = ['client', 'case_file', 'consent', 'contact', 'note', 'case_assignment'];
    const before = await Promise.all(personal.map(rows));
    const question = 'Kindergeld für drei Kinder, Antrag liegt seit 4 Monaten';
    const made = await worker.post('/api/verweisberatungen', {
      ...short,
      result: 'referred',
      offerIds: [offer],
      otherBody: 'Familienkasse',
      question,
    });
    expect(made.status).toBe(201);
    expect(await Promise.all(personal.map(rows))).toEqual(before);
    const { rows: events } = await district.sql.query<{ case_id: null; data: object }>(
      'select case_id, data from event where subject_id = $1',
      [made.body.id],
    );
    expect(events).toEqual([
      { case_id: null, data: { ags: '05999002', topics: ['existenzsicherung_schulden'], result: 'referred' } },
    ]);
    const { body } = await worker.get<{ items: object[] }>('/api/verweisberatungen');
    expect(body.items).toEqual([
      {
        id: made.body.id,
        heldOn: api.clock.today(),
        ags: '05999002',
        language: 'ro',
        channel: 'in_person',
        topics: ['existenzsicherung_schulden'],
        question,
        offers: [{ id: offer, name: 'Familienberatung' }],
        otherBody: 'Familienkasse',
        result: 'referred',
        duration: 'up_to_5_minutes',
        recordedByName: worker.name,
      },
    ]);
  });

  it('has no column that could hold a name or lead to a person or a case', async () => {
    const { rows: columns } = await district.sql.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'verweisberatung'`,
    );
    const known = columns.map(({ column_name }) => column_name);
    expect(known.filter((name) => /name|client|case|birth|phone|mail|street/.test(name))).toEqual([]);
  });

  it('is seen by the recorder and the deputy, by nobody else', async () => {
    const recorder = await district.person('case_manager');
    const deputy = await district.person('case_manager');
    const colleague = await district.person('case_manager');
    const id = String((await recorder.post('/api/verweisberatungen', short)).body.id);
    const seenBy = async (person: Person) => {
      const { body } = await person.get<{ items: Item[] }>('/api/verweisberatungen');
      return [body.items.map((item) => item.id), (await person.get(`/api/verweisberatungen/${id}/slip`)).status];
    };
    expect(await seenBy(recorder)).toEqual([[id], 200]);
    expect(await seenBy(deputy)).toEqual([[], 404]);
    const today = api.clock.today();
    await recorder.post('/api/substitutions', { deputyUserId: deputy.id, startsOn: today, endsOn: today });
    expect(await seenBy(deputy)).toEqual([[id], 200]);
    expect(await seenBy(colleague)).toEqual([[], 404]);
    for (const role of ['leitung', 'koordinierende_stelle', 'abh_participant', 'fachadministration'] as const) {
      const other = await district.person(role);
      expect((await other.get('/api/verweisberatungen')).status).toBe(403);
      expect((await other.post('/api/verweisberatungen', short)).status).toBe(403);
      expect((await other.get(`/api/verweisberatungen/${id}/slip`)).status).toBe(403);
    }
  });

  it('ends at the border of the district', async () => {
    const elsewhere = await District.create(api);
    const stranger = await elsewhere.person('case_manager');
    const id = String((await worker.post('/api/verweisberatungen', short)).body.id);
    expect((await stranger.get(`/api/verweisberatungen/${id}/slip`)).status).toBe(404);
    expect((await stranger.get<{ items: Item[] }>('/api/verweisberatungen')).body.items).toEqual([]);
    const foreignOffer = await givenOffer(elsewhere);
    const refused = await worker.post('/api/verweisberatungen', {
      ...short,
      result: 'referred',
      offerIds: [foreignOffer],
    });
    expect(refused.status).toBe(404);
    await elsewhere.close();
  });

  it('pages the newest first', async () => {
    const busy = await district.person('case_manager');
    for (let n = 0; n < 22; n++) await busy.post('/api/verweisberatungen', short);
    const first = await busy.get<{ items: Item[]; next: string }>('/api/verweisberatungen');
    const second = await busy.get<{ items: Item[]; next: null }>(`/api/verweisberatungen?cursor=${first.body.next}`);
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([20, 2, null]);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  it('prints a slip in the language of the person, with German beside it', async () => {
    const offer = await givenOffer(district, { name: 'Beratung Süd', address: 'Testweg 1', opening: 'Mo 9–12 Uhr' });
    const body = { ...short, language: 'ar', result: 'referred', offerIds: [offer] };
    const id = String((await worker.post('/api/verweisberatungen', body)).body.id);
    const arabic = await worker.get(`/api/verweisberatungen/${id}/slip`);
    expect(arabic.body).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      labels: { address: 'العنوان' },
      germanLabels: { address: 'Adresse' },
      offers: [{ name: 'Beratung Süd', address: 'Testweg 1', opening: 'Mo 9–12 Uhr' }],
      issuedBy: expect.any(String) as string,
    });
    const romanian = await worker.get(`/api/verweisberatungen/${id}/slip?language=ro`);
    expect(romanian.body).toMatchObject({ language: 'ro', direction: 'ltr', labels: { address: 'Adresa' } });
    expect((await worker.get(`/api/verweisberatungen/${id}/slip?language=xx`)).status).toBe(400);
    const unspoken = await worker.post('/api/verweisberatungen', { ...short, language: 'sq' });
    expect((await worker.get(`/api/verweisberatungen/${String(unspoken.body.id)}/slip`)).body.language).toBe('de');
  });

  it('wants a target when somebody was referred', async () => {
    const refused = await worker.post('/api/verweisberatungen', { ...short, result: 'referred', otherBody: '  ' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'verweisberatung.no-target' } });
  });

  it('says where a text identifies somebody, never the word itself', async () => {
    const texts = { question: 'ruft an unter 05241 123456', otherBody: 'schrieb an frau@test.invalid' };
    const refused = await worker.post('/api/verweisberatungen', { ...short, ...texts });
    expect(refused.body['fields']).toMatchObject([
      { field: 'question', places: [{ from: 14, until: 26 }] },
      { field: 'otherBody', places: [{ from: 11, until: 28 }] },
    ]);
    expect(JSON.stringify(refused.body)).not.toMatch(/05241|frau@/);
  });

  it.each([
    [{ name: 'Testfrau Beispiel' }, 'name', 'field.unknown'],
    [{ language: 'Rumänisch' }, 'language', 'field.invalid'],
    [{ channel: 'smoke' }, 'channel', 'field.not-a-choice'],
    [{ topics: [] }, 'topics', 'field.required'],
    [{ topics: 'existenzsicherung_schulden' }, 'topics', 'field.invalid'],
    [{ question: 'x'.repeat(301) }, 'question', 'field.too-long'],
    [{ question: 'ruft an unter 05241 123456' }, 'question', 'field.identifying'],
    [{ otherBody: 'frau@test.invalid' }, 'otherBody', 'field.identifying'],
    [{ ags: '05754008' }, 'ags', 'field.not-in-district'],
    [{ heldOn: '2199-01-01' }, 'heldOn', 'field.in-the-future'],
    [{ ageBand: '34' }, 'ageBand', 'field.not-a-choice'],
    [{ offerIds: ['1'] }, 'offerIds', 'field.invalid'],
  ])('refuses %j and writes nothing', async (wrong, field, code) => {
    const before = await rows('verweisberatung');
    const refused = await worker.post('/api/verweisberatungen', { ...short, ...wrong });
    expect(refused).toMatchObject({ status: 400, body: { code: 'request.invalid', fields: [{ field, code }] } });
    expect(await rows('verweisberatung')).toBe(before);
  });
});
