import { freePort, withClient } from '@fallnetz/platform';
import { startApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { WorkerProcess } from '../../given/worker-process';

describe('the worker process', () => {
  it('names a bad setting in one sentence, without its value, and ends with 1', async () => {
    const worker = WorkerProcess.launchWith({ PATH: process.env['PATH'], SMTP_URL: 'geheim', LOG_LEVEL: 'silent' });
    expect(await worker.ended()).toBe(1);
    expect(worker.said).toBe(
      'Ungültige oder fehlende Einstellung: DATABASE_APP_URL, DATABASE_SYSTEM_URL, SMTP_URL, FALLNETZ_MASTER_KEY\n',
    );
  });

  it('answers on /health and ends with its parent', async () => {
    const port = await freePort();
    const environment = { WORKER_PORT: String(port) };
    const worker = await WorkerProcess.launch({ database: await freshDatabase('migrated'), environment }).ready();
    // It has two seconds to say so, and a machine that is busy with other things may be late once.
    await eventually(async () => {
      const health = await fetch(`http://127.0.0.1:${port}/health`);
      expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    });
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    worker.orphan();
    expect(await worker.ended()).toBe(0);
  });

  it('stops when asked and leaves nothing connected', async () => {
    const database = await freshDatabase('migrated');
    const worker = await WorkerProcess.launch({ database }).ready();
    await worker.stop();
    await eventually(async () => expect(await connections(database.ownerUrl)).toBe(1));
    expect(worker.said).toBe('');
  });
});

describe('readiness of the API', () => {
  it('is given while database and queue answer, and taken back without the queue', async () => {
    const api = await startApi();
    await eventually(async () => {
      const ready = await api.app.inject({ url: '/health/ready' });
      expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ok' }]);
    });
    await api.close();
    const without = await startApi({ REDIS_URL: 'redis://127.0.0.1:1' });
    expect((await without.app.inject({ url: '/health/ready' })).statusCode).toBe(503);
    expect((await without.app.inject({ url: '/health' })).statusCode).toBe(200);
    await without.close();
  });
});

/** Connections to a database, the one that asks included. */
async function connections(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from pg_stat_activity where datname = current_database()',
    );
    return rows[0]?.n ?? -1;
  });
}
