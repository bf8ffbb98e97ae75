import type { Page } from 'playwright-core';
import { addDays } from '@fallnetz/platform';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { documentationConsent, fictionalPerson, givenCase, type GivenCase } from '../given/case';
import { givenOver } from '../given/deletion';
import { pdf, upload } from '../given/files';
import { addMember } from '../given/household';
import type { Person } from '../given/person';
import { Product } from './product';

describe('end and deletion (scenario 12)', () => {
  let product: Product;
  let worker: Person;
  let page: Page;
  let boss: Page;
  let officer: Page;
  let gone: GivenCase;
  let kept: GivenCase;

  beforeAll(async () => {
    product = await Product.start();
    const { district } = product;
    worker = await district.person('case_manager');
    gone = await givenCase(worker, { client: { familyName: 'Löschbeispiel' } });
    kept = await givenCase(worker, { client: { familyName: 'Bleibbeispiel' } });
    await worker.post(`/api/cases/${gone.id}/notes`, { body: 'Abschlussgespräch' });
    await upload(worker, gone.id, { content: pdf() });
    const person = { ...fictionalPerson, givenName: 'Testmann', familyName: 'Bleibbeispiel' };
    const partner = { person: { ...person, consents: [documentationConsent] }, relation: 'partner' };
    await addMember(worker, kept.clientId, { recordedAs: 'person', ...partner });
    for (const { id } of [gone, kept]) await givenOver(district, id);
    page = await product.openAs(worker);
    boss = await product.openAs(await district.person('leitung'));
    officer = await product.openAs(await district.person('data_protection_officer'));
  }, 120_000);
  afterAll(async () => product.stop());

  const said = (where: Page, text: string | RegExp) =>
    where.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();
  const row = (where: Page, code: string) => where.getByRole('row', { name: new RegExp(code) });
  /** The button that did it is gone. */
  const focusOnHeading = (where: Page) => where.locator('h1:focus', { hasText: 'Löschung' }).waitFor();
  const visit = async (where: Page, name: string) => {
    await where.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name }).click();
    await where.getByRole('heading', { level: 1, name }).waitFor();
    await settled(where);
  };

  it('the lead checks one case and restricts the other', async () => {
    await visit(page, 'Löschung');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: `Löschung prüfen: ${gone.code}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 Dokument mit seiner Datei').waitFor();
    await expectNoAxeViolations(page);
    await dialog.getByText('Kann gelöscht werden').click();
    await dialog.getByRole('button', { name: 'Löschung freigeben' }).click();
    await said(page, 'Geprüft. Die Leitung ist benachrichtigt.');
    await focusOnHeading(page);
    await row(page, gone.code).getByText('wartet auf eine zweite Person').waitFor();

    await page.getByRole('button', { name: `Löschung prüfen: ${kept.code}` }).click();
    await dialog.getByText('Einschränken (Art. 18 DSGVO)').click();
    await dialog.getByRole('button', { name: /Warum/ }).click();
    await page.getByRole('option', { name: /für Rechtsansprüche/ }).click();
    const [year, month, day] = addDays(product.api.clock.today(), 60).split('-');
    await dialog.getByRole('group', { name: 'Wieder prüfen am' }).getByRole('spinbutton').first().click();
    await page.keyboard.type(`${day}${month}${year}`);
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Einschränken' }).click();
    await said(page, 'Die Verarbeitung ist eingeschränkt.');
    await row(page, kept.code).getByRole('link', { name: kept.code }).click();
    await page.getByText('Verarbeitung eingeschränkt (Art. 18 DSGVO)').first().waitFor();
    await expectNoAxeViolations(page);
    expect(await page.getByRole('button', { name: 'Fall wieder eröffnen' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Lage' }).click();
    await page.getByRole('button', { name: /Person und Einwilligung/ }).click();
    const member = page.getByRole('dialog', { name: 'Testmann Bleibbeispiel' });
    await member.getByText('Eingeschränkt nach Art. 18 DSGVO').waitFor();
    await member.getByRole('button', { name: /Widerrufen/ }).waitFor();
    await expectNoAxeViolations(page);
    expect(await member.getByRole('button', { name: /Angaben ändern|Doppelt erfasst/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('a second person sends it back and, checked again, deletes it for good', async () => {
    await visit(boss, 'Löschung');
    expect(await boss.getByText('Löschbeispiel').count()).toBe(0);
    await row(boss, gone.code).getByRole('button', { name: 'Zurückgeben' }).click();
    await boss.getByRole('textbox', { name: /Was ist noch zu klären/ }).fill('Ist die Schlussrechnung da?');
    await expectNoAxeViolations(boss);
    await boss.getByRole('dialog').getByRole('button', { name: 'Zurückgeben' }).click();
    await said(boss, 'Die Löschung ist zurückgegeben.');

    await page.goto('/loeschung');
    await row(page, gone.code).getByText('Ist die Schlussrechnung da?').waitFor();
    await page.getByRole('button', { name: `Löschung prüfen: ${gone.code}` }).click();
    await page.getByRole('dialog').getByText('Kann gelöscht werden').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschung freigeben' }).click();
    await said(page, 'Geprüft. Die Leitung ist benachrichtigt.');

    await boss.reload();
    await boss.getByRole('button', { name: `Löschen bestätigen: ${gone.code}` }).click();
    const dialog = boss.getByRole('dialog');
    await dialog.getByText('Das lässt sich nicht rückgängig machen.').waitFor();
    await dialog.getByText('1 Notiz').waitFor();
    expect(await dialog.getByRole('button', { name: 'Endgültig löschen' }).isDisabled()).toBe(true);
    await expectNoAxeViolations(boss);
    await dialog.getByText('Ich habe Code, Grund und Tag verglichen').click();
    await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
    await said(boss, /Gelöscht\. Nummer im Löschprotokoll: L-/);
    await row(boss, gone.code).waitFor({ state: 'detached' });
    await focusOnHeading(boss);
  });

  it('the log knows that, and the search finds nothing', async () => {
    await boss.getByRole('tab', { name: 'Löschprotokoll' }).click();
    await boss.getByText('Fall und Person').waitFor();
    await boss.getByRole('row', { name: /2020/ }).getByText('2').first().waitFor();
    await settled(boss);
    expect(await boss.getByText(gone.code).count()).toBe(0);
    await expectNoAxeViolations(boss);
    await page.goto(`/faelle/${gone.id}`);
    await page.getByText('Das gibt es hier nicht.').first().waitFor();
    expect((await worker.post('/api/client-search', { name: 'Löschbeispiel' })).body).toMatchObject({ hits: [] });
  });

  it('the data-protection officer sees list, log and proofs, and can do nothing', async () => {
    await visit(officer, 'Löschung');
    await row(officer, kept.code).getByText('eingeschränkt', { exact: true }).waitFor();
    await expectNoAxeViolations(officer);
    expect(await officer.getByRole('button', { name: /bestätigen|prüfen|aufheben/ }).count()).toBe(0);
    for (const name of ['Löschprotokoll', 'Einwilligungsnachweise']) {
      await officer.getByRole('tab', { name }).click();
      await expectNoAxeViolations(officer);
    }
    await officer.getByText('Keine Nachweise').waitFor();
  });
});
