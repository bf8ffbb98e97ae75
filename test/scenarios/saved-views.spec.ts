import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { openSettled, settled } from '../browser/settled';
import { givenCase } from '../given/case';
import { eventually } from '../given/eventually';
import type { Person } from '../given/person';
import { Product } from './product';

describe('saved views of the case list', () => {
  let product: Product;
  let worker: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    await givenCase(worker);
    page = await product.openAs(worker);
    await openSettled(page, '/faelle');
    await page.getByRole('table', { name: 'Fälle' }).waitFor();
  });
  afterAll(async () => product.stop());

  const views = () => page.getByRole('navigation', { name: 'Meine Ansichten' });
  const link = (name: string) => views().getByRole('link', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = () => page.getByRole('dialog');
  const overdue = () => page.getByRole('checkbox', { name: 'Nur überfällige' });
  const focused = () => page.locator(':focus').textContent();
  async function saveAs(name: string): Promise<void> {
    await button('Ansicht speichern').click();
    expect(await page.getByLabel('Name der Ansicht').inputValue()).toBe('');
    await page.getByLabel('Name der Ansicht').fill(name);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
  }

  it('offer themselves once a filter is set', async () => {
    expect(await views().count()).toBe(0);
    expect(await button('Ansicht speichern').count()).toBe(0);
    await page.getByText('Nur überfällige').click();
    await button('Ansicht speichern').click();
    await dialog().waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Abbrechen' }).click();
    await saveAs('Überfällige');
    await page.getByText('Die Ansicht ist gespeichert.').waitFor();
    await link('Überfällige').waitFor();
    expect(await link('Überfällige').getAttribute('aria-current')).toBe('page');
    expect(await button('Ansicht speichern').count()).toBe(0);
    await eventually(async () => expect(await focused()).toBe('Meine Ansichten'));
    await expectNoAxeViolations(page);
    // The draft of its name is gone before the page is left.
    await settled(page);
  });

  it('are opened again with a click after the page was left', async () => {
    await button('Filter zurücksetzen').click();
    await page.goto('/faelle');
    await link('Überfällige').waitFor();
    expect(await link('Überfällige').getAttribute('aria-current')).toBeNull();
    expect(await overdue().isChecked()).toBe(false);
    await link('Überfällige').click();
    await page.waitForURL(/\/faelle\?ueberfaellig=true$/);
    // The address changes before the page is drawn.
    await eventually(async () => expect(await overdue().isChecked()).toBe(true));
    expect(await link('Überfällige').getAttribute('aria-current')).toBe('page');
    await page.reload();
    await page.locator('[aria-current="page"]', { hasText: 'Überfällige' }).waitFor();
  });

  it('stay when fetching them again fails', async () => {
    await page.route('**/api/case-views', (route) => route.fulfill({ status: 503 }));
    await button('Ansicht umbenennen: Überfällige').click();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Ansicht ist umbenannt.').waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(await link('Überfällige').count()).toBe(1);
    await page.unroute('**/api/case-views');
  });

  it('say why a name is not taken, and take another', async () => {
    await openSettled(page, '/faelle?phase=klaerung');
    await saveAs('überfällige');
    await dialog().getByText('Eine Ihrer Ansichten heißt schon so.').first().waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Name der Ansicht').fill('In der Klärung');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await link('In der Klärung').waitFor();
    await dialog().waitFor({ state: 'detached' });
    await button('Ansicht umbenennen: In der Klärung').click();
    await page.getByLabel('Name der Ansicht').fill('Klärung');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Ansicht ist umbenannt.').waitFor();
    await eventually(async () =>
      expect(await views().getByRole('link').allTextContents()).toEqual(['Überfällige', 'Klärung']),
    );
  });

  it('are deleted after a question; the filters stay set', async () => {
    await button('Ansicht löschen: Klärung').click();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Ansicht löschen' }).click();
    await page.getByText('Die Ansicht ist gelöscht.').waitFor();
    await link('Klärung').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/phase=klaerung$/);
    await link('Überfällige').click();
    await button('Ansicht löschen: Überfällige').click();
    await dialog().getByRole('button', { name: 'Ansicht löschen' }).click();
    await views().waitFor({ state: 'detached' });
    await button('Ansicht speichern').waitFor();
    await expectNoAxeViolations(page);
  });
});
