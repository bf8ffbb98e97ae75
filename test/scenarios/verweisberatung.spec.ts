import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { focusInField, tabTo } from '../browser/keyboard';
import { openSettled, settled } from '../browser/settled';
import { givenCase } from '../given/case';
import { givenOffer } from '../given/directory';
import type { Person } from '../given/person';
import { Product } from './product';

const PERSONAL = ['client', 'case_file', 'consent', 'case_assignment'];

describe('Verweisberatung, Angebote and Überleitung', () => {
  let product: Product;
  let worker: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    const { district } = product;
    worker = await district.person('case_manager', { ags: ['05999002'] });
    const address = { address: 'Testweg 1, 99999 Testort', opening: 'Mo 9–12 Uhr' };
    await givenOffer(district, {
      name: 'Familienkasse Test',
      provider: 'Bund',
      kind: 'family_benefits_office',
      ags: ['05999'],
      ...address,
    });
    await givenOffer(district, { name: 'Beratung Ort 2', provider: 'AWO', ags: ['05999002'], languages: ['ro'] });
  });

  afterAll(async () => product.stop());

  afterEach(async () => page.context().close());

  async function countRows(table: string): Promise<number | null> {
    const { rowCount } = await product.district.sql.query(`select 1 from ${table}`);
    return rowCount;
  }

  it('records an anonymous question with the keyboard alone, and prints the slip in Romanian', async () => {
    const before = await Promise.all(PERSONAL.map(countRows));
    page = await product.openAs(worker);
    await tabTo(page, 'Verweisberatung');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Verweisberatung', level: 1 }).waitFor();
    await tabTo(page, 'Existenzsicherung und Schulden');
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'Familienkasse Test' }).waitFor();
    await tabTo(page, 'Sprache des Gesprächs');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Rum');
    await page.getByRole('option', { name: 'Rumänisch' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('spricht Rumänisch').waitFor();
    await expectNoAxeViolations(page);
    await tabTo(page, 'Familienkasse Test');
    await page.keyboard.press('Space');
    await tabTo(page, 'Speichern');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Die Verweisberatung ist gespeichert.' }).waitFor();
    await expectNoAxeViolations(page);
    await tabTo(page, 'Zettel drucken');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Aici primiți ajutor' }).waitFor();
    await page.getByText('Testweg 1, 99999 Testort').waitFor();
    await expectNoAxeViolations(page);
    expect(await Promise.all(PERSONAL.map(countRows))).toEqual(before);
    const { rows } = await product.district.sql.query(
      'select ags, language, topics, result from verweisberatung where recorded_by = $1',
      [worker.id],
    );
    expect(rows).toEqual([
      { ags: '05999002', language: 'ro', topics: ['existenzsicherung_schulden'], result: 'referred' },
    ]);
  });

  it('says what is missing, and keeps names out', async () => {
    page = await product.openAs(worker);
    await page.goto('/verweisberatung');
    await page.getByLabel('Frage in Stichworten').fill('erreichbar unter 05999 123456');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByText(/Bitte keine Namen, Telefonnummern/).count()).toBeGreaterThan(0);
    await page
      .getByText(/Gefunden: „05999 123456“/)
      .first()
      .waitFor();
    await focusInField(page, 'topics');
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: /^Sprache/ }).fill('');
    await page.keyboard.press('Tab');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Speichern' }).click();
    await focusInField(page, 'language');
    await settled(page);
    // The list would hide what is said below the field.
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await page.getByLabel('Frage in Stichworten').inputValue()).toBe('erreichbar unter 05999 123456');
    await expectNoAxeViolations(page);
  });

  it('asks for the consent before a case begins, and carries over place, language and topics only', async () => {
    page = await product.openAs(worker);
    await page.goto('/verweisberatung');
    await page.getByText('Wohnen und Mobilität').click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    const people = await countRows('client');
    await page.getByRole('button', { name: 'In Fallbegleitung überführen' }).click();
    const dialog = page.getByRole('dialog', { name: 'In Fallbegleitung überführen' });
    await dialog.waitFor();
    await expectNoAxeViolations(page);
    expect(await dialog.getByRole('button', { name: 'Weiter zur Aufnahme' }).isDisabled()).toBe(true);
    await dialog.getByText('Ich habe die Person informiert.').click();
    await dialog.getByRole('button', { name: 'Weiter zur Aufnahme' }).click();
    await page.getByText('Ort 2 · Deutsch · Wohnen und Mobilität').waitFor();
    await expectNoAxeViolations(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/faelle/neu');
    expect(await countRows('client')).toBe(people);
  });

  it('prints from right to left for Arabic, and fits 320 pixels', async () => {
    const offer = await givenOffer(product.district, { name: 'Nur hier' });
    const body = {
      language: 'ar',
      channel: 'phone',
      topics: ['familie_kita_schule'],
      offerIds: [offer],
      result: 'referred',
      duration: 'up_to_5_minutes',
    };
    const made = await worker.post('/api/verweisberatungen', body);
    page = await product.openAs(worker);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/verweisberatung/${String(made.body.id)}/zettel`);
    const slip = page.getByRole('article');
    await slip.waitFor();
    expect([await slip.getAttribute('dir'), await slip.getAttribute('lang')]).toEqual(['rtl', 'ar']);
    await expectNoAxeViolations(page);
    for (const path of ['/verweisberatung', '/angebote', `/angebote/${offer}`]) {
      await openSettled(page, path);
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  });

  it('searches the directory while somebody types, also in the middle of a word', async () => {
    page = await product.openAs(worker);
    await page.goto('/angebote');
    const field = page.getByRole('searchbox');
    await field.click();
    await page.keyboard.type('Ort 2');
    await page.waitForURL(/suche=Ort/);
    await page.keyboard.press('Home');
    for (const letter of 'Beratung ') await page.keyboard.type(letter, { delay: 20 });
    expect(await field.inputValue()).toBe('Beratung Ort 2');
    await page.getByRole('link', { name: 'Beratung Ort 2' }).waitFor();
    await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
    await page.getByRole('link', { name: 'Familienkasse Test' }).waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('lets two people keep the same offer without losing a word', async () => {
    const editor = await product.district.person('koordinierende_stelle');
    const colleague = await product.district.person('koordinierende_stelle');
    const offer = await givenOffer(product.district, { name: 'Gemeinsam gepflegt' });
    page = await product.openAs(editor);
    await page.goto(`/angebote/${offer}/bearbeiten`);
    await page.getByLabel('Öffnungszeiten').fill('Di 14–16 Uhr');
    await colleague.patch(`/api/offers/${offer}`, { version: 1, phone: '05999 0' });
    await page.getByRole('button', { name: 'Speichern' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(colleague.name).waitFor();
    await alert.getByText('Telefon').waitFor();
    await expectNoAxeViolations(page);
    await alert.getByRole('button').click();
    await alert.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Telefon').inputValue()).toBe('05999 0');
    expect(await page.getByLabel('Öffnungszeiten').inputValue()).toBe('Di 14–16 Uhr');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'Kontakt' }).waitFor();
    expect((await editor.get(`/api/offers/${offer}`)).body).toMatchObject({
      phone: '05999 0',
      opening: 'Di 14–16 Uhr',
      version: 3,
    });
  });

  it('refers a case only with a consent where data pass on, and records the outcome', async () => {
    const { id } = await givenCase(worker);
    page = await product.openAs(worker);
    await page.goto(`/faelle/${id}?reiter=ueberleitungen`);
    await page.getByRole('button', { name: 'Überleiten' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zu einer Stelle überleiten' });
    await dialog.getByRole('combobox', { name: 'Angebot' }).fill('Beratung Ort');
    await page.getByRole('option', { name: 'Beratung Ort 2, AWO' }).click();
    await dialog.getByText('Mit Datenweitergabe (warm)').click();
    await dialog.getByText('Zurzeit gilt keine Einwilligung zur Übermittlung.').waitFor();
    await dialog.getByRole('button', { name: 'Überleitung festhalten' }).click();
    await dialog.getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await dialog.getByText('Ohne Datenweitergabe (kalt)').click();
    await dialog.getByRole('button', { name: 'Überleitung festhalten' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Ergebnis festhalten: Beratung Ort 2' }).click();
    const outcome = page.getByRole('dialog', { name: 'Was wurde aus der Überleitung?' });
    await outcome.getByText('angekommen').click();
    await expectNoAxeViolations(page);
    await outcome.getByRole('button', { name: 'Ergebnis festhalten' }).click();
    await outcome.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Ergebnis ändern: Beratung Ort 2' }).waitFor();
    await expectNoAxeViolations(page);
    expect((await worker.get<object[]>(`/api/cases/${id}/referrals`)).body).toMatchObject([
      { mode: 'kalt', outcome: 'arrived' },
    ]);
  });
});
