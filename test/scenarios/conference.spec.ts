import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { settled } from '../browser/settled';
import { type GivenCase, givenCase, givenPlan } from '../given/case';
import { givenFallkonferenzConsent } from '../given/conference';
import type { Person } from '../given/person';
import { Product, speakEnglish } from './product';

const QUESTION = 'Was fehlt für die Erteilung nach § 25b?';

/** Case-Manager*in and Ausländerbehörde in two windows, from the plan to the approved Protokoll. */
describe('a Fallkonferenz with the Ausländerbehörde', () => {
  let product: Product;
  let file: GivenCase;
  let abh: Person;
  let host: Page;
  let guest: Page;

  beforeAll(async () => {
    product = await Product.start();
    const worker = await product.district.person('case_manager');
    abh = await product.district.person('abh_participant');
    file = await givenCase(worker);
    await givenPlan(worker, file.id);
    const dataKinds = ['name', 'goals', 'residence_valid_until'];
    await givenFallkonferenzConsent(worker, file.clientId, { organisationId: abh.organisationId, dataKinds });
    await worker.post(`/api/cases/${file.id}/notes`, { body: 'Eine Notiz, die nie hinausgeht.' });
    host = await product.openAs(worker);
    guest = await product.openAs(abh);
  });

  afterAll(async () => product.stop());

  const dialog = (page: Page) => page.getByRole('dialog');

  async function said(page: Page, text: string): Promise<void> {
    await page.getByRole('status', { name: 'Meldungen' }).getByText(text).waitFor();
  }

  async function type(page: Page, group: string, digits: string): Promise<void> {
    await page.getByRole('group', { name: group }).getByRole('spinbutton').first().click();
    await page.keyboard.type(digits);
  }

  it('is planned from the case', async () => {
    await host.goto(`/faelle/${file.id}?reiter=fallkonferenzen`);
    await host.getByRole('link', { name: 'Fallkonferenz planen' }).click();
    await host.getByRole('heading', { level: 1, name: 'Fallkonferenz planen' }).waitFor();
    await host.getByLabel('Fragestellung').fill('Was braucht Frau Beispiel?');
    await type(host, 'Tag', '15032099');
    await type(host, 'Uhrzeit', '0930');
    await host.getByLabel('Ort').fill('Rathaus, Raum 3');
    await expectNoAxeViolations(host);
    await host.getByRole('button', { name: 'Fallkonferenz anlegen' }).click();
    await host.getByRole('alert').getByText('Hier steht der Name der Person. Gefunden: „Beispiel“.').waitFor();
    await host.getByLabel('Fragestellung').fill(QUESTION);
    await host.getByRole('button', { name: 'Fallkonferenz anlegen' }).click();
    await host.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await host.getByText('Sonntag, 15.03.2099, 09:30').waitFor();
    await expectNoAxeViolations(host);
    // Nobody is in the room yet: nothing is said about what the room may hear.
    expect(await host.getByText('Im Raum:').count()).toBe(0);
  });

  it('releases to each body what the matrix allows', async () => {
    await host.getByRole('button', { name: 'Teilnehmende hinzufügen' }).click();
    await dialog(host).getByRole('combobox', { name: 'Person' }).fill(abh.name);
    await host.getByRole('option', { name: abh.name }).click();
    await expectNoAxeViolations(host);
    await dialog(host).getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await host.getByRole('cell', { name: 'noch nicht eingeladen' }).waitFor();
    await host.getByRole('tab', { name: 'Freigaben' }).click();
    await host
      .getByRole('row', { name: /Geburtsdatum/ })
      .getByText('von der Einwilligung nicht umfasst')
      .waitFor();
    await expectNoAxeViolations(host);
    await host.getByRole('button', { name: `Freigaben ändern: ${abh.name}` }).click();
    for (const field of ['Name', 'Ziele', 'Altersgruppe']) await dialog(host).getByText(field, { exact: true }).click();
    await expectNoAxeViolations(host);
    await dialog(host).getByRole('button', { name: 'Freigeben' }).click();
    await said(host, 'Die Freigaben sind gespeichert.');
    await host.getByRole('button', { name: `So sieht es ${abh.name}` }).click();
    await dialog(host).getByText('Testfrau Beispiel').first().waitFor();
    await dialog(host).getByText('Hier schreibt die Stelle nach der Einladung ihre Sicht.').waitFor();
    await expectNoAxeViolations(host);
    expect(await dialog(host).getByText('ist vorbei').count()).toBe(0);
    await host.keyboard.press('Escape');
    await dialog(host).waitFor({ state: 'hidden' });
  });

  it('opens to the guest with the invitation, and shows exactly that', async () => {
    await guest.goto('/gast/fallkonferenzen');
    await guest.getByText('Keine Fallkonferenz').waitFor();
    await expectNoAxeViolations(guest);
    await host.getByRole('tab', { name: 'Planung' }).click();
    await host.getByRole('button', { name: 'Einladen', exact: true }).click();
    await dialog(host).waitFor();
    await expectNoAxeViolations(host);
    await dialog(host).getByRole('button', { name: 'Einladen' }).click();
    await said(host, 'Die Einladungen sind verschickt.');
    await guest.reload();
    await guest.getByText('14 Tage nach dem Schließen').waitFor();
    await guest.getByRole('link', { name: QUESTION }).click();
    await guest.getByRole('heading', { name: 'Freigegebene Angaben' }).waitFor();
    await guest.getByText('14 Tage nach dem Schließen').waitFor();
    await settled(guest);
    const released = await guest.locator('dl.released dt').allTextContents();
    expect(released).toEqual(['Name', 'Altersgruppe', 'Ziele']);
    const page = await guest.getByRole('main').innerText();
    expect(page).toContain('Testfrau Beispiel');
    expect(page).toContain('Ein Platz im Sprachkurs');
    expect(page).not.toMatch(/1990|Rumänien|Notiz, die nie/);
    expect(await guest.title()).not.toContain('Beispiel');
    await expectNoAxeViolations(guest);
  });

  it('has no pages of the staff for the guest who types their addresses', async () => {
    const address = guest.url();
    for (const path of ['/faelle', '/faelle/neu', '/verweisberatung', '/verwaltung/personen', '/fallkonferenzen']) {
      await guest.goto(path);
      await guest.getByRole('heading', { name: 'Seite nicht gefunden' }).waitFor();
    }
    await guest.goto(address);
    await guest.getByRole('heading', { name: 'Freigegebene Angaben' }).waitFor();
  });

  it('hears the guest and decides', async () => {
    const view = guest.getByRole('textbox', { name: 'Ihre Sicht' });
    await view.fill('Es fehlt der Nachweis.');
    const answer = await hold(guest, '**/statement');
    await guest.getByRole('button', { name: 'Sicht speichern' }).click();
    // Goes on writing while this is on its way.
    await view.fill('Es fehlt der Nachweis A2.');
    await answer();
    await said(guest, 'Ihre Sicht ist gespeichert.');
    await settled(guest);
    expect(await view.inputValue()).toBe('Es fehlt der Nachweis A2.');
    await guest.getByRole('button', { name: 'Sicht speichern' }).click();
    await settled(guest);
    expect(await guest.getByRole('alert').count()).toBe(0);
    await host.getByRole('tab', { name: 'Besprechung' }).click();
    await host.getByText('Es fehlt der Nachweis A2.').waitFor();
    await expectNoAxeViolations(host);
    await host.getByRole('button', { name: 'Vereinbarung festhalten' }).click();
    await dialog(host).getByLabel('Was wird vereinbart?').fill('Prüft die Unterlagen binnen zwei Wochen');
    await dialog(host)
      .getByRole('button', { name: /Teilnehmer\*in/ })
      .click();
    await host.getByRole('option', { name: abh.name }).click();
    await type(host, 'Bis wann?', '31032099');
    await expectNoAxeViolations(host);
    await dialog(host).getByRole('button', { name: 'Vereinbarung speichern' }).click();
    await said(host, 'Die Vereinbarung steht als Maßnahme im Hilfeplan.');
    await host.getByRole('button', { name: 'Als durchgeführt festhalten' }).click();
    await dialog(host).getByText('Geplant ist sie erst für den 15.03.2099, 09:30.').waitFor();
    await dialog(host).getByRole('button', { name: 'Als durchgeführt festhalten' }).click();
    await said(host, 'Festgehalten: Die Fallkonferenz hat stattgefunden.');
  });

  it('ends in a Protokoll of which each body reads its part', async () => {
    await host.getByRole('tab', { name: 'Protokoll' }).click();
    await host.getByLabel('Gesamtes Protokoll').fill('Alle Sichten gehört. Weiter mit Kurs und Pass.');
    await host.getByLabel(`Teil für ${abh.name}`).fill('Die Ausländerbehörde prüft die Unterlagen.');
    await expectNoAxeViolations(host);
    const answer = await hold(host, '**/protokoll');
    await host.getByRole('button', { name: 'Protokoll speichern' }).click();
    await host.getByLabel('Gesamtes Protokoll').press('End');
    await host.keyboard.type(' Sprachkurs bleibt.');
    await answer();
    await settled(host);
    expect(await host.getByLabel('Gesamtes Protokoll').inputValue()).toContain('Sprachkurs bleibt.');
    await host.getByRole('button', { name: 'Protokoll speichern' }).click();
    await host.getByRole('button', { name: 'Protokoll freigeben' }).click();
    await dialog(host).waitFor();
    await expectNoAxeViolations(host);
    await dialog(host).getByRole('button', { name: 'Protokoll freigeben' }).click();
    await said(host, 'Das Protokoll ist freigegeben.');
    await expectNoAxeViolations(host);
    await guest.reload();
    await guest.getByText('Die Ausländerbehörde prüft die Unterlagen.').waitFor();
    await guest.getByRole('rowheader', { name: 'Prüft die Unterlagen binnen zwei Wochen' }).waitFor();
    await settled(guest);
    expect(await guest.getByRole('main').innerText()).not.toContain('Alle Sichten gehört');
    await expectNoAxeViolations(guest);
    await host.getByRole('tab', { name: 'Register' }).click();
    await host.getByRole('heading', { name: 'Zurückgehalten' }).waitFor();
    await expectNoAxeViolations(host);
  });

  it('speaks English too, on a small screen', async () => {
    await guest.setViewportSize({ width: 360, height: 800 });
    await speakEnglish(guest);
    await guest.goto('/gast/fallkonferenzen');
    await guest.getByRole('link', { name: QUESTION }).click();
    await guest.getByRole('heading', { name: 'Released data' }).waitFor();
    await expectNoAxeViolations(guest);
    expect(await guest.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});
