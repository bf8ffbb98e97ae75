import type { INestApplicationContext, Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock, type DatabaseUrls, JobWorker, readConfig } from '@fallnetz/platform';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { TestClock } from './clock';
import { testFiles } from './database';

/** What a test's worker stands on. */
export interface WorkerGround {
  database: DatabaseUrls;
  clock?: TestClock;
  /** More handlers beside those of the product. */
  providers?: Provider[];
  environment?: NodeJS.ProcessEnv;
}

/** The environment of a worker on this database; the queue is in Redis when the run has one. */
export function workerEnvironment({ database, environment }: WorkerGround): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    DATABASE_POOL: '4',
    REDIS_URL: process.env['REDIS_URL'],
    ...testFiles(database),
    ...environment,
  };
}

/** The worker inside the test process, not yet started: its providers can be asked directly. */
export async function createWorker(ground: WorkerGround): Promise<INestApplicationContext> {
  const config = readConfig(workerEnvironment(ground));
  const module = await Test.createTestingModule({
    imports: [WorkerModule.forRoot(config)],
    providers: ground.providers ?? [],
  })
    .overrideProvider(Clock)
    .useValue(ground.clock ?? new TestClock())
    .compile();
  module.useLogger(false);
  return module.init();
}

/** The worker inside the test process, with its queue running; `close()` stops it. */
export async function startWorker(ground: WorkerGround): Promise<INestApplicationContext> {
  const worker = await createWorker(ground);
  await worker.get(JobWorker).start();
  return worker;
}
