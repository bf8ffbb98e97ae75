import type { Config } from '../config/config';
import type { SystemDb } from '../db/system-db';
import { Readiness } from './readiness';

describe('readiness', () => {
  const of = (rows: () => Promise<unknown[]>) => new Readiness({} as Config, { rows } as unknown as SystemDb);

  it('is given when the database answers', async () => {
    await expect(of(async () => []).check()).resolves.toBeUndefined();
  });

  it('is not waited for: a database that says nothing is not ready', async () => {
    jest.useFakeTimers();
    const checked = expect(of(() => new Promise(() => undefined)).check()).rejects.toThrow('no answer in time');
    await jest.advanceTimersByTimeAsync(2000);
    await checked;
    jest.useRealTimers();
  });
});
