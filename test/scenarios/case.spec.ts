import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { byKeyboard, tabTo } from '../browser/keyboard';
import type { Person } from '../given/person';
import { Product } from './product';

const NAME = 'Testfrau Tastaturbeispiel';

describe('a case from the first search to its end', () => {
  let product: Product;
  let worker: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const dialog = () => page.getByRole('dialog');
  const key = (name: string) => page.keyboard.press(name);
  const said = (text: string) => page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();

  const { press, type, choose, select } = byKeyboard(() => page);

  async function inDialog(title: string): Promise<void> {
    await page.getByRole('dialog', { name: title }).waitFor();
    await expectNoAxeViolations(page);
  }

  const dialogGone = () => dialog().waitFor({ state: 'hidden' });

  it('begins with the search, asks for the consent before the name, and opens', async () => {
    await press('Fälle');
    await page.getByText('Noch kein Fall').waitFor();
    await expectNoAxeViolations(page);
    await press('Neuer Fall');
    await page.getByRole('heading', { name: 'Neuer Fall' }).waitFor();
    await type('Vorname', 'Testfrau');
    await type('Familienname', 'Tastaturbeispiel');
    await key('Enter');
    await page.getByText('Keine Treffer in Ihren Fällen.').waitFor();
    await expectNoAxeViolations(page);
    await press('Neue Person erfassen');
    await page.getByText('Testhinweis').first().waitFor();
    await expectNoAxeViolations(page);
    await tabTo(page, 'Ja, mit Namen');
    await key('Space');
    await page.getByRole('heading', { name: 'Einwilligung in die Falldokumentation' }).waitFor();
    await expectNoAxeViolations(page);
    await choose('Kommune', 'Ort 1', 'Ort 1');
    await choose('Staatsangehörigkeit', 'Rumän', 'Rumänien');
    await press('Speichern und weiter zum Fall');
    await page.getByText(`Fall für ${NAME}`).waitFor();
    await expectNoAxeViolations(page);
    await press('Fall eröffnen');
    await page.getByRole('heading', { name: NAME }).waitFor();
    await expectNoAxeViolations(page);
  });

  it('takes a note and a contact, and says what the next phase needs', async () => {
    await press('Weiter zu Klärung');
    await said('Die Phase ist geändert.');
    await page.getByText('Für den Schritt Assessment fehlt noch:').waitFor();
    await tabTo(page, 'Notiz');
    await type('Notiz', 'Erster Eindruck festgehalten.');
    await key('Control+Enter');
    await said('Die Notiz ist gespeichert.');
    await page.getByRole('list', { name: 'Verlauf' }).getByText('Erster Eindruck festgehalten.').waitFor();
    // Saved by keyboard, the focus is still in the text; the kind of entry stands before it.
    await key('Shift+Tab');
    await key('ArrowRight');
    await type('Was wurde besprochen?', 'Unterlagen gesichtet.');
    await expectNoAxeViolations(page);
    await press('Kontakt speichern');
    await said('Der Kontakt ist gespeichert.');
    await page.getByText('Unterlagen gesichtet.').waitFor();
    await press('Notiz bearbeiten');
    await inDialog('Notiz bearbeiten');
    await key('Escape');
    await dialogGone();
  });

  it('is clarified: five criteria, the notice, the residence title', async () => {
    await press('Fünf Aufnahmekriterien beurteilt');
    await page.getByRole('heading', { name: 'Klärung' }).waitFor();
    await expectNoAxeViolations(page);
    await press('Klärung bearbeiten');
    await inDialog('Klärung');
    for (let question = 0; question < 6; question++) {
      await tabTo(page, 'Ja');
      await key('Space');
    }
    await type('ausgehändigt am', '02012020');
    await choose('in der Sprache', 'Rumän', 'Rumänisch');
    await press('Speichern');
    await dialogGone();
    await press('Aufenthaltsstatus eintragen');
    await inDialog('Aufenthaltsstatus eintragen');
    await choose('Status', '104c', 'Chancen-Aufenthaltsrecht');
    await type('Gültig bis', '31122099');
    await press('Speichern');
    await dialogGone();
    await page.getByText('bis 31.12.2099 · Papier gesehen').waitFor();
    await press('Angaben ändern');
    await inDialog('Angaben ändern');
    await key('Escape');
    await dialogGone();
    const load = await hold(page, '**/api/cases/*/situation*');
    await press('Weiter zu Assessment');
    // The step is taken; that other parts of the page still load does not swallow the next one.
    await press('Weiter zu Hilfeplanung');
    await page.getByText('Für den Schritt Umsetzung fehlt noch:').waitFor();
    await load();
  });

  it('gets a plan that is agreed and kept as a version', async () => {
    await press('Ein Ziel mit Zieldatum');
    await page.getByText('Noch kein Ziel').waitFor();
    await expectNoAxeViolations(page);
    await press('Ziel hinzufügen');
    await inDialog('Ziel hinzufügen');
    await press('Ziel speichern');
    await dialog().getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    // The form has moved the focus to the first field that is wrong.
    await page.keyboard.type('Besser Deutsch');
    await dialog().getByText('Beschreiben Sie genauer, was dann anders ist.').waitFor();
    await select('Lebensbereich', 'Sprache und Bildung');
    await type('Bis wann?', '31122099');
    await press('Ziel speichern');
    await dialogGone();
    await press('Maßnahme hinzufügen');
    await inDialog('Maßnahme hinzufügen');
    await type('Was wird getan?', 'Anmeldung zum Kurs');
    await type('Frist', '30062099');
    await press('Maßnahme speichern');
    await dialogGone();
    await press('Zustimmung festhalten');
    await inDialog('Zustimmung festhalten');
    await press('Fassung festhalten');
    await dialogGone();
    await press('Fassung 1 ansehen');
    await inDialog('Fassung 1');
    await key('Escape');
    await dialogGone();
    await expectNoAxeViolations(page);
    await press('Weiter zu Umsetzung');
    await page.getByRole('button', { name: 'Weiter zu Evaluation' }).waitFor();
    await press('Weiter zu Evaluation');
    await page.getByRole('button', { name: 'Fall abschließen' }).waitFor();
  });

  it('keeps names out of the address, the title and the storage of the browser', async () => {
    const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(`${page.url()} ${await page.title()} ${String(stored)}`).not.toMatch(/Testfrau|Tastaturbeispiel/);
    expect(await page.title()).toMatch(/^KIM-\d{4}-\d+ · Fallnetz$/);
  });

  it('shows every consent with what withdrawing it means', async () => {
    await tabTo(page, 'Hilfeplan');
    await key('End');
    await key('ArrowLeft');
    await page.getByRole('heading', { name: 'Einwilligungen' }).waitFor();
    await expectNoAxeViolations(page);
    await press('Einwilligung aufnehmen');
    await inDialog('Einwilligung aufnehmen');
    await key('Escape');
    await dialogGone();
    await press('Einzelheiten: Falldokumentation');
    await inDialog('Falldokumentation');
    await key('Escape');
    await dialogGone();
    await press('Widerrufen: Falldokumentation');
    await inDialog('„Falldokumentation“ widerrufen?');
    await dialog().getByText('Im Fall kann dann nichts mehr geschrieben werden.').waitFor();
    await key('Escape');
    await dialogGone();
  });

  it('closes when every goal is rated and nothing is open, and says until when the file is kept', async () => {
    await press('Fall abschließen');
    await inDialog('Fall abschließen');
    await select('Grund', 'Ziele erreicht');
    await press('Fall jetzt abschließen');
    await dialog().getByText('Dieses Ziel ist noch nicht bewertet.').first().waitFor();
    await expectNoAxeViolations(page);
    // The chosen reason holds the word too: go past it.
    await tabTo(page, 'Grund');
    await tabTo(page, 'erreicht');
    await key('Space');
    await tabTo(page, 'erledigt');
    await key('Space');
    await press('Fall jetzt abschließen');
    await dialog()
      .getByText(/Die Akte wird bis zum \d\d\.\d\d\.\d{4} aufbewahrt/)
      .waitFor();
    await expectNoAxeViolations(page);
    await key('Enter');
    await dialogGone();
    await page.getByText(/^Abgeschlossen am/).waitFor();
    await page.locator('h1:focus').waitFor();
    await expect(page.getByRole('textbox', { name: 'Notiz' }).count()).resolves.toBe(0);
    await expectNoAxeViolations(page);
  });
});
