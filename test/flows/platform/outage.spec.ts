import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { testDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import { Line } from '../../given/line';
import type { Person } from '../../given/person';

const UNAVAILABLE = { status: 503, body: { code: 'unavailable' } };

describe('while the database is away', () => {
  const direct = testDatabase();
  let line: Line;
  let api: TestApi;
  let district: District;
  let worker: Person;
  let file: GivenCase;

  beforeAll(async () => {
    line = await Line.to(direct.appUrl);
    api = await startOver();
    district = await District.create(api);
    worker = await district.person('case_manager');
    file = await givenCase(worker);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
    await line.close();
  });

  /** The API with the line between itself and the database. */
  function startOver(parameters = {}): Promise<TestApi> {
    const [appUrl, systemUrl] = [line.over(direct.appUrl, parameters), line.over(direct.systemUrl, parameters)];
    return startApi({}, undefined, { ...direct, appUrl, systemUrl });
  }

  const write = (body: string) => worker.post(`/api/cases/${file.id}/notes`, { body });
  const bodies = async (): Promise<string[]> => {
    const { rows } = await district.sql.query<{ body: string }>('select body from note where case_id = $1', [file.id]);
    return rows.map(({ body }) => body);
  };

  it('nobody is let in and nobody sent away; it goes on by itself', async () => {
    line.cut();
    const login = { email: worker.email, password: 'egal egal egal' };
    // The first round meets connections that break, the second finds none.
    for (let round = 0; round < 2; round++) {
      const answers = [
        worker.get('/api/cases'),
        worker.get('/api/session'),
        worker.ask('POST', '/api/session', login, { cookie: '' }),
        worker.get('/health/ready'),
        write('Verloren'),
      ];
      for (const answer of await Promise.all(answers)) expect(answer).toMatchObject(UNAVAILABLE);
      expect((await api.app.inject('/health')).statusCode).toBe(200);
    }
    line.mend();
    await eventually(async () => expect((await worker.get('/health/ready')).status).toBe(200));
    await eventually(async () => expect((await write('Danach')).status).toBe(201));
    expect(await bodies()).not.toContain('Verloren');
  });

  it('whoever waits in the middle of something is not told that nothing was saved, and may send it again', async () => {
    await district.sql.query('begin');
    await district.sql.query('select 1 from event_chain where case_id = $1 for update', [file.id]);
    const key = { 'idempotency-key': randomUUID() };
    const send = () => worker.ask('POST', `/api/cases/${file.id}/notes`, { body: 'Mitten darin' }, key);
    const waiting = send();
    await eventually(async () => expect((await district.sql.query(WAITING)).rows).toHaveLength(1));
    line.cut();
    expect(await waiting).toMatchObject(UNAVAILABLE);
    line.mend();
    await district.sql.query('rollback');
    // The database had everything it needed and went on alone.
    await eventually(async () => expect((await send()).status).toBe(201));
    expect((await bodies()).filter((body) => body === 'Mitten darin')).toHaveLength(1);
  });

  it('nobody waits for ever for one that says nothing any more', async () => {
    const impatient = await startOver({ query_timeout: '1000' });
    const ask = () => impatient.app.inject({ url: '/api/cases', headers: worker.headers });
    line.freeze();
    expect((await ask()).json()).toMatchObject({ code: 'unavailable' });
    line.mend();
    await eventually(async () => expect((await ask()).statusCode).toBe(200));
    await impatient.close();
  });
});

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and usename = 'fallnetz_app'
  and cardinality(pg_blocking_pids(pid)) > 0`;
