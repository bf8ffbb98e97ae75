import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { tabTo } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { givenCase, givenClient, type GivenCase } from '../given/case';
import type { Person } from '../given/person';
import { Product } from './product';

describe('finding people, and people recorded twice', () => {
  let product: Product;
  let worker: Person;
  let first: GivenCase;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    first = await givenCase(worker, { client: { givenName: 'محمد', familyName: 'Testali', phone: '05241 00000' } });
    await givenClient(worker, { givenName: 'Muhamad', familyName: 'Testali', nationalities: ['SY'] });
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const key = (name: string) => page.keyboard.press(name);
  const said = (text: string) => page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();
  const dialog = (name: string) => page.getByRole('dialog', { name });

  async function press(name: string): Promise<void> {
    await tabTo(page, name);
    await key('Enter');
  }

  async function openSearch(): Promise<void> {
    await settled(page);
    await key('Control+k');
    await dialog('Suche').locator('input:focus').waitFor();
  }

  it('leads from Strg+K to the case, whatever script the name is typed in', async () => {
    await openSearch();
    await expectNoAxeViolations(page);
    await page.keyboard.type('Mohamed Testalli');
    await page.getByText('2 Personen gefunden.').waitFor();
    const hit = page.getByRole('menuitem', { name: /محمد Testali/ });
    await hit.getByText('Name klingt gleich').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('menuitem').nth(1).getByText('noch kein Fall: Fall eröffnen').waitFor();
    await key('Enter');
    await page.getByRole('heading', { name: 'محمد Testali' }).waitFor();
    await dialog('Suche').waitFor({ state: 'hidden' });
  });

  it('finds pages and actions there too', async () => {
    await openSearch();
    await page.keyboard.type('angeb');
    await page.getByRole('menuitem', { name: 'Angebote' }).waitFor();
    await dialog('Suche').getByText('Niemand gefunden.').waitFor();
    await key('ArrowDown');
    await key('Enter');
    await page.getByRole('heading', { name: 'Angebote' }).first().waitFor();
  });

  it('finds a case in the list by phone and code, without an address that tells', async () => {
    await page.goto('/faelle');
    const found = page.getByRole('table', { name: 'Gefundene Fälle und Personen' });
    const waysToFind = [
      ['05241 00000', 'Telefon'],
      [first.code.toLowerCase(), 'Fallcode'],
      ['17.5.1990', 'Geburtsdatum gleich'],
    ] as const;
    for (const [text, reason] of waysToFind) {
      await page.getByLabel('Fall oder Person finden').last().fill(text);
      // What was found before stays until the answer is there.
      const row = found.getByRole('row').filter({ has: page.getByText(reason, { exact: true }) });
      await row.getByRole('link', { name: first.code }).waitFor();
    }
    await expectNoAxeViolations(page);
    expect(page.url()).not.toContain('05241');
    await page.getByLabel('Fall oder Person finden').last().fill('Niemandsname');
    await page.getByText('Gesucht wird in Ihren Fällen').waitFor();
  });

  it('shows a likely double beside what was typed, and does not ask again', async () => {
    await page.goto('/faelle/neu');
    await tabTo(page, 'Vorname');
    await page.keyboard.type('Mohammed');
    await tabTo(page, 'Familienname');
    await page.keyboard.type('Testaly');
    await key('Enter');
    await page.getByText('2 Treffer in Ihren Fällen').waitFor();
    await expectNoAxeViolations(page);
    await press('Mit محمد Testali vergleichen');
    await dialog('Ist das dieselbe Person?').getByText('abweichend').first().waitFor();
    await expectNoAxeViolations(page);
    await press('Nicht dieselbe Person');
    await page.getByText('1 Treffer in Ihren Fällen').waitFor();
    await press('Niemand davon: neue Person erfassen');
    await page.getByText('Ja, mit Namen').click();
    await page.getByLabel('Vorname').fill('Muhammad');
    await page.getByRole('combobox', { name: 'Kommune' }).fill('Ort 1');
    await page.getByRole('option', { name: 'Ort 1' }).click();
    await page.getByRole('button', { name: 'Speichern und weiter zum Fall' }).click();
    await page.getByText('Fall für Muhammad Testaly').waitFor();
  });

  it('merges two records with a preview, and parts them again', async () => {
    await page.goto(`/faelle/${first.id}?reiter=lage`);
    const open = page.getByRole('button', { name: 'Doppelt erfasst?' });
    await open.waitFor();
    await open.click();
    const twice = dialog('Doppelt erfasst?');
    await twice.getByText('Diese Personen aus Ihren Fällen ähneln محمد Testali.').waitFor();
    await expectNoAxeViolations(page);
    await twice.getByRole('button', { name: 'Mit Muhamad Testali vergleichen' }).click();
    await twice.getByText('Abweichende Angaben: Was gilt?').waitFor();
    await twice.getByText('1 Einwilligung').waitFor();
    await twice.getByRole('radio', { name: 'Muhamad' }).check({ force: true });
    await expectNoAxeViolations(page);
    await twice.getByRole('button', { name: 'Zusammenführen' }).click();
    await said('Die Personen sind zusammengeführt.');
    await page.getByRole('heading', { name: 'Muhamad Testali' }).first().waitFor();
    await page.getByText('Zusammengeführt mit Muhamad Testali').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await dialog('Zusammenführung rückgängig machen?').waitFor();
    await expectNoAxeViolations(page);
    await dialog('Zusammenführung rückgängig machen?').getByRole('button', { name: 'Rückgängig machen' }).click();
    await said('Die Personen sind wieder getrennt.');
    await page.getByRole('heading', { name: 'محمد Testali' }).first().waitFor();
  });

  it('says what stands against a merge while both have an open case', async () => {
    const other = await givenCase(worker, { client: { givenName: 'Mohammad', familyName: 'Testali' } });
    await page.goto(`/faelle/${first.id}?reiter=lage`);
    await page.getByRole('button', { name: 'Doppelt erfasst?' }).click();
    const twice = dialog('Doppelt erfasst?');
    await twice.getByRole('button', { name: 'Mit Mohammad Testali vergleichen' }).click();
    await twice.getByText('Beide Personen haben einen offenen Fall').waitFor();
    await twice.getByRole('link', { name: other.code }).waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await twice.getByRole('button', { name: 'Zusammenführen' }).count()).toBe(0);
  });
});
