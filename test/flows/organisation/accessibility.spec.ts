import type { INestApplicationContext } from '@nestjs/common';
import { BarrierSweep } from '@fallnetz/organisation';
import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import type { Person } from '../../given/person';
import { startWorker } from '../../given/worker';

const contact = {
  name: 'Teststelle Digitales',
  email: 'barrierefreiheit@test.invalid',
  phone: '05241 000000',
  ombudsstelle: 'Ombudsstelle Beispiel, Testweg 1',
};

interface Operator {
  districtId: string;
  district: string;
  contact: typeof contact | null;
}

interface Reports {
  items: {
    id: string;
    place: string;
    description: string;
    replyTo: string;
    settledBy: string | null;
    keptUntil: string | null;
  }[];
}

describe('accessibility', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let district: District;
  let neighbours: District;
  let administrator: Person;
  let colleague: Person;
  let address = 0;

  beforeAll(async () => {
    const database = await freshDatabase('migrated');
    api = await startApi({}, undefined, database);
    worker = await startWorker({ database, clock: api.clock });
    district = await District.create(api);
    administrator = await district.person('fachadministration');
    colleague = await district.person('case_manager');
  });
  afterAll(async () => {
    await worker.close();
    await district.close();
    await neighbours?.close();
    await api.close();
  });

  /** Somebody on the login page, each time at another address. */
  const stranger = (method: 'GET' | 'POST', url: string, payload?: object, from = `198.51.100.${++address}`) =>
    api.app.inject({ method, url, payload, headers: { 'x-forwarded-for': from } });
  const published = async (): Promise<Operator[]> => (await stranger('GET', '/api/accessibility')).json<Operator[]>();
  const reports = async (query = ''): Promise<Reports['items']> =>
    (await administrator.get<Reports>(`/api/barrier-reports${query}`)).body.items;
  const stored = async (): Promise<string> => {
    const { rows } = await district.sql.query<{ all: string }>(
      `select count(*) as all from barrier_report where district_id = $1`,
      [district.id],
    );
    return rows[0]!.all;
  };

  it('says without a session that the only district has named nobody yet, and takes its reports all the same', async () => {
    expect(await published()).toEqual([
      { districtId: district.id, district: expect.any(String) as string, contact: null },
    ]);
    const report = { districtId: district.id, place: 'Anmeldung', description: 'Testmeldung ohne Sitzung' };
    expect((await stranger('POST', '/api/barrier-reports', report)).statusCode).toBe(204);
    expect(await reports()).toMatchObject([{ place: 'Anmeldung', description: report.description, replyTo: '' }]);
  });

  it('tells the Fachadministration by a mail that says nothing, once a day', async () => {
    const report = { districtId: district.id, description: 'Testmeldung zwei' };
    expect((await stranger('POST', '/api/barrier-reports', report)).statusCode).toBe(204);
    await eventually(async () => {
      const { rows } = await district.sql.query<{ handled: string }>(
        `select count(*) as handled from delivery where handler = 'tell-administration' and handled_at is not null`,
      );
      expect(rows).toEqual([{ handled: '2' }]);
    });
    const { rows } = await district.sql.query<{ to: string; subject: string; body: string }>(
      `select recipient_user_id as to, subject, body from mail where district_id = $1`,
      [district.id],
    );
    expect(rows).toMatchObject([{ to: administrator.id, subject: 'Fallnetz: Es gibt etwas Neues für Sie' }]);
    expect(rows[0]!.body).toContain('/verwaltung/barrierefreiheit');
    expect(rows[0]!.body).not.toContain('Testmeldung');
  });

  it('lets the Fachadministration alone name the contact, which everybody then reads', async () => {
    expect((await administrator.get('/api/accessibility-contact')).body).toMatchObject({ name: '', version: 0 });
    expect(await colleague.put('/api/accessibility-contact', { ...contact, version: 0 })).toMatchObject({
      status: 403,
    });
    expect(await colleague.get('/api/accessibility-contact')).toMatchObject({ status: 403 });
    for (const wrong of [{ email: 'keine' }, { name: '' }, { extra: 1 }, { phone: 'x'.repeat(61) }])
      expect(await administrator.put('/api/accessibility-contact', { ...contact, version: 0, ...wrong })).toMatchObject(
        { status: 400 },
      );
    expect((await published())[0]!.contact).toBeNull();

    expect(await administrator.put('/api/accessibility-contact', { ...contact, version: 0 })).toMatchObject({
      status: 204,
    });
    expect((await published())[0]!.contact).toEqual(contact);
    expect((await colleague.get<Operator[]>('/api/accessibility')).body[0]!.contact).toEqual(contact);
  });

  it('says to the second of two who change the contact what the first one changed', async () => {
    const stale = { status: 409, body: { code: 'version.stale' } };
    const first = await administrator.put('/api/accessibility-contact', { ...contact, version: 0 });
    expect(first).toMatchObject(stale);
    const change = { ...contact, phone: '05241 000001' };
    expect(await administrator.put('/api/accessibility-contact', { ...change, version: 1 })).toMatchObject({
      status: 204,
    });
    const second = await administrator.put('/api/accessibility-contact', { ...contact, version: 1 });
    expect(second).toMatchObject({ ...stale, body: { changed: [{ fields: ['phone'] }] } });
    expect((await published())[0]!.contact).toEqual(change);
  });

  it('takes a report of somebody signed in without noting who', async () => {
    const report = { districtId: district.id, description: 'Testmeldung mit Sitzung', replyTo: 'antwort@test.invalid' };
    expect(await colleague.post('/api/barrier-reports', report)).toMatchObject({ status: 204 });
    expect((await reports())[0]).toMatchObject({ description: report.description, replyTo: report.replyTo });
    const { rows } = await district.sql.query(
      `select 1 from event where actor_id = $1 union all select 1 from access_log where actor_id = $1`,
      [colleague.id],
    );
    expect(rows).toEqual([]);
  });

  it('shows reports to the Fachadministration of the district alone, and settles each once', async () => {
    const [report] = await reports('?state=open');
    expect(await colleague.get('/api/barrier-reports')).toMatchObject({ status: 403 });
    expect(await colleague.post(`/api/barrier-reports/${report!.id}/settlement`)).toMatchObject({ status: 403 });

    expect(await administrator.post(`/api/barrier-reports/${report!.id}/settlement`)).toMatchObject({ status: 204 });
    const again = await administrator.post(`/api/barrier-reports/${report!.id}/settlement`);
    expect(again).toMatchObject({ status: 409, body: { code: 'barrier.settled' } });
    expect(await reports('?state=settled')).toMatchObject([
      { id: report!.id, replyTo: '', settledBy: administrator.name },
    ]);
    expect((await reports('?state=open')).map(({ id }) => id)).not.toContain(report!.id);
  });

  it('forgets a settled report after its retention, by the rule of the district, and an open one never', async () => {
    const known = (await reports()).map(({ id }) => id);
    const [settled] = await reports('?state=settled');
    expect(settled!.keptUntil).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect((await reports('?state=open'))[0]!.keptUntil).toBeNull();
    const left = async (): Promise<string[]> => {
      await worker.get(BarrierSweep).forget();
      const { rows } = await district.sql.query<{ id: string }>(
        `select id from barrier_report where district_id = $1 order by id desc`,
        [district.id],
      );
      return rows.map(({ id }) => id);
    };
    const ruled = await district.sql.query<{ id: string }>(
      `insert into retention_rule (district_id, data_kind, months, source, valid_from)
       values ($1, 'barrier_report', 24, 'Test', '2020-01-01') returning id`,
      [district.id],
    );
    api.clock.travel({ days: 370 });
    expect(await left()).toEqual(known);
    api.clock.travel({ days: -7 });
    await district.sql.query('delete from retention_rule where id = $1', [ruled.rows[0]!.id]);
    expect(await left()).toEqual(known);
    api.clock.travel({ days: 7 });
    expect(await left()).toEqual(known.filter((id) => id !== settled!.id));
    api.clock.reset();
  });

  it('refuses bad reports and writes nothing', async () => {
    const before = await stored();
    const good = { districtId: district.id, description: 'Testmeldung' };
    for (const wrong of [
      { description: '' },
      { description: 'x'.repeat(4001) },
      { districtId: 'kein' },
      { place: 7 },
      { reporterId: colleague.id },
    ])
      expect((await stranger('POST', '/api/barrier-reports', { ...good, ...wrong })).statusCode).toBe(400);
    const lone = await stranger('POST', '/api/barrier-reports', { ...good, districtId: administrator.id });
    expect(lone.statusCode).toBe(404);
    expect(await stored()).toBe(before);
  });

  it('refuses an address that reports too often, and more than a district can read in a day', async () => {
    const report = { districtId: district.id, description: 'Testmeldung' };
    const answers: number[] = [];
    for (let sent = 0; sent < 21; sent++)
      answers.push((await stranger('POST', '/api/barrier-reports', report, '203.0.113.9')).statusCode);
    expect(answers).toEqual([...Array<number>(20).fill(204), 429]);

    await district.sql.query(
      `insert into barrier_report (district_id, description, reported_at) select $1, 'Testmeldung', $2 from generate_series(1, 200)`,
      [district.id, api.clock.now()],
    );
    const full = await stranger('POST', '/api/barrier-reports', report);
    expect(full.statusCode).toBe(429);
    expect(full.json()).toMatchObject({ code: 'barrier.too-many' });
  });

  it('lets nobody see of another district what that has not published', async () => {
    neighbours = await District.create(api);
    expect((await published()).map(({ districtId }) => districtId)).toEqual([district.id]);
    const report = { districtId: neighbours.id, description: 'Testmeldung' };
    expect((await stranger('POST', '/api/barrier-reports', report)).statusCode).toBe(404);
    expect(await colleague.post('/api/barrier-reports', report)).toMatchObject({ status: 404 });

    const theirs = await neighbours.person('fachadministration');
    expect((await theirs.get<Operator[]>('/api/accessibility')).body).toMatchObject([
      { districtId: neighbours.id, contact: null },
    ]);
    expect((await theirs.get<Reports>('/api/barrier-reports')).body.items).toEqual([]);
    expect(await theirs.put('/api/accessibility-contact', { ...contact, version: 0 })).toMatchObject({ status: 204 });
    expect((await administrator.get('/api/accessibility-contact')).body).toMatchObject({ phone: '05241 000001' });

    const [ours] = await reports();
    expect(await theirs.post(`/api/barrier-reports/${ours!.id}/settlement`)).toMatchObject({ status: 404 });
    expect((await published()).map(({ districtId }) => districtId).sort()).toEqual([district.id, neighbours.id].sort());
  });
});
