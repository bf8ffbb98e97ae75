import type { Page, Request } from 'playwright-core';
import { eventually } from '../given/eventually';
import { drawn } from './drawn';

const outstanding = new WeakMap<Page, Set<Request>>();

/** From now on what this page asks for is known until it is answered. */
export function watchRequests(page: Page): void {
  const asked = new Set<Request>();
  outstanding.set(page, asked);
  page.on('request', (request) => {
    // What the page before it asked for may never be answered.
    if (request.isNavigationRequest()) asked.clear();
    asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** A test answers this request when it wants to: nobody waits for it. */
export function doNotAwait(page: Page, request: Request): void {
  outstanding.get(page)?.delete(request);
}

/** Waits until a person would go on: no answer is outstanding, and nothing on the page says that it loads or saves. */
export function settled(page: Page): Promise<void> {
  return eventually(async () => {
    // What an answer brings is drawn, and what that needs is asked for.
    await drawn(page);
    const busy = await page.locator('.loading, [data-pending]').count();
    expect([busy, [...(outstanding.get(page) ?? [])].map((request) => request.url())]).toEqual([0, []]);
  });
}

/** Opens a page and waits until all of it is there. */
export async function openSettled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
}
