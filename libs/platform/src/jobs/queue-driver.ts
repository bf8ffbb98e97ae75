import { createHash } from 'node:crypto';
import { createPostgresBackend, Queue, type Processor, Worker } from 'bullmq';
import type { Config } from '../config/config';
import { QUEUE_SCHEMA } from './queue-schema';

const QUEUE = 'fallnetz';
/** What a killed worker had in hand is taken over by the next one within half a minute. */
export const WORKER_OPTIONS = {
  concurrency: 8,
  autorun: false,
  lockDuration: 15_000,
  stalledInterval: 10_000,
  maxStalledCount: 5,
};

// The queue holds only what is under way: whether something was done is remembered in the database.
const JOB_OPTIONS = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** The producing end: on Redis when REDIS_URL is set, otherwise in our PostgreSQL. */
export function openQueue(config: Config): Queue {
  const common = { defaultJobOptions: JOB_OPTIONS };
  const queue = config.REDIS_URL
    ? new Queue(QUEUE, { ...common, ...redis(config, config.REDIS_URL, 1) })
    : new Queue(QUEUE, { ...common, connection: postgres(config) }, createPostgresBackend);
  return queue as Queue;
}

/** The working end. No `removeOnComplete` with a count here: on PostgreSQL it deadlocks and runs jobs twice. */
export function openWorker(config: Config, processor: Processor): Worker {
  const worker = config.REDIS_URL
    ? new Worker(QUEUE, processor, { ...WORKER_OPTIONS, ...redis(config, config.REDIS_URL, null) })
    : new Worker(QUEUE, processor, { ...WORKER_OPTIONS, connection: postgres(config) }, createPostgresBackend);
  return worker as Worker;
}

/** A producer must fail soon, the outbox tries again; a worker waits for Redis to come back. */
function redis(config: Config, url: string, maxRetriesPerRequest: number | null) {
  return { connection: { url, maxRetriesPerRequest }, prefix: prefixOf(config) };
}

/** Two installations on one Redis keep apart. */
export function prefixOf(config: Config): string {
  const { host, pathname } = new URL(config.DATABASE_SYSTEM_URL);
  return `fallnetz-${createHash('sha256')
    .update(host + pathname)
    .digest('hex')
    .slice(0, 12)}`;
}

function postgres(config: Config) {
  return { connectionString: config.DATABASE_SYSTEM_URL, schema: QUEUE_SCHEMA, max: 4, migrate: false };
}
