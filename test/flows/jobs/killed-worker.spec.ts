import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { addDays, readConfig, withClient } from '@fallnetz/platform';
import { Reminders } from '@fallnetz/reminders';
import { openQueue } from '../../../libs/platform/src/jobs/queue-driver';
import { acting } from '../../given/acting';
import { startApi, type TestApi } from '../../given/api';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { GATE } from '../../given/gate';
import { District } from '../../given/given';
import { MailSink } from '../../given/mail-sink';
import type { Person } from '../../given/person';
import { workerEnvironment } from '../../given/worker';
import { WorkerProcess } from '../../given/worker-process';

const GATED = join(__dirname, '../../given/gated-worker.ts');
/** A worker that was started looks into the queue in its own rhythm, on a busy machine late. */
const PATIENCE_MS = 60_000;
/** What the connections of the worker are called in the database. */
const NAME = 'killed-worker';
const named = (url: string): string => `${url}?application_name=${NAME}`;
/** Other databases of this server have locks of their own. */
const AWAITED = `select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted
  and database = (select oid from pg_database where datname = current_database())`;

describe('a worker that is killed', () => {
  let api: TestApi;
  let district: District;
  let person: Person;
  let sink: MailSink;
  const running: WorkerProcess[] = [];

  beforeEach(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    person = await district.person('case_manager');
    sink = await MailSink.open();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((worker) => worker.kill()));
    await sink.close();
    await district.close();
    await api.close();
  });

  function launch(entry?: string): WorkerProcess {
    const { ownerUrl, appUrl, systemUrl } = api.database;
    const database = { ownerUrl, appUrl: named(appUrl), systemUrl: named(systemUrl) };
    const worker = WorkerProcess.launch({ database, environment: { SMTP_URL: sink.url } }, entry);
    running.push(worker);
    return worker;
  }

  /** Nothing it still had under way in the database is done after its end. */
  async function kill(worker: WorkerProcess): Promise<void> {
    await worker.kill();
    await withClient(process.env['FALLNETZ_TEST_ADMIN_URL'] ?? '', (admin) =>
      admin.query('select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = $1', [NAME]),
    );
  }

  /** The mail server has accepted a mail; before it can say so, the worker is gone. */
  async function startAndKill(when: () => boolean): Promise<void> {
    const worker = launch();
    await new Promise<void>((resolve) => {
      sink.onAccepted = async () => {
        if (!when()) return;
        await kill(worker);
        resolve();
      };
    });
    sink.onAccepted = () => undefined;
  }

  async function planDueMeasure(): Promise<void> {
    const dueOn = addDays(api.clock.today(), 0);
    const reminder = { kind: 'measure_due', subjectId: randomUUID(), caseCode: 'GT-1', userId: person.id, dueOn };
    await acting(api, person, 'case_manager', () => api.app.get(Reminders, { strict: false }).schedule(reminder));
  }

  async function mails(): Promise<{ state: string; failure: string | null }[]> {
    const { rows } = await district.sql.query<{ state: string; failure: string | null }>(
      'select state, failure from mail where district_id = $1',
      [district.id],
    );
    return rows;
  }

  /** Three minutes later, as far as the mails are concerned: whoever claimed them is gone for good. */
  async function letClaimsLapse(): Promise<void> {
    await district.sql.query(`update mail set claimed_at = claimed_at - interval '4 minutes' where state = 'sending'`);
  }

  /** A mail written now arrives only after everything before it had its turn. */
  async function anotherMail(): Promise<void> {
    await district.sql.query(
      `insert into mail (district_id, recipient_user_id, subject, body, dedupe_key) values ($1, $2, 'Probe', 'Probe', 'probe')`,
      [district.id, person.id],
    );
    await eventually(() => expect(sink.mails.map(({ subject }) => subject)).toContain('Probe'), PATIENCE_MS);
  }

  it('after the mail was accepted and before that was noted: exactly one mail, shown as unclear', async () => {
    await planDueMeasure();
    await startAndKill(() => true);
    expect(await mails()).toEqual([{ state: 'sending', failure: null }]);
    await letClaimsLapse();
    await launch().ready();
    const unclear = [{ state: 'undelivered', failure: 'unclear' }];
    await eventually(async () => expect(await mails()).toEqual(unclear), PATIENCE_MS);
    await anotherMail();
    const reminders = sink.mails.filter(({ subject }) => subject !== 'Probe');
    expect(reminders.map(({ to }) => to?.[0]?.address)).toEqual([person.email]);
  }, 120_000);

  it('while it sends the second of many: every mail once, none lost, the one in hand shown as unclear', async () => {
    for (let count = 0; count < 12; count++) await planDueMeasure();
    await startAndKill(() => sink.mails.length === 2);
    await letClaimsLapse();
    await launch().ready();
    await eventually(async () => {
      const states = (await mails()).map(({ state }) => state);
      expect(states).toHaveLength(12);
      expect(states.filter((state) => state !== 'sent' && state !== 'undelivered')).toEqual([]);
    }, PATIENCE_MS);
    const messageIds = sink.mails.map(({ messageId }) => messageId);
    expect(new Set(messageIds).size).toBe(messageIds.length);
    const unclear = (await mails()).filter(({ failure }) => failure === 'unclear').length;
    expect((await mails()).filter(({ state }) => state === 'sent')).toHaveLength(12 - unclear);
    expect(messageIds.length).toBeGreaterThanOrEqual(12 - unclear);
  }, 120_000);

  it('after the effect of a handler and before the queue was told: the event comes again, the mail does not', async () => {
    const gate = await holdGate();
    const first = await launch(GATED).ready();
    const { rows } = await district.sql.query<{ id: string }>(
      `insert into event (district_id, type, actor_id, subject_id) values ($1, 'gated-test.happened', $2, $2) returning id`,
      [district.id, person.id],
    );
    const jobId = `${rows[0]!.id}--gated`;
    await eventually(() => gate.isAwaited(), PATIENCE_MS);
    const deafen = await deafQueue(jobId);
    await gate.open();
    await eventually(async () => expect(await mails()).toHaveLength(1));
    await kill(first);
    await deafen.end();
    expect(await isQueued(jobId)).toBe(true);
    await launch(GATED).ready();
    await eventually(async () => expect(await isQueued(jobId)).toBe(false), PATIENCE_MS);
    await eventually(() => expect(sink.mails).toHaveLength(1));
    await anotherMail();
    expect(sink.mails.filter(({ subject }) => subject !== 'Probe')).toHaveLength(1);
  }, 120_000);

  /** Holds the handler of the gated worker back until it is opened. */
  async function holdGate() {
    const client = new Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [GATE]);
    return {
      open: () => client.end(),
      isAwaited: async () => {
        expect((await client.query(AWAITED, [GATE])).rowCount).toBe(1);
      },
    };
  }

  /** The queue cannot note the end of a job: its row is locked, or its Redis takes no writes. */
  async function deafQueue(jobId: string): Promise<{ end(): Promise<void> }> {
    const redisUrl = process.env['REDIS_URL'];
    if (redisUrl) {
      const redis = new Redis(redisUrl);
      await redis.client('PAUSE', 60_000, 'WRITE');
      return { end: () => redis.client('UNPAUSE').then(() => redis.disconnect()) };
    }
    const client = new Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from bullmq.job where id = $1 for update', [jobId]);
    return { end: () => client.end() };
  }

  async function isQueued(jobId: string): Promise<boolean> {
    const queue = openQueue(readConfig(workerEnvironment({ database: api.database })));
    try {
      return (await queue.getJob(jobId)) !== undefined;
    } finally {
      await queue.close();
    }
  }
});
