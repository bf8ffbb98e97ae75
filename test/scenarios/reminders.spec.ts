import type { INestApplicationContext } from '@nestjs/common';
import type { Locator, Page } from 'playwright-core';
import { addDays } from '@fallnetz/platform';
import { ReminderSweep } from '../../libs/reminders/src/reminder/reminder-sweep';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { givenCase, givenPlan } from '../given/case';
import { planConference } from '../given/conference';
import type { Person } from '../given/person';
import { givenCatalogue, givenIssue } from '../given/planning';
import { givenSituation } from '../given/situation';
import { createWorker } from '../given/worker';
import { Product } from './product';

const NARROW = { width: 360, height: 780 };

describe('overview, notifications and mails', () => {
  let product: Product;
  let worker: INestApplicationContext;
  let person: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    const { database, clock } = product.api;
    worker = await createWorker({ database, clock });
    person = await product.district.person('case_manager');
    await givenWork();
    await worker.get(ReminderSweep, { strict: false }).sweep();
  });
  afterAll(async () => {
    await worker.close();
    await product.stop();
  });
  afterEach(() => page.context().close());

  const inDays = (days: number) => addDays(product.api.clock.today(), days);

  /** An overdue Maßnahme, a title that ends, a conference in sight. */
  async function givenWork(): Promise<void> {
    const { id } = await givenCase(person);
    await givenPlan(person, id, { dueOn: inDays(-8) });
    await givenSituation(person, id, { value: 'ae_25b', validFrom: inDays(-300), validUntil: inDays(40) });
    await planConference(person, { caseId: id });
  }

  /** By keyboard; the heading of a page takes the focus when it has loaded. */
  async function press(button: Locator): Promise<void> {
    await settled(page);
    await button.press('Enter');
  }

  async function expectAccessible(): Promise<void> {
    await settled(page);
    await expectNoAxeViolations(page);
    const wide = page.viewportSize()!;
    await page.setViewportSize(NARROW);
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await page.setViewportSize(wide);
  }

  it('shows a Case-Manager*in what is next, legal deadlines first, and lets it be done', async () => {
    page = await product.openAs(person);
    const today = page.getByRole('list', { name: 'Was heute ansteht' });
    await today.waitFor();
    const entries = await today.getByRole('listitem').allInnerTexts();
    expect(entries).toEqual([expect.stringContaining('gesetzliche Frist'), expect.stringContaining('seit 8 Tagen')]);
    await page.getByRole('link', { name: 'Welcher Weg führt zum Sprachkurs?' }).waitFor();
    await expectAccessible();
    await press(today.getByRole('button', { name: /Erledigt: .*Maßnahme/ }));
    await eventuallyCount(today.getByRole('listitem'), 1);
  });

  it('counts notifications until they are read', async () => {
    page = await product.openAs(person);
    await press(page.getByRole('link', { name: 'Benachrichtigungen, 2 ungelesen' }));
    await page.getByRole('heading', { name: 'Benachrichtigungen', level: 1 }).waitFor();
    await expectAccessible();
    await press(page.getByRole('link', { name: /Maßnahme ist am/ }));
    await page.waitForURL('**/faelle/*');
    await press(page.getByRole('link', { name: 'Benachrichtigungen, 1 ungelesen' }));
    await page.waitForURL('**/benachrichtigungen');
    await press(page.getByRole('button', { name: 'Alle als gelesen markieren' }));
    await page.getByRole('link', { name: 'Benachrichtigungen', exact: true }).waitFor();
  });

  it('shows Leitung the load by code, without a way into a case', async () => {
    page = await product.openAs(await product.district.person('leitung'));
    await page.getByRole('table', { name: 'Offene Fälle nach nächster Frist' }).waitFor();
    await page.getByText(`zuständig: ${person.name}`).waitFor();
    await settled(page);
    expect(await page.getByRole('main').getByRole('link').count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toContain('Beispiel');
    await expectAccessible();
  });

  it('shows the Koordinierende Stelle what came in', async () => {
    const manager = await product.district.person('koordinierende_stelle');
    await givenCatalogue(manager);
    await givenIssue(person);
    page = await product.openAs(manager);
    await page.getByText('1 neue Beobachtung').waitFor();
    await expectAccessible();
    await press(page.getByRole('link', { name: 'Beobachtungen ansehen' }));
    await page.waitForURL('**/strukturelle-themen?ansicht=eingang');
  });

  it('leads a guest to their conferences', async () => {
    page = await product.openAs(await product.district.person('abh_participant'));
    await page.waitForURL('**/gast/fallkonferenzen');
  });

  it('never lets the Fachadministration overlook a mail that did not arrive', async () => {
    const { sql, id } = product.district;
    await sql.query(`update mail set state = 'undelivered', failure = 'unclear' where district_id = $1`, [id]);
    page = await product.openAs(await product.district.person('fachadministration'));
    await press(page.getByRole('link', { name: 'E-Mails ansehen' }));
    await page.getByRole('table', { name: 'E-Mails' }).waitFor();
    await expectAccessible();
    const retry = page.getByRole('button', { name: `Erneut senden an ${person.name}` });
    const before = await retry.count();
    await press(retry.first());
    await page.getByRole('dialog', { name: 'Trotzdem erneut senden?' }).waitFor();
    await expectNoAxeViolations(page);
    await press(page.getByRole('dialog').getByRole('button', { name: 'Erneut senden' }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await eventuallyCount(retry, before - 1);
  });

  it('lets the Fachadministration change a deadline rule', async () => {
    page = await product.openAs(await product.district.person('fachadministration'));
    await page.goto('/verwaltung/fristregeln');
    await press(page.getByRole('button', { name: 'Regel ändern: Maßnahme fällig' }));
    const days = page.getByLabel('Tage vor oder nach dem Termin');
    await days.fill('-3, x');
    await days.press('Enter');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await days.fill('-3, 0');
    await days.press('Enter');
    await page.getByRole('cell', { name: '3 Tage vorher, am Tag selbst' }).waitFor();
    await page.getByText('eigene Regel').waitFor();
    await expectAccessible();
  });

  async function eventuallyCount(found: ReturnType<Page['getByRole']>, count: number): Promise<void> {
    await found.nth(count).waitFor({ state: 'detached' });
    expect(await found.count()).toBe(count);
  }
});
