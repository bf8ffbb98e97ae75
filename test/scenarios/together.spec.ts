import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { focusInList } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { eventually } from '../given/eventually';
import { givenCase, givenPlan } from '../given/case';
import { planConference } from '../given/conference';
import { Product } from './product';

describe('people who work together', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product.stop());

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const said = (page: Page, text: string) =>
    page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();
  const focusOn = (page: Page, text: string) =>
    eventually(async () =>
      expect(await page.evaluate('document.activeElement.textContent')).toEqual(expect.stringContaining(text)),
    );

  async function choose(page: Page, field: string, text: string): Promise<void> {
    await page.getByRole('combobox', { name: field }).fill(text);
    await page.getByRole('option', { name: text }).first().click();
  }

  it('says what happens before the lead changes, warns of a full caseload, and tells who got the case', async () => {
    const lead = await product.district.person('case_manager');
    const colleague = await product.district.person('case_manager');
    const file = await givenCase(lead, { phase: 'umsetzung' });
    await givenPlan(lead, file.id);
    await givenCase(colleague, { phase: 'umsetzung' });
    await product.district.sql.query('update user_account set full_time_share = 0.03 where id = $1', [colleague.id]);

    const page = await product.openAs(lead);
    await page.goto(`/faelle/${file.id}`);
    await press(page, 'Weitere Aktionen');
    await page.getByRole('menuitem', { name: 'Falldaten ändern' }).click();
    await page.getByRole('dialog', { name: 'Falldaten ändern' }).waitFor();
    await page.getByRole('button', { name: /Komplexität/ }).click();
    await page.getByRole('option', { name: 'komplex' }).click();
    await expectNoAxeViolations(page);
    await press(page, 'Speichern');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await press(page, 'Weitere Aktionen');
    await page.getByRole('menuitem', { name: 'Zuständigkeit und Mitarbeit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zuständigkeit und Mitarbeit' });
    await choose(page, 'Case-Manager*in Ihrer Stelle', colleague.name);
    await dialog.getByRole('radio', { name: 'zuständig' }).check({ force: true });
    await dialog.getByText('liegt schon über dem Richtwert').waitFor();
    const plan = await hold(page, '**/hilfeplan');
    await press(page, 'Weiter');
    await focusOn(page, `${colleague.name} wird sofort zuständig`);
    await dialog.getByText('Wird geladen').waitFor();
    expect(await dialog.getByText('keine offene Maßnahme').count()).toBe(0);
    await plan();
    await dialog.getByText(`2 offene Maßnahmen von ${lead.name} bleiben bei ${lead.name}.`).waitFor();
    await expectNoAxeViolations(page);
    expect((await lead.get<{ leadUserId: string }>(`/api/cases/${file.id}`)).body.leadUserId).toBe(lead.id);
    await press(page, 'Zuständigkeit jetzt wechseln');
    await said(page, 'Die Zuweisung ist gespeichert.');
    await page.getByText(`Zuständig: ${colleague.name}`).waitFor();

    const next = await product.openAs(colleague);
    await next.goto('/benachrichtigungen');
    await next.getByText(`Sie sind jetzt für Fall ${file.code} zuständig.`).waitFor();
    await next.goto('/');
    await next.getByText('Mehr als der Richtwert').waitFor();
  });

  it('a prepared hand-over is edited, and whoever is biased says so without opening the case', async () => {
    const giver = await product.district.person('case_manager');
    const receiver = await product.district.person('case_manager');
    const files = [await givenCase(giver), await givenCase(giver)];
    const page = await product.openAs(giver);
    await page.goto(`/faelle/${files[0]!.id}`);
    await press(page, 'Weitere Aktionen');
    await page.getByRole('menuitem', { name: 'Fall übergeben', exact: true }).click();
    await choose(page, 'Wer soll übernehmen?', receiver.name);
    await press(page, 'Weiter zum Paket');
    await page.getByRole('heading', { level: 1, name: `Übergabe an ${receiver.name}` }).waitFor();
    await press(page, 'Bearbeiten');
    const dialog = page.getByRole('dialog', { name: 'Vorbereitete Übergabe bearbeiten' });
    await dialog.getByRole('button', { name: /Fälle in dieser Übergabe/ }).click();
    await page.getByRole('option', { name: files[1]!.code }).click();
    await focusInList(page);
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await dialog.getByLabel('Worte an die Kolleg*in').fill('Beide gehören zusammen.');
    await expectNoAxeViolations(page);
    await press(page, 'Speichern');
    await said(page, 'Die Änderungen sind gespeichert.');
    await page.getByRole('heading', { level: 2, name: files[1]!.code }).waitFor();
    await page.getByText('Beide gehören zusammen.').waitFor();
    await press(page, 'Jetzt anbieten');
    await said(page, 'Die Übergabe ist angeboten.');
    await focusOn(page, `Übergabe an ${receiver.name}`);

    const next = await product.openAs(receiver);
    await next.goto('/uebergaben');
    await press(next, 'Ich bin befangen');
    const bias = next.getByRole('dialog', { name: 'Befangenheit erklären' });
    await bias.getByLabel('Fallcode').fill(files[1]!.code);
    await expectNoAxeViolations(next);
    await bias.getByRole('button', { name: 'Erklären' }).click();
    await said(next, 'Ihre Befangenheit ist eingetragen.');
    await focusOn(next, 'Ich bin befangen');
    await next
      .getByRole('link', { name: new RegExp(giver.name) })
      .first()
      .click();
    await next.getByRole('heading', { level: 2, name: files[0]!.code }).waitFor();
    await settled(next);
    expect(await next.getByText(files[1]!.code).count()).toBe(0);
    await press(next, `Fall übernehmen: ${files[0]!.code}`);
    await said(next, `Sie sind jetzt für ${files[0]!.code} zuständig.`);
    await focusOn(next, files[0]!.code);
    await expectNoAxeViolations(next);
  });

  it('Leitung sees load and codes, opens one case for a reason, and everybody concerned learns of it', async () => {
    const lead = await product.district.person('case_manager');
    const leitung = await product.district.person('leitung');
    const file = await givenCase(lead, { phase: 'umsetzung' });
    await lead.post(`/api/cases/${file.id}/notes`, { body: 'Termin beim Amt vereinbart' });
    await lead.post(`/api/cases/${file.id}/sensitive-notes`, { body: 'Nur für die Zuständige' });
    await planConference(lead, { caseId: file.id });
    const letter = { kind: 'social', authority: 'Teststelle Soziales', delivery: 'formal', instructed: 'yes' };
    await lead.post(`/api/cases/${file.id}/bescheide`, { ...letter, receivedOn: product.api.clock.today() });

    const page = await product.openAs(leitung);
    await page
      .getByRole('grid', { name: 'Fälle je Person' })
      .or(page.getByRole('table', { name: 'Fälle je Person' }))
      .waitFor();
    await page.getByText('fachlicher Richtwert, keine Vorgabe').waitFor();
    await settled(page);
    expect(await page.getByText('Beispiel').count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Richtwert ändern' }).click();
    await page.getByRole('dialog', { name: 'Richtwert ändern' }).waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: `Einsicht nehmen: ${file.code}` }).click();
    const dialog = page.getByRole('dialog', { name: `Einsicht in Fall ${file.code}` });
    await dialog.getByRole('button', { name: /Grund/ }).click();
    await page.getByRole('option', { name: 'Beschwerde' }).click();
    await dialog.getByLabel('Begründung').fill('Beschwerde vom Montag prüfen');
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Fall öffnen' }).click();
    await page.getByText('Einsicht der Leitung bis').waitFor();
    await page.getByText('Termin beim Amt vereinbart').waitFor();
    await settled(page);
    expect(await page.getByText('Nur für die Zuständige').count()).toBe(0);
    expect(await page.getByLabel('Notiz', { exact: true }).count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.getByRole('tab', { name: 'Lage' }).click();
    await page.getByRole('heading', { name: 'Person' }).first().waitFor();
    await page.getByRole('heading', { name: 'Haushalt' }).first().waitFor();
    await page.getByText('Teststelle Soziales').waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: /ändern|bearbeiten|hinzufügen|festhalten/i }).count()).toBe(0);
    await expectNoAxeViolations(page);
    expect(await page.getByRole('tab', { name: 'Dokumente' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Einwilligungen' }).click();
    await page.getByRole('heading', { name: 'Einwilligungen' }).waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: /Widerrufen|Einwilligung festhalten/ }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Fallkonferenzen' }).click();
    await page.getByText('Welcher Weg führt zum Sprachkurs?').waitFor();
    await expectNoAxeViolations(page);

    const own = await product.openAs(lead);
    await own.getByRole('meter', { name: 'Meine Auslastung' }).waitFor();
    await own.getByText('1 von 30').waitFor();
    await expectNoAxeViolations(own);
    await own.goto(`/faelle/${file.id}`);
    await own.getByText(`${leitung.name}: Beschwerde – Beschwerde vom Montag prüfen`).waitFor();
    await own.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await own.getByRole('menuitem', { name: 'Befangene Kolleg*innen' }).click();
    await own.getByText('Niemand ist gesperrt.').waitFor();
    await expectNoAxeViolations(own);

    await page.getByRole('button', { name: 'Einsicht beenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Übersicht' }).waitFor();
    await focusOn(page, 'Übersicht');
    await page.goto(`/faelle/${file.id}`);
    await page.getByText('Das gibt es hier nicht.').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Zur Startseite' }).waitFor();
    await own.goto('/benachrichtigungen');
    await own.getByText(`Die Leitung hat ihre Einsicht in Fall ${file.code} beendet.`).waitFor();
  });

  it('the Fachadministration looks after the guide value without seeing anybody’s load', async () => {
    const administration = await product.district.person('fachadministration');
    const page = await product.openAs(administration);
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: 'Richtwert der Auslastung' }).click();
    await page.getByRole('heading', { level: 1, name: 'Richtwert der Auslastung' }).waitFor();
    await expectNoAxeViolations(page);
    await press(page, 'Richtwert ändern');
    await page.getByRole('textbox', { name: 'Fälle je Vollzeitstelle' }).fill('28');
    await page.getByLabel('Quelle').fill('Dienstvereinbarung Test');
    await expectNoAxeViolations(page);
    await press(page, 'Speichern');
    await page.getByText('28 (Dienstvereinbarung Test').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusOn(page, 'Richtwert ändern');
    await settled(page);
    expect(await page.getByRole('meter').count()).toBe(0);
  });
});
