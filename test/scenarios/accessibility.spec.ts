import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { byKeyboard, focusedName, tabTo } from '../browser/keyboard';
import { eventually } from '../given/eventually';
import { District } from '../given/given';
import type { Person } from '../given/person';
import { Product } from './product';

const STATEMENT = 'Erklärung zur Barrierefreiheit';
const PHONE = { width: 320, height: 740 };

describe('accessibility', () => {
  let product: Product;
  let admin: Person;

  beforeAll(async () => {
    product = await Product.start();
    admin = await product.district.person('fachadministration');
  });
  afterAll(async () => product.stop());

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

  it('has a contact that the Fachadministration is asked for and names', async () => {
    const page = await product.openAs(admin);
    await page.getByText('Für die Barrierefreiheit ist keine Ansprechstelle eingetragen').waitFor();
    await page.getByRole('link', { name: 'Barrierefreiheit verwalten' }).click();
    await page.getByText('Es ist keine Ansprechstelle eingetragen').waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Stelle oder Person').fill('Teststelle Digitales');
    await page.getByLabel('E-Mail-Adresse').fill('keine Adresse');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByLabel('E-Mail-Adresse').fill('barrierefreiheit@test.invalid');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Es ist keine Ansprechstelle eingetragen').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('is stated to somebody without an account, who reports a barrier with the keyboard alone', async () => {
    const page = await product.openLogin({ viewport: PHONE });
    const by = byKeyboard(() => page);
    await by.press('Barrierefreiheit');
    await heading(page, STATEMENT).waitFor();
    await page.getByRole('link', { name: 'barrierefreiheit@test.invalid' }).waitFor();
    await expectNoAxeViolations(page);
    await by.type('Was hat Sie behindert?', 'Testbarriere der Anmeldung');
    await by.press('Meldung absenden');
    await page.getByText('Ihre Meldung ist angekommen.').waitFor();
    await eventually(async () => expect(await focusedName(page)).toBe('Weitere Barriere melden'));
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Accessibility statement').waitFor();
    await expectNoAxeViolations(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await page.getByRole('link', { name: 'To the login' }).click();
    await heading(page, 'Log in').waitFor();
    await page.context().close();
  });

  it('can be asked from every page, by guests too', async () => {
    const guest = await product.district.person('conference_guest');
    const page = await product.openAs(guest);
    await tabTo(page, 'Barrierefreiheit');
    await page.keyboard.press('Enter');
    await heading(page, STATEMENT).waitFor();
    await eventually(async () => expect(await page.evaluate('document.activeElement.textContent')).toBe(STATEMENT));
    await page.getByLabel('Was hat Sie behindert?').fill('Testbarriere eines Gastes');
    await page.getByLabel('E-Mail oder Telefon').fill('antwort@test.invalid');
    await page.getByRole('button', { name: 'Meldung absenden' }).click();
    await page.getByText('Ihre Meldung ist angekommen.').waitFor();
    await page.getByRole('link', { name: 'Zurück zu Fallnetz' }).click();
    await heading(page, 'Meine Fallkonferenzen').waitFor();
    await page.context().close();
  });

  it('brings what was reported to the Fachadministration, who settles it', async () => {
    const page = await product.openAs(admin);
    await page.getByText('2 gemeldete Barrieren sind offen').waitFor();
    await page.getByRole('link', { name: 'Barrierefreiheit verwalten' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Testbarriere eines Gastes' });
    await row.getByText('antwort@test.invalid').waitFor();
    await expectNoAxeViolations(page);
    await row.getByRole('button', { name: /^Erledigt: Meldung vom/ }).click();
    await page.getByRole('dialog', { name: 'Meldung erledigt?' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Erledigt' }).click();
    await row.waitFor({ state: 'hidden' });
    await page.goto('/verwaltung/barrierefreiheit?stand=alle');
    await row.getByText('erledigt am').waitFor();
    expect(await row.textContent()).not.toContain('antwort@test.invalid');
    await page.context().close();
  });

  it('asks which district is meant where several share an installation', async () => {
    const neighbours = await District.create(product.api);
    const theirs = await neighbours.person('fachadministration');
    const contact = {
      name: 'Teststelle nebenan',
      email: 'nebenan@test.invalid',
      phone: '05241 000002',
      ombudsstelle: '',
    };
    await theirs.put('/api/accessibility-contact', { ...contact, version: 0 });
    const [{ district }] = (await theirs.get<{ district: string }[]>('/api/accessibility')).body as [
      { district: string },
    ];
    const page = await product.openLogin({ viewport: PHONE });
    await page.goto('/barrierefreiheit');
    await page.getByRole('link', { name: contact.phone }).waitFor();
    await page.getByLabel('Was hat Sie behindert?').fill('Testbarriere nebenan');
    await page.getByRole('button', { name: 'Meldung absenden' }).click();
    await page.locator('[aria-invalid="true"], [data-invalid]').first().waitFor();
    await page.getByRole('button', { name: /Kreis/ }).click();
    await page.getByRole('option', { name: district }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Meldung absenden' }).click();
    await page.getByText('Ihre Meldung ist angekommen.').waitFor();
    const { body } = await theirs.get<{ items: object[] }>('/api/barrier-reports');
    expect(body.items).toMatchObject([{ description: 'Testbarriere nebenan' }]);
    await page.context().close();
    await neighbours.close();
  });
});
