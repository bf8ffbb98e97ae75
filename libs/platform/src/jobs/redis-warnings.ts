import { Redis } from 'ioredis';
import type { Config } from '../config/config';

/** What about the Redis of the queue could lose jobs; empty when all is well or the queue runs in PostgreSQL. */
export async function redisWarnings({ REDIS_URL }: Config): Promise<string[]> {
  if (!REDIS_URL) return [];
  const redis = new Redis(REDIS_URL, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return warningsOf(await redis.info('persistence'), await redis.info('memory'));
  } catch {
    return ['Redis aus REDIS_URL ist gerade nicht erreichbar; es wird weiter versucht.'];
  } finally {
    redis.disconnect();
  }
}

/** Reads the answers of INFO: an append-only file and no eviction are needed. */
export function warningsOf(persistence: string, memory: string): string[] {
  const warnings: string[] = [];
  if (!/^aof_enabled:1\s*$/m.test(persistence))
    warnings.push(
      'Redis läuft ohne „appendonly yes“: Bei einem Absturz gehen Aufträge verloren und kommen erst verspätet wieder.',
    );
  if (!/^maxmemory_policy:noeviction\s*$/m.test(memory))
    warnings.push('Redis läuft ohne „maxmemory-policy noeviction“: Bei vollem Speicher werden Aufträge verworfen.');
  return warnings;
}
