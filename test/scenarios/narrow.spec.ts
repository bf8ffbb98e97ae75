import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { seedDemoDistrict, type DemoLogin } from '../../apps/cli/src/demo/seed';
import { tabs } from '../../apps/web/src/cases/tabs';
import { launchBrowser } from '../browser';
import { startApi, type TestApi } from '../given/api';
import { freshDatabase } from '../given/database';
import { eventually } from '../given/eventually';

const WEB_ROOT = process.env['FALLNETZ_WEB_ROOT'] ?? join(__dirname, '../../dist/web');
const PASSWORD = 'ein Passwort nur für den Test';
const NARROW = { width: 360, height: 740 };
const MOST_PAGES = 60;

/** Every page somebody reaches by links on a phone, with the data of the demo, which are as long as in life. */
describe('on a phone', () => {
  let api: TestApi;
  let browser: Browser;
  let url: string;
  let logins: DemoLogin[];

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
    const page = await context.newPage();
    page.setDefaultTimeout(12_000);
    await page.goto('/anmeldung');
    await page.getByLabel('E-Mail-Adresse').fill(login.email);
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: /Benutzermenü/ }).waitFor();
    return page;
  }

  /** What of a page is wider than the screen: the page itself, or a table of a case. */
  async function tooWide(page: Page, path: string): Promise<string[]> {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await eventually(async () => expect(await page.locator('.loading').count()).toBe(0));
    const isCase = /^\/faelle\/:id/.test(patternOf(path));
    const wide = await page.evaluate<string[]>(`[
      document.documentElement,
      ...document.querySelectorAll(${JSON.stringify(isCase ? '.table-region' : '.none')}),
    ].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel ?? 'page')`);
    return wide.map((what) => `${patternOf(path)}: ${what}`);
  }

  /** One page of each kind, as far as links lead. */
  async function walk(page: Page): Promise<{ seen: string[]; wide: string[] }> {
    const waiting = ['/'];
    const seen = new Set<string>();
    const wide: string[] = [];
    for (let path = waiting.shift(); path !== undefined && seen.size < MOST_PAGES; path = waiting.shift()) {
      if (seen.has(patternOf(path))) continue;
      seen.add(patternOf(path));
      wide.push(...(await tooWide(page, path)));
      waiting.push(...(await linksOf(page)));
      if (patternOf(path) === '/faelle/:id') waiting.push(...tabs.map((tab) => `${path.split('?')[0]}?reiter=${tab}`));
    }
    return { seen: [...seen], wide };
  }

  const linksOf = (page: Page): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll('a[href^="/"]:not([href^="/api/"])')].map((one) => one.getAttribute('href'))`,
    );

  it.each([
    ['case_manager', 20],
    ['leitung', 5],
    ['koordinierende_stelle', 5],
    ['fachadministration', 5],
    ['conference_guest', 2],
  ])(
    'nothing %s opens scrolls sideways',
    async (role, pages) => {
      const page = await openAs(role);
      const { seen, wide } = await walk(page);
      expect(wide).toEqual([]);
      expect(seen.length).toBeGreaterThanOrEqual(pages);
      await page.context().close();
    },
    180_000,
  );
});

/** The kind of a page: ids and what is asked for in the address make no other one, the tab of a case does. */
function patternOf(path: string): string {
  const [place = '', query = ''] = path.replace(/#.*$/, '').split('?');
  const tab = /reiter=\w+/.exec(query)?.[0];
  return place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id') + (tab ? `?${tab}` : '');
}
