import type { Page } from 'playwright-core';
import { doNotAwait } from './settled';

/** Holds back what is asked for under these addresses until the returned function is called. */
export async function hold(page: Page, url: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(url, async (route) => {
    const awaitAgain = doNotAwait(route.request());
    await released;
    awaitAgain();
    await route.continue();
  });
  return () => {
    release();
    return page.unrouteAll({ behavior: 'wait' });
  };
}
