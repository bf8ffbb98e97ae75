import type { Page } from 'playwright-core';

/**
 * Waits until the browser has drawn what it was told: an opening dialog is in the page before anybody can see it. Should
 * it owe the next frame for a second, nothing more is coming.
 */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 1000);
  })`);
}
