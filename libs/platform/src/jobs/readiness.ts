import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/config';
import { SystemDb } from '../db/system-db';
import { QUEUE_SCHEMA } from './queue-schema';

const PATIENCE_MS = 2000;

/** Whether database and queue answer, for the health pages. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  private readonly redis?: Redis;

  constructor(
    { REDIS_URL }: Config,
    private readonly db: SystemDb,
  ) {
    if (!REDIS_URL) return;
    this.redis = new Redis(REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 1, commandTimeout: PATIENCE_MS });
    this.redis.on('error', () => undefined);
  }

  /** @throws when the database, Redis or without Redis the queue's tables do not answer, or not soon */
  async check(): Promise<void> {
    await inTime(Promise.all([this.db.rows('select 1'), this.queue()]));
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private async queue(): Promise<void> {
    if (this.redis) await this.redis.ping();
    else await this.db.rows(`select max(version) from ${QUEUE_SCHEMA}.migration`);
  }
}

/** Whoever asks whether we are well has no patience. */
async function inTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
