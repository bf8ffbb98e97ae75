import type { Page, Request } from 'playwright-core';
import { eventually } from '../given/eventually';
import { drawn } from './drawn';

/** Opens a page and waits until all of it is there: it has its title, says nowhere that it loads, and no answer is outstanding. */
export async function openSettled(page: Page, path: string): Promise<void> {
  const outstanding = new Set<Request>();
  const asked = (request: Request) => outstanding.add(request);
  const answered = (request: Request) => outstanding.delete(request);
  page.on('request', asked).on('requestfinished', answered).on('requestfailed', answered);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await eventually(async () => {
    // What an answer brings is drawn, and what that needs is asked for.
    await drawn(page);
    expect([outstanding.size, await page.locator('.loading').count()]).toEqual([0, 0]);
  });
  page.off('request', asked).off('requestfinished', answered).off('requestfailed', answered);
}
