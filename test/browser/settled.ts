import type { BrowserContext, Page, Request } from 'playwright-core';
import { eventually } from '../given/eventually';
import { drawn } from './drawn';

interface Traffic {
  outstanding: Set<Request>;
  /** Grows with everything that is asked, and with everything that is answered. */
  count: number;
  /** The page that is on its way. */
  navigation: Request | null;
}

const trafficOf = new WeakMap<Page, Traffic>();
const heldBack = new WeakSet<Request>();

/** From now on what the pages of this context ask for is known until it is answered, those opened later too. */
export function watchRequests(context: BrowserContext): void {
  context.on('page', watch);
}

function watch(page: Page): void {
  const traffic: Traffic = { outstanding: new Set(), count: 0, navigation: null };
  trafficOf.set(page, traffic);
  const answered = (request: Request) => {
    traffic.count += 1;
    traffic.outstanding.delete(request);
  };
  page.on('request', (request) => {
    // Asks whether the server is back; nobody reads its answer to the end.
    if (request.url().endsWith('/health')) return;
    traffic.count += 1;
    traffic.outstanding.add(request);
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) traffic.navigation = request;
  });
  page.on('requestfinished', answered);
  page.on('requestfailed', (request) => {
    answered(request);
    if (request === traffic.navigation) traffic.navigation = null;
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !traffic.navigation) return;
    // What the page before it asked for, also with its last breath, may never be answered.
    for (const request of traffic.outstanding) if (request !== traffic.navigation) answered(request);
    traffic.navigation = null;
  });
}

/** A test answers this request when it wants to: nobody waits for it until the returned function is called. */
export function doNotAwait(request: Request): () => void {
  heldBack.add(request);
  return () => heldBack.delete(request);
}

/** Waits until everything the page has asked for is answered, and the answers are drawn. */
export const answered = (page: Page): Promise<void> => quiet(page, []);

/** Waits until a person would go on: no answer is outstanding, and nothing on the page says that it loads or saves. */
export const settled = (page: Page): Promise<void> => quiet(page, ['.loading', '[data-pending]']);

async function quiet(page: Page, busy: readonly string[]): Promise<void> {
  const traffic = trafficOf.get(page);
  if (!traffic) throw new Error('nobody watches what this page asks for: give its context to watchRequests');
  await eventually(async () => {
    const before = traffic.count;
    // What an answer brings is drawn, and what that needs is asked for.
    await drawn(page);
    const seen = await Promise.all(busy.map((one) => page.locator(one).count()));
    const waiting = [...traffic.outstanding]
      .filter((request) => !heldBack.has(request))
      .map((request) => request.url());
    expect([waiting, traffic.count - before, ...seen]).toEqual([[], 0, ...busy.map(() => 0)]);
  });
}

/** Opens a page and waits until all of it is there. */
export async function openSettled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
}
