import { warningsOf } from './redis-warnings';

describe('warnings about the Redis of the queue', () => {
  const durable = '# Persistence\r\nloading:0\r\naof_enabled:1\r\n';
  const keeping = '# Memory\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n';

  it('has none about a durable one that keeps everything', () => {
    expect(warningsOf(durable, keeping)).toEqual([]);
  });

  it('names the missing append-only file and the eviction', () => {
    const warnings = warningsOf(
      durable.replace('aof_enabled:1', 'aof_enabled:0'),
      keeping.replace('noeviction', 'allkeys-lru'),
    );
    expect(warnings).toEqual([expect.stringContaining('appendonly'), expect.stringContaining('noeviction')]);
  });
});
