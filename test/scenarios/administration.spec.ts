import type { Page } from 'playwright-core';
import { addDays } from '@fallnetz/platform';
import { expectNoAxeViolations } from '../browser';
import { byKeyboard, focusedName, focusInList } from '../browser/keyboard';
import { openSettled } from '../browser/settled';
import { givenCase } from '../given/case';
import type { Person } from '../given/person';
import { Product, speakEnglish } from './product';

const NEWCOMER = { name: 'Testfrau Neu', email: 'testfrau-neu@test.invalid', password: 'mein eigener langer Satz' };
const LABEL_AROUND_FOCUS = 'document.activeElement.closest(".field")?.textContent';
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 780 };

describe('the administration', () => {
  let product: Product;
  let admin: Person;
  let colleague: Person;

  beforeAll(async () => {
    product = await Product.start();
    admin = await product.district.person('fachadministration');
    colleague = await product.district.person('case_manager');
  });

  afterAll(async () => product.stop());

  it('lets a newcomer in with a one-time password, and a colleague stand in for them', async () => {
    const oneTimePassword = await createAccount(product, admin);
    const page = await product.openLogin();
    await product.logIn(page, NEWCOMER.email, oneTimePassword);
    await choosePassword(page, oneTimePassword);
    await product.logIn(page, NEWCOMER.email, NEWCOMER.password);
    await appointDeputy(page, colleague, addDays(product.api.clock.today(), 14));
    const deputyPage = await product.openAs(colleague);
    const banner = deputyPage.getByRole('complementary', { name: 'Vertretung' });
    expect(await banner.textContent()).toContain(`in Vertretung für ${NEWCOMER.name}`);
    await endSubstitution(page);
    await deputyPage.reload();
    await deputyPage.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
    expect(await banner.count()).toBe(0);
    await Promise.all([page.context().close(), deputyPage.context().close()]);
  });

  it('keeps the text of the second administrator and says what the first one changed', async () => {
    const person = await product.district.person('case_manager');
    const page = await openUsers(product, admin);
    await page.getByRole('searchbox', { name: 'Name oder E-Mail' }).fill(person.email);
    await page.getByRole('status').filter({ hasText: '1 Konto' }).waitFor();
    await page.getByRole('button', { name: `${person.name} bearbeiten` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Vor- und Nachname').fill('Testfrau Zweite');
    const other = await product.district.person('fachadministration');
    await other.patch(`/api/users/${person.id}`, { name: 'Testfrau Erste', version: 1 });
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByRole('alert').filter({ hasText: other.name }).waitFor();
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: /Neuen Stand laden/ }).click();
    await dialog.getByText('Testfrau Erste').waitFor();
    expect(await dialog.getByLabel('Vor- und Nachname').inputValue()).toBe('Testfrau Zweite');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('button', { name: 'Testfrau Zweite bearbeiten' }).waitFor();
    await page.context().close();
  });

  it('resets a password after a question and shows the new one this once', async () => {
    const person = await product.district.person('leitung');
    const page = await openUsers(product, admin);
    await page.getByRole('button', { name: `Passwort zurücksetzen: ${person.name}` }).click();
    await page.getByRole('dialog', { name: 'Passwort zurücksetzen?' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Passwort zurücksetzen' }).click();
    const issued = page.getByRole('dialog', { name: 'Das Passwort ist zurückgesetzt' });
    expect(await issued.locator('code').textContent()).toMatch(/^(\w{4}-){3}\w{4}$/);
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await issued.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('publishes the next version of a notice text and keeps the earlier one', async () => {
    const page = await product.openAs(admin);
    await page.goto('/verwaltung/hinweistexte');
    await page.getByRole('button', { name: 'Neue Fassung: Einwilligungstext, Deutsch' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).fill('Ein neuer Testtext');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Lesen: Einwilligungstext, Deutsch' }).click();
    await page.getByRole('dialog').getByText('Fassung 2').waitFor();
    await page.getByText('Fassung 1, gültig seit').last().click();
    await page.getByRole('dialog').getByText('Testhinweis').waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  it('adds an organisation and a municipality, and the wrong key is explained', async () => {
    const page = await product.openAs(admin);
    await page.goto('/verwaltung/stellen');
    await page.getByRole('button', { name: 'Stelle anlegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Testträger Beispiel');
    await dialog.getByRole('button', { name: 'Art' }).click();
    await page.getByRole('option', { name: 'Freier Träger' }).click();
    await dialog.getByRole('button', { name: 'Datenschutzrecht' }).click();
    await page.getByRole('option', { name: 'KDG (katholisch)' }).click();
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('button', { name: 'Testträger Beispiel bearbeiten' }).waitFor();
    await page.getByRole('button', { name: 'Kommune hinzufügen' }).click();
    await dialog.getByRole('textbox', { name: 'Gemeindeschlüssel' }).fill('01001000');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Testort');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Dieser Gemeindeschlüssel gehört nicht zu Ihrem Kreis.').waitFor();
    await expectNoAxeViolations(page);
    const [{ ags }] = (await admin.get<{ ags: string }[]>('/api/municipalities')).body as [{ ags: string }];
    await dialog.getByRole('textbox', { name: 'Gemeindeschlüssel' }).fill(`${ags.slice(0, 5)}888`);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('button', { name: 'Testort bearbeiten' }).waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  it('shows the data-protection officer who looked at a case, by its code', async () => {
    const file = await givenCase(colleague);
    await colleague.get(`/api/cases/${file.id}`);
    const page = await product.openAs(await product.district.person('data_protection_officer'));
    await page.goto('/verwaltung/zugriffe');
    const person = page.getByRole('combobox', { name: 'Person' });
    await person.fill(colleague.name);
    await page.getByRole('option', { name: colleague.name, exact: true }).click();
    await page.getByRole('row').filter({ hasText: file.code }).filter({ hasText: 'Fall' }).first().waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('Beispiel');
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  it.each([
    ['wide, German', WIDE, 'Verwaltung'],
    ['narrow, English', NARROW, 'Administration'],
  ])('offers every page to those who may, without barriers: %s', async (_how, viewport, title) => {
    const page = await product.openAs(admin);
    await page.setViewportSize(viewport);
    if (title === 'Administration') await speakEnglish(page);
    await page.goto('/verwaltung');
    await page.getByRole('heading', { name: title }).waitFor();
    const paths = await page.getByRole('main').getByRole('link').evaluateAll(hrefs);
    expect(paths).toEqual(
      expect.arrayContaining(['nutzende', 'vertretung', 'hinweistexte', 'rollen'].map((name) => `/verwaltung/${name}`)),
    );
    expect(paths).not.toContain('/verwaltung/zugriffe');
    for (const path of ['/verwaltung', ...paths, '/konto']) {
      await openSettled(page, path);
      await expectNoAxeViolations(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
    }
    await page.context().close();
  });
});

const hrefs = (links: unknown[]) =>
  links.map((link) => (link as { getAttribute(n: string): string }).getAttribute('href'));

async function openUsers(product: Product, admin: Person): Promise<Page> {
  const page = await product.openAs(admin);
  await page.goto('/verwaltung');
  await page.getByRole('link', { name: 'Nutzende' }).click();
  await page.getByRole('table', { name: 'Konten' }).waitFor();
  return page;
}

async function createAccount(product: Product, admin: Person): Promise<string> {
  const page = await openUsers(product, admin);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Konto anlegen' }).click();
  await dialog.getByRole('alert').waitFor();
  await expectNoAxeViolations(page);
  await followWrongFields(page);
  await dialog.getByLabel('Vor- und Nachname').fill(NEWCOMER.name);
  await dialog.getByLabel('E-Mail-Adresse').fill(NEWCOMER.email);
  await dialog.getByRole('button', { name: /Stelle \(/ }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('option', { name: 'Teststelle municipality' }).click();
  await dialog.getByText('Case-Manager*in').click();
  await dialog.getByRole('button', { name: 'Konto anlegen' }).click();
  const secret = page.getByRole('dialog', { name: 'Das Konto ist angelegt' }).locator('code');
  await secret.waitFor();
  await expectNoAxeViolations(page);
  const oneTimePassword = (await secret.textContent()) ?? '';
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByRole('button', { name: `${NEWCOMER.name} bearbeiten` }).waitFor();
  expect(await page.content()).not.toContain(oneTimePassword);
  await page.context().close();
  return oneTimePassword;
}

/** Each line of the summary begins with a field as it is labelled, and leads into it. */
async function followWrongFields(page: Page): Promise<void> {
  const lines = page.getByRole('dialog').getByRole('alert').getByRole('listitem');
  const said = await lines.allTextContents();
  expect(said[0]).toBe('Vor- und Nachname – Diese Angabe fehlt.');
  expect(said).toContain('Stelle – Diese Angabe fehlt.');
  expect(new Set(said).size).toBe(said.length);
  for (const label of await lines.getByRole('link').allTextContents()) {
    await lines.getByRole('link', { name: label, exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(LABEL_AROUND_FOCUS)).toContain(label);
  }
  expect(await lines.getByRole('link').count()).toBe(said.length);
}

async function choosePassword(page: Page, oneTimePassword: string): Promise<void> {
  await page.getByText('Wählen Sie zuerst Ihr eigenes Passwort').waitFor();
  await page.goto('/verwaltung/vertretung');
  await page.waitForURL('**/konto');
  await page.getByLabel('Einmalpasswort').fill(oneTimePassword);
  await page.getByLabel('Neues Passwort (').fill(NEWCOMER.password);
  await page.getByLabel('Neues Passwort wiederholen').fill('etwas ganz anderes');
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await page.getByText('Die beiden Eingaben stimmen nicht überein.').waitFor();
  await expectNoAxeViolations(page);
  await page.getByLabel('Neues Passwort wiederholen').fill(NEWCOMER.password);
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await page.getByText('Ihr Passwort ist geändert').waitFor();
  await expectNoAxeViolations(page);
}

/** By keyboard, from the user menu on. */
async function appointDeputy(page: Page, deputy: Person, lastDay: string): Promise<void> {
  const { press, type } = byKeyboard(() => page);
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
  await press('Benutzermenü');
  await focusInList(page);
  expect(await focusedName(page)).toContain('Abwesenheit und Vertretung');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Abwesenheit und Vertretung' }).waitFor();
  await press('Abwesenheit eintragen');
  const dialog = page.getByRole('dialog', { name: 'Abwesenheit eintragen' });
  await dialog.waitFor();
  await expectNoAxeViolations(page);
  await type('Letzter Tag', german(lastDay));
  await type('Vertretung', deputy.name);
  await page.getByRole('option', { name: deputy.name, exact: true }).waitFor();
  await expectNoAxeViolations(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press('Vertretung eintragen');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: deputy.name }).filter({ hasText: 'läuft' }).waitFor();
}

async function endSubstitution(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Beenden/ }).click();
  await page.getByRole('dialog', { name: 'Vertretung beenden?' }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Vertretung beenden' }).click();
  await page.getByText('vorzeitig am').waitFor();
}

/** As it is typed into the segments of a date field. */
function german(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}${month}${year}`;
}
