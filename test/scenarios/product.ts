import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { hashPassword } from '@fallnetz/organisation';
import { launchBrowser } from '../browser';
import { watchRequests } from '../browser/settled';
import { startApi, type TestApi } from '../given/api';
import { District } from '../given/given';
import type { Person } from '../given/person';

const WEB_ROOT = process.env['FALLNETZ_WEB_ROOT'] ?? join(__dirname, '../../dist/web');
const PASSWORD = 'ein langes Testpasswort';
const WIDE = { width: 1440, height: 900 };

/** Chosen in the account, for this and every later window. */
export async function speakEnglish(page: Page): Promise<void> {
  await page.goto('/konto');
  await chooseLanguage(page, 'English');
}

/** On the page of the account. The account knows it afterwards. */
export async function chooseLanguage(page: Page, name: 'Deutsch' | 'English'): Promise<void> {
  const chosen = page.waitForResponse('**/api/account/locale');
  await page.getByRole('main').getByRole('button', { name }).click();
  await chosen;
}

/** The product as people meet it: API and web client on a free port, a browser, and a district of its own. */
export class Product {
  /** Of everybody who has been let in by `openAs`. */
  readonly password = PASSWORD;

  private constructor(
    readonly api: TestApi,
    readonly district: District,
    readonly url: string,
    private readonly browser: Browser,
  ) {}

  /** Starts everything over the database of this Jest worker. The web client must have been built before. */
  static async start(): Promise<Product> {
    if (!existsSync(join(WEB_ROOT, 'index.html'))) throw new Error('dist/web is missing: run "npm run build" first');
    const api = await startApi({}, WEB_ROOT);
    await api.app.listen(0, '127.0.0.1');
    const url = (await api.app.getUrl()).replace('127.0.0.1', 'localhost');
    return new Product(api, await District.create(api), url, await launchBrowser());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.district.close();
    await this.api.close();
  }

  /** A window of this person's own, logged in through the login page, German. */
  async openAs(person: Person, more: BrowserContextOptions = {}): Promise<Page> {
    await this.givePassword(person);
    const page = await this.openLogin(more);
    await this.logIn(page, person.email);
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
    return page;
  }

  /** A new window on the login page, German. */
  async openLogin(more: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.url, locale: 'de-DE', viewport: WIDE, ...more });
    watchRequests(context);
    const page = await context.newPage();
    // Below the test's own limit, so that a failure names the step.
    page.setDefaultTimeout(30_000);
    await page.goto('/anmeldung');
    return page;
  }

  /** Fills in the login form that is open. */
  async logIn(page: Page, email: string, password = PASSWORD): Promise<void> {
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByLabel('Passwort').fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
  }

  private async givePassword(person: Person): Promise<void> {
    await this.district.sql.query(
      'insert into user_password (user_id, hash) values ($1, $2) on conflict (user_id) do update set hash = excluded.hash',
      [person.id, await hashPassword(PASSWORD)],
    );
  }
}
