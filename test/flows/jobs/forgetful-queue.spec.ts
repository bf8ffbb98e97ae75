import type { INestApplicationContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { defineEvents, JobWorker, OnEvent } from '@fallnetz/platform';
import { Deliveries } from '../../../libs/platform/src/jobs/deliveries';
import { declaredJobs } from '../../../libs/platform/src/jobs/job-names';
import { openQueue } from '../../../libs/platform/src/jobs/queue-driver';
import { Relay } from '../../../libs/platform/src/jobs/relay';
import { startApi, type TestApi } from '../../given/api';
import { TestClock } from '../../given/clock';
import { freshDatabase } from '../../given/database';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import { createWorker } from '../../given/worker';
import { readConfig } from '@fallnetz/platform';
import { workerEnvironment } from '../../given/worker';

const events = defineEvents('forgetful-test.happened');

@Injectable()
class Counter {
  seen = 0;

  @OnEvent(events['forgetful-test.happened'], 'counter')
  async count(): Promise<void> {
    this.seen += 1;
  }
}

describe('a queue that forgets or repeats', () => {
  let api: TestApi;
  let district: District;
  let worker: INestApplicationContext;

  beforeEach(async () => {
    api = await startApi({}, undefined, await freshDatabase('migrated'));
    district = await District.create(api);
    worker = await newWorker();
  });
  afterEach(async () => {
    await worker.close();
    await district.close();
    await api.close();
  });

  function newWorker(): Promise<INestApplicationContext> {
    return createWorker({ database: api.database, clock: new TestClock(0), providers: [Counter] });
  }

  async function record(count: number): Promise<void> {
    const { id } = await district.person('case_manager');
    await district.sql.query(
      `insert into event (district_id, type, actor_id, subject_id)
       select $1, 'forgetful-test.happened', $2, gen_random_uuid() from generate_series(1, $3)`,
      [district.id, id, count],
    );
  }

  it('loses nothing: what was relayed and never enqueued comes back when a worker starts', async () => {
    await record(20);
    expect((await worker.get(Relay).relay()).deliveries).toHaveLength(20);
    expect((await worker.get(Relay).relay()).deliveries).toEqual([]);
    await worker.get(JobWorker).start();
    await eventually(() => expect(worker.get(Counter).seen).toBe(20));
  });

  it('repeats nothing: one delivery handed over many times at once has one effect', async () => {
    await record(1);
    const [delivery] = (await worker.get(Relay).relay()).deliveries;
    const deliveries = worker.get(Deliveries);
    await Promise.all(Array.from({ length: 8 }, () => deliveries.deliver(delivery!)));
    await deliveries.deliver(delivery!);
    expect(worker.get(Counter).seen).toBe(1);
  });

  it('is asked again only for what is owed for a while', async () => {
    await record(3);
    const relay = worker.get(Relay);
    const { deliveries } = await relay.relay();
    const before = new Date(Date.now() - 30_000);
    expect(await relay.owed(before)).toEqual([]);
    expect(await relay.owed(new Date(Date.now() + 1000))).toHaveLength(3);
    for (const delivery of deliveries) await worker.get(Deliveries).deliver(delivery);
    expect(await relay.owed(new Date(Date.now() + 60_000))).toEqual([]);
  });

  it('is not asked about events from before a handler existed', async () => {
    const old = await createWorker({ database: api.database });
    await record(2);
    expect((await old.get(Relay).relay()).deliveries).toEqual([]);
    await old.close();
    expect(await worker.get(Relay).owed(new Date(Date.now() + 60_000))).toEqual([]);
  });

  it('gets its rhythms from every worker that starts, each one once', async () => {
    await worker.get(JobWorker).start();
    const second = await newWorker();
    await second.get(JobWorker).start();
    const queue = openQueue(readConfig(workerEnvironment({ database: api.database })));
    const names = (await queue.getJobSchedulers()).map(({ key }) => key);
    await queue.close();
    await second.close();
    expect(names).toContain('reminders.sweep');
    expect(names.sort()).toEqual([...declaredJobs().keys()].sort());
  });
});
