import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** Asks again until the expectation holds; its last failure is the test's failure. */
export async function eventually<T>(expectation: () => T | Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(25);
    }
  }
}
