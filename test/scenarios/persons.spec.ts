import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { byKeyboard, tabTo } from '../browser/keyboard';
import { openSettled, settled } from '../browser/settled';
import { givenCase, type GivenCase } from '../given/case';
import type { Person } from '../given/person';
import { Product } from './product';

const NINO = 'ნინო';

/** Whoever does not fit the usual form: one name, another script, no papers, no birthday, no consent. */
describe('people as they are', () => {
  let product: Product;
  let worker: Person;
  let file: GivenCase;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    file = await givenCase(worker);
    await givenCase(worker, { client: { givenName: 'Testmann', birthDate: '1988-03-04' } });
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const key = (name: string) => page.keyboard.press(name);
  const dialog = () => page.getByRole('dialog');
  const household = () =>
    page.locator('section', { has: page.getByRole('heading', { name: 'Haushalt', exact: true }) });
  const { press, type, choose, select } = byKeyboard(() => page);

  const openSituation = async () => {
    await openSettled(page, `/faelle/${file.id}?reiter=lage`);
    await household().waitFor();
  };

  it('have one name in their own script, no birthday and no state, all without a mouse', async () => {
    await page.goto('/faelle/neu');
    await type('Familienname', NINO);
    await key('Enter');
    await page.getByText('Keine Treffer in Ihren Fällen.').waitFor();
    await press('Neue Person erfassen');
    await tabTo(page, 'Ja, mit Namen');
    await key('Space');
    await page.getByRole('heading', { name: 'Einwilligung in die Falldokumentation' }).waitFor();
    await type('Name in lateinischer Schrift', 'Nino');
    await tabTo(page, 'unbekannt, auch auf Nachfrage');
    await key('Space');
    await choose('Kommune', 'Ort 1', 'Ort 1');
    await choose('Staatsangehörigkeit', 'staatenlos', 'staatenlos');
    await choose('Weitere Staatsangehörigkeit', 'ungek', 'ungeklärt');
    await expectNoAxeViolations(page);
    await press('Speichern und weiter zum Fall');
    await page.getByText(`Fall für ${NINO}`).waitFor();
    await press('Fall eröffnen');
    await page.getByRole('heading', { level: 1, name: NINO }).waitFor();
    await tabTo(page, 'Verlauf');
    await key('ArrowRight');
    await page.getByText('staatenlos, ungeklärt').waitFor();
    await page.getByText('unbekannt, auch auf Nachfrage').waitFor();
    await page.getByText('Nino', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
  });

  it('know a year at most: the day nobody knew is not kept', async () => {
    await press('Angaben ändern');
    await dialog().waitFor();
    await tabTo(page, 'unbekannt, auch auf Nachfrage');
    await key('Space');
    await type('Geburtsdatum', '01011975');
    await press('Tag unbekannt: nur 1975 speichern');
    await tabTo(page, 'geschätzt');
    await key('Space');
    await expectNoAxeViolations(page);
    await key('Control+Enter');
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('1975 (geschätzt)').waitFor();
  });

  it('are recorded once although the answer was lost', async () => {
    await page.goto('/faelle/neu');
    await page.getByLabel('Familienname').fill('Funkloch');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('button', { name: 'Neue Person erfassen' }).click();
    await page.getByText('Ja, mit Namen').click();
    await choose('Kommune', 'Ort 1', 'Ort 1');
    let attempts = 0;
    await page.route('**/api/clients', async (route) => {
      attempts += 1;
      if (attempts > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Speichern und weiter zum Fall' }).click();
    await page.getByText('Fall für Funkloch').waitFor();
    await page.unroute('**/api/clients');
    const { rows } = await product.district.sql.query(`select 1 from client where family_name = 'Funkloch'`);
    expect([attempts, rows.length]).toEqual([2, 1]);
  });

  it('are taken into a household when they have a case already, found and chosen by keyboard', async () => {
    await openSituation();
    await press('Person eintragen');
    await tabTo(page, 'Nur Beziehung und Geburtsjahr');
    await key('ArrowDown');
    await key('ArrowDown');
    await type('Name oder Fallcode', 'Testman Beispil');
    await key('Enter');
    await dialog().getByText('Testmann Beispiel, 04.03.1988, KIM-').waitFor();
    await tabTo(page, 'Testmann Beispiel');
    await key('Space');
    await select('Beziehung', 'Ehe- oder Lebenspartner*in');
    await expectNoAxeViolations(page);
    await press('Speichern');
    await dialog().waitFor({ state: 'hidden' });
    await household().getByText('2 Personen leben hier zusammen.').waitFor();
    await household().getByRole('link', { name: 'Fall öffnen: Testmann Beispiel' }).waitFor();
    await press('Person eintragen');
    await tabTo(page, 'Nur Beziehung und Geburtsjahr');
    await key('ArrowDown');
    await key('ArrowDown');
    await type('Name oder Fallcode', 'Testmann');
    await key('Enter');
    await dialog().getByText('Testmann Beispiel, 04.03.1988, KIM-').waitFor();
    await tabTo(page, 'Testmann Beispiel');
    await key('Space');
    await select('Beziehung', 'Geschwister');
    await press('Speichern');
    await dialog().getByText('Diese Person gehört schon zum Haushalt einer anderen Person.').waitFor();
    // Its draft must not come back in the next dialog.
    await press('Abbrechen');
    await dialog().waitFor({ state: 'hidden' });
    await settled(page);
  });

  it('are not taken for somebody else while the answer is on its way', async () => {
    await openSituation();
    await household().getByRole('button', { name: 'Person eintragen' }).click();
    await dialog().getByText('Ist schon erfasst').click();
    const answer = await hold(page, '**/client-search');
    await dialog().getByLabel('Name oder Fallcode').fill('Testmann');
    await key('Enter');
    await dialog().getByLabel('Name oder Fallcode').fill('Niemandsson');
    await answer();
    await settled(page);
    expect(
      await dialog()
        .getByRole('radio', { name: /^Testmann/ })
        .count(),
    ).toBe(0);
    await key('Enter');
    await dialog().getByText('Niemand gefunden').waitFor();
    await key('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await key('Control+k');
    await page.keyboard.type('Testmann');
    await page.getByRole('menuitem', { name: /Testmann/ }).waitFor();
    const found = await hold(page, '**/client-search');
    await key('ControlOrMeta+a');
    await page.keyboard.type('Testfrau');
    // Enter would have opened the file of somebody else.
    await dialog().getByText('Wird geladen …').waitFor();
    expect(await page.getByRole('menuitem', { name: /Testmann/ }).count()).toBe(0);
    await found();
    await page.getByRole('menuitem', { name: /Testfrau/ }).waitFor();
    await key('Escape');
  });

  it('are children: somebody with custody consents, and who is alone is asked about', async () => {
    await openSituation();
    await household().getByRole('button', { name: 'Person eintragen' }).click();
    await dialog().getByText('Mit Namen, mit eigener Einwilligung').click();
    await dialog().getByRole('button', { name: 'Beziehung' }).click();
    await page.getByRole('option', { name: 'Kind', exact: true }).click();
    await dialog().getByRole('button', { name: 'Sorgerecht' }).click();
    await page.getByRole('option', { name: 'gemeinsam' }).click();
    await dialog().getByText('Testhinweis').first().waitFor();
    await dialog().getByLabel('Vorname').fill('مريم');
    await dialog().getByLabel('oder nur das Geburtsjahr').fill('2016');
    await dialog().getByRole('radio', { name: 'Die Person selbst' }).waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().getByText('Die Person ist minderjährig.').waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByText('Eine andere sorgeberechtigte Person oder Vormundschaft').click();
    await dialog().getByLabel('Name der sorgeberechtigten Person oder Stelle').waitFor();
    await dialog().getByText('Die Person dieses Falls, als sorgeberechtigter Elternteil').click();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await household().getByRole('button', { name: 'Person und Einwilligung: مريم' }).click();
    await dialog().getByRole('button', { name: 'Einzelheiten: Falldokumentation' }).click();
    await page.getByRole('definition').filter({ hasText: 'Testfrau Beispiel' }).waitFor();
    await expectNoAxeViolations(page);
    await key('Escape');
    await key('Escape');
  });

  it('are found without a case, and get one', async () => {
    await page.goto('/faelle');
    await type('Fall oder Person finden', 'Mariam');
    const found = page.getByRole('table', { name: 'Gefundene Fälle und Personen' });
    await found.getByText('noch kein Fall').waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await settled(page);
    await key('Control+k');
    await dialog().locator('input:focus').waitFor();
    await page.keyboard.type('Mariam');
    await page.getByRole('menuitem', { name: /مريم/ }).getByText('noch kein Fall: Fall eröffnen').waitFor();
    await expectNoAxeViolations(page);
    await key('ArrowDown');
    await key('Enter');
    await page.getByText('Fall für مريم').waitFor();
    await expectNoAxeViolations(page);
    await press('Fall eröffnen');
    await page.getByRole('heading', { level: 1, name: 'مريم' }).waitFor();
  });

  it('keep address and contact only with their consent', async () => {
    await openSituation();
    await page.getByRole('button', { name: 'Angaben ändern' }).click();
    await dialog().getByRole('textbox', { name: 'Telefon' }).fill('05241 00000');
    await dialog().getByLabel('Straße und Hausnummer').fill('Teststraße 1');
    const { body } = await worker.get<{ id: string }[]>(`/api/clients/${file.clientId}/consents`);
    await worker.post(`/api/consents/${body[0]!.id}/withdrawal`);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog()
      .getByText('dürfen erst mit einer Einwilligung in die Falldokumentation gespeichert werden')
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
    const { rows } = await product.district.sql.query('select phone, street from client where id = $1', [
      file.clientId,
    ]);
    expect(rows).toEqual([{ phone: null, street: null }]);
    await page.reload();
    await household().waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: 'Angaben ändern' }).count()).toBe(0);
  });
});
