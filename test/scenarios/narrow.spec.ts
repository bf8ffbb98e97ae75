import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { seedDemoDistrict, type DemoLogin } from '../../apps/cli/src/demo/seed';
import { expectNoAxeViolations, launchBrowser } from '../browser';
import { partsLostInForcedColours, partsTooSmallForLargeText, wideParts } from '../browser/readable';
import { openSettled, watchRequests } from '../browser/settled';
import { startApi, type TestApi } from '../given/api';
import { freshDatabase } from '../given/database';

const WEB_ROOT = process.env['FALLNETZ_WEB_ROOT'] ?? join(__dirname, '../../dist/web');
const PASSWORD = 'ein Passwort nur für den Test';
const NARROW = { width: 320, height: 740 };
const WIDE = { width: 1280, height: 900 };
const MOST_PAGES = 60;

/**
 * Every page somebody reaches by links and tabs, with the data of the demo, which are as long as in life: on the narrowest
 * screen, with forced colours and with large text (EN 301 549).
 */
describe('every page', () => {
  let api: TestApi;
  let browser: Browser;
  let url: string;
  let logins: DemoLogin[];
  /** Kinds of pages that were gone over. */
  const known = new Set<string>();

  beforeAll(async () => {
    const database = await freshDatabase('migrated');
    api = await startApi({}, WEB_ROOT, database);
    logins = await seedDemoDistrict(database.ownerUrl, api.clock.today(), PASSWORD);
    await api.app.listen(0, '127.0.0.1');
    url = (await api.app.getUrl()).replace('127.0.0.1', 'localhost');
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  async function openAs(role: string): Promise<Page> {
    const login = logins.find((one) => one.role === role);
    if (!login) throw new Error(`no demo login for ${role}`);
    const context = await browser.newContext({ baseURL: url, locale: 'de-DE', viewport: NARROW });
    watchRequests(context);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto('/anmeldung');
    await page.getByLabel('E-Mail-Adresse').fill(login.email);
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: /Benutzermenü/ }).waitFor();
    return page;
  }

  /** What somebody cannot read on a page. */
  async function troubles(page: Page, path: string): Promise<string[]> {
    await page.setViewportSize(NARROW);
    await openSettled(page, path);
    const kind = patternOf(path);
    const wide = (await wideParts(page)).map((part) => `${kind} is too wide: ${part}`);
    // What other roles have seen of it looks the same; the first page is another one for each.
    if (known.has(kind) && kind !== '/') return wide;
    known.add(kind);
    await expectNoAxeViolations(page);
    const lost = (await partsLostInForcedColours(page)).map((part) => `${kind} in forced colours, ${part}`);
    await page.setViewportSize(WIDE);
    const small = (await partsTooSmallForLargeText(page)).map((part) => `${kind} in large text: ${part}`);
    return [...wide, ...lost, ...small];
  }

  /** One page of each kind, as far as links and tabs lead. */
  async function walk(page: Page): Promise<{ seen: string[]; bad: string[] }> {
    const waiting = ['/', '/konto'];
    const seen = new Set<string>();
    const bad: string[] = [];
    for (let path = waiting.shift(); path !== undefined && seen.size < MOST_PAGES; path = waiting.shift()) {
      if (seen.has(patternOf(path))) continue;
      seen.add(patternOf(path));
      bad.push(...(await troubles(page, path)));
      waiting.push(...(await linksOf(page)), ...(await tabsOf(page)));
      if (patternOf(path) === '/faelle/:id') waiting.push(`${path.split('?')[0]}/umzug`);
    }
    return { seen: [...seen], bad };
  }

  /** Tabs keep their name in the address. */
  const tabsOf = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('[role=tab]')].map((one) =>
      location.pathname + (/^.(faelle|fallkonferenzen)/.test(location.pathname) ? '?reiter=' : '?ansicht=') + one.dataset.key)`);

  const linksOf = (page: Page): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll('a[href^="/"]:not([href^="/api/"])')].map((one) => one.getAttribute('href'))`,
    );

  it('without a session can be read at 320 pixels, in forced colours and in large text, and has its names', async () => {
    const context = await browser.newContext({ baseURL: url, locale: 'de-DE' });
    watchRequests(context);
    const page = await context.newPage();
    const bad = [...(await troubles(page, '/anmeldung')), ...(await troubles(page, '/barrierefreiheit'))];
    expect(bad).toEqual([]);
    await context.close();
  });

  it.each([
    ['case_manager', 30],
    ['leitung', 12],
    ['koordinierende_stelle', 17],
    ['fachadministration', 18],
    ['data_protection_officer', 8],
    ['abh_participant', 5],
    ['conference_guest', 5],
  ])(
    'that %s opens can be read at 320 pixels, in forced colours and in large text, and has its names',
    async (role, pages) => {
      const page = await openAs(role);
      const { seen, bad } = await walk(page);
      expect(bad).toEqual([]);
      expect(seen.length).toBeGreaterThanOrEqual(pages);
      await page.context().close();
    },
    180_000,
  );
});

/** The kind of a page: ids and what is asked for in the address make no other one, the tab of a case does. */
function patternOf(path: string): string {
  const [place = '', query = ''] = path.replace(/#.*$/, '').split('?');
  const tab = /(reiter|ansicht)=\w+/.exec(query)?.[0];
  return place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id') + (tab ? `?${tab}` : '');
}
