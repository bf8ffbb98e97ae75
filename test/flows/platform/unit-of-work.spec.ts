import { Pool } from 'pg';
import { Db } from '@fallnetz/platform';
import { toProblem } from '../../../libs/platform/src/errors/problem.filter';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

const COLLEAGUES = 'select name from user_account order by name';

describe('a unit of work', () => {
  let api: TestApi;
  let district: District;
  let worker: Person;
  let db: Db;

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    worker = await district.person('case_manager');
    db = api.app.get(Db, { strict: false });
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const asWorker = <T>(work: () => Promise<T>): Promise<T> => acting(api, worker, 'case_manager', work);

  it('answers its last read and commits with it', async () => {
    const rows = await asWorker(() => db.lastNamed('test_colleagues', COLLEAGUES));
    expect(rows).not.toHaveLength(0);
  });

  it('is refused by the wall after its last read', async () => {
    const late = asWorker(async () => {
      await db.lastNamed('test_colleagues', COLLEAGUES);
      return db.rows(COLLEAGUES);
    });
    await expect(late).rejects.toThrow(/no app\.\w+ in scope/);
  });

  it('fails when a statement sent before its last read failed', async () => {
    const broken = asWorker(async () => {
      db.send('select 1 / 0');
      return db.lastNamed('test_colleagues', COLLEAGUES);
    });
    await expect(broken).rejects.toThrow(/zero|aborted/);
  });

  it('fails when a statement sent after every read failed', async () => {
    const broken = asWorker(async () => {
      const rows = await db.rows(COLLEAGUES);
      db.send('select 1 / 0');
      return rows;
    });
    await expect(broken).rejects.toThrow(/zero/);
  });

  it('that gets no connection in time says that the product is busy, not that it is broken', async () => {
    const pool = new Pool({ connectionString: api.database.appUrl, max: 1, connectionTimeoutMillis: 500 });
    const taken = await pool.connect();
    const refused = await pool.connect().catch((error: unknown) => error);
    expect(toProblem(refused)).toMatchObject({ status: 503, code: 'unavailable' });
    taken.release();
    await pool.end();
  });
});
