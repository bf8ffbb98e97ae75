import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { focusedName } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { givenCase } from '../given/case';
import type { Person } from '../given/person';
import { chooseLanguage, Product } from './product';

describe('the frame around every page', () => {
  let product: Product;
  let worker: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
  });

  afterAll(async () => product.stop());

  beforeEach(async () => {
    page = await product.openAs(worker);
  });

  afterEach(async () => page.context().close());

  it('moves the focus to the heading of a new page and names it in the title', async () => {
    await openAccount(page);
    await page.locator('h1:focus', { hasText: 'Konto' }).waitFor();
    expect(await page.title()).toBe('Konto · Fallnetz');
    await expectNoAxeViolations(page);
  });

  it('leaves the focus with somebody who has gone on before the heading came', async () => {
    const { id } = await givenCase(worker);
    await page.goto('/faelle');
    const load = await hold(page, `**/api/cases/${id}`);
    await page.getByRole('main').getByRole('link', { name: /KIM-/ }).click();
    await page.locator('.loading').waitFor();
    await page.keyboard.press('Tab');
    const place = await focusedName(page);
    await load();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await focusedName(page)).toBe(place);
    expect(place).not.toBe('');
  });

  it('lets the user log in again on the same page when the session has ended', async () => {
    await openAccount(page);
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Überall abmelden' }).click();
    const ended = page.getByRole('dialog', { name: 'Bitte melden Sie sich wieder an' });
    await ended.waitFor();
    await expectNoAxeViolations(page);
    await ended.getByLabel('E-Mail-Adresse').fill(worker.email);
    await ended.getByLabel('Passwort').fill('falsch');
    await ended.getByRole('button', { name: 'Anmelden' }).click();
    await ended.getByRole('alert').waitFor();
    await ended.getByLabel('Passwort').fill(product.password);
    await ended.getByRole('button', { name: 'Anmelden' }).click();
    await ended.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/konto');
  });

  it('keeps the chosen language', async () => {
    await openAccount(page);
    await chooseLanguage(page, 'English');
    await page.reload();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await chooseLanguage(page, 'Deutsch');
    await page.getByRole('heading', { name: 'Konto' }).waitFor();
  });

  it('does not take the chosen language back with an answer of before', async () => {
    await openAccount(page);
    let answer = () => {};
    const late = new Promise<void>((done) => (answer = done));
    const fetched = new Promise<void>((done) => {
      void page.route('**/api/session', async (route) => {
        const response = await route.fetch();
        done();
        await late;
        await route.fulfill({ response }).catch(() => undefined);
      });
    });
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await fetched;
    await page.getByRole('main').getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    answer();
    await page.unrouteAll({ behavior: 'wait' });
    await settled(page);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await chooseLanguage(page, 'Deutsch');
  });

  it('fits 320 pixels, with the navigation behind a button', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' });
    await navigation.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Menü', exact: true }).click();
    await navigation.waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('leaves nothing behind after logging out', async () => {
    await page.getByRole('button', { name: /Benutzermenü/ }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });
});

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Benutzermenü/ }).click();
  await page.getByRole('menuitem', { name: 'Konto' }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('menuitem', { name: 'Konto' }).click();
  await page.getByRole('heading', { name: 'Konto' }).waitFor();
  await settled(page);
}
