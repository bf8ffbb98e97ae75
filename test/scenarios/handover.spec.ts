import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { tabTo } from '../browser/keyboard';
import { wideParts } from '../browser/readable';
import { openSettled, settled } from '../browser/settled';
import { givenCase, givenConsent, type GivenCase, givenPlan } from '../given/case';
import { planConference } from '../given/conference';
import type { Person } from '../given/person';
import { givenSituation } from '../given/situation';
import { Product } from './product';

const SUMMARY = 'Frau Beispiel sucht eine Wohnung; der Sprachkurs läuft bis Juni.';

describe('cases change hands', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product.stop());

  const said = (page: Page, text: string) =>
    page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  async function choose(page: Page, field: string, text: string): Promise<void> {
    await page.getByRole('combobox', { name: field }).fill(text);
    await page.getByRole('option', { name: text }).first().click();
  }

  it('a whole caseload goes to a colleague before parental leave, item by item', async () => {
    const giver = await product.district.person('case_manager');
    const receiver = await product.district.person('case_manager');
    const leitung = await product.district.person('leitung');
    const files = [await givenCase(giver), await givenCase(giver)];
    await givenBusy(giver, files[0]!);

    const page = await product.openAs(giver);
    await page.goto('/faelle');
    await press(page, 'Fälle übergeben');
    await page.getByText('Auswählen können Sie Fälle').waitFor();
    await expectNoAxeViolations(page);
    await settled(page);
    await page.getByRole('checkbox', { name: files[0]!.code }).check({ force: true });
    await page.getByText('1 Fall ausgewählt').waitFor();
    await isChosenOnAPhoneToo(page, files[1]!.code);
    await press(page, 'Alle meine Fälle übergeben');
    const dialog = page.getByRole('dialog', { name: 'Übergabe vorbereiten' });
    await choose(page, 'Wer soll übernehmen?', receiver.name);
    await dialog.getByText('bleibt als Mitarbeit im Fall').click();
    await dialog.getByRole('radio', { name: 'bleibt als Mitarbeit im Fall', checked: true }).waitFor();
    await dialog.getByLabel('Worte an die Kolleg*in').fill('Danke! Ich bin ab Dezember in Elternzeit.');
    await expectNoAxeViolations(page);
    await press(page, 'Weiter zum Paket');
    await page.getByRole('heading', { level: 1, name: `Übergabe an ${receiver.name}` }).waitFor();
    await press(page, `Paket ansehen: ${files[0]!.code}`);
    await settled(page);
    await page.getByText('Schweigepflichtentbindung').or(page.getByText('Testärztin')).first().waitFor();
    const answer = await hold(page, '**/note');
    await page.getByLabel('Was sollte die nächste Person wissen?').fill('Ruft an.');
    await press(page, 'Notiz speichern');
    await page.getByLabel('Was sollte die nächste Person wissen?').fill('Ruft lieber abends an.');
    await answer();
    await said(page, 'Die Übergabenotiz ist gespeichert.');
    await settled(page);
    await press(page, 'Notiz speichern');
    await settled(page);
    await expectNoAxeViolations(page);
    await press(page, 'Jetzt anbieten');
    await said(page, 'Die Übergabe ist angeboten.');

    const next = await product.openAs(receiver);
    await next.getByText('Übergaben warten auf Sie').waitFor();
    await expectNoAxeViolations(next);
    await tabTo(next, `${giver.name} bietet Ihnen Fälle an`);
    await next.keyboard.press('Enter');
    await next.getByRole('heading', { level: 1, name: `Übergabe von ${giver.name}` }).waitFor();
    await tabTo(next, `Paket ansehen: ${files[0]!.code}`);
    await next.keyboard.press('Enter');
    await next.getByText('Ruft lieber abends an.').waitFor();
    await next.getByText('Noch 6 Punkte offen.').waitFor();
    await expectNoAxeViolations(next);
    await tabTo(next, 'Rückfrage: Anmeldung');
    await next.keyboard.press('Enter');
    await next.getByRole('dialog', { name: 'Rückfrage stellen' }).waitFor();
    await tabTo(next, 'Ihre Frage');
    await next.keyboard.type('Wer ist dort zuständig?');
    await expectNoAxeViolations(next);
    await tabTo(next, 'Frage senden');
    await next.keyboard.press('Enter');
    await said(next, 'Die Frage ist gestellt.');
    await next.getByText('Rückfrage gestellt').waitFor();

    await page.reload();
    await press(page, `Paket ansehen: ${files[0]!.code}`);
    await press(page, 'Antworten');
    await page.getByLabel('Ihre Antwort').fill('Die Anmeldung im ersten Stock.');
    await press(page, 'Antwort senden');
    await said(page, 'Die Antwort ist gesendet.');

    await next.reload();
    await tabTo(next, `Paket ansehen: ${files[0]!.code}`);
    await next.keyboard.press('Enter');
    await next.getByText('Antwort: Die Anmeldung im ersten Stock.').waitFor();
    await tabTo(next, 'Übernehmen: Anmeldung');
    await next.keyboard.press('Enter');
    await next.getByText('Noch 5 Punkte offen.').waitFor();
    await tabTo(next, 'Alle Punkte übernehmen');
    await next.keyboard.press('Enter');
    await said(next, 'Alle Punkte sind übernommen.');
    await tabTo(next, `Fall übernehmen: ${files[0]!.code}`);
    await next.keyboard.press('Enter');
    await said(next, `Sie sind jetzt für ${files[0]!.code} zuständig.`);
    await press(next, `Paket ansehen: ${files[1]!.code}`);
    await press(next, 'Nicht übernehmen');
    await next.getByLabel('Warum nicht?').fill('Dafür fehlt mir die Zeit.');
    await expectNoAxeViolations(next);
    await next.getByRole('dialog').getByRole('button', { name: 'Nicht übernehmen' }).click();
    await next.getByText('teilweise angenommen').waitFor();
    await next.getByRole('link', { name: files[0]!.code }).click();
    await next.getByText(`Zuständig: ${receiver.name}`, { exact: true }).waitFor();

    const above = await product.openAs(leitung);
    await above.goto('/uebergaben');
    await above.getByRole('link', { name: receiver.name }).click();
    await above.getByText('Dafür fehlt mir die Zeit.').waitFor();
    await settled(above);
    expect(await above.getByRole('button', { name: 'Paket' }).count()).toBe(0);
    await expectNoAxeViolations(above);
    await Promise.all([page, next, above].map((one) => one.context().close()));
  }, 120_000);

  it('Leitung gives away the cases of a colleague who has left, by code', async () => {
    const gone = await product.district.person('case_manager');
    const receiver = await product.district.person('case_manager');
    const leitung = await product.district.person('leitung');
    const file = await givenCase(gone, { client: { familyName: 'Markerfrau' } });
    const page = await product.openAs(leitung);
    await page.goto('/uebergaben');
    await press(page, 'Fälle einer Kolleg*in übergeben');
    await choose(page, 'Wessen Fälle?', gone.name);
    await choose(page, 'Wer soll übernehmen?', receiver.name);
    await expectNoAxeViolations(page);
    await press(page, 'Weiter zum Paket');
    await page.getByText(file.code).first().waitFor();
    await settled(page);
    expect(await page.getByText('Markerfrau').count()).toBe(0);
    await press(page, 'Jetzt anbieten');
    await said(page, 'Die Übergabe ist angeboten.');
    await page.context().close();
  });

  it('scenario 10: a person moves, the client approves, the town opens a file of its own', async () => {
    const office = async (kind: 'freier_traeger' | 'municipality', name: string): Promise<Person> => {
      const organisationId = await product.district.newOrganisation(kind);
      await product.district.sql.query('update organisation set name = $2 where id = $1', [organisationId, name]);
      return product.district.person('case_manager', { organisationId });
    };
    const caritas = await office('freier_traeger', 'Caritas Schloß Holte-Stukenbrock');
    const town = await office('municipality', 'Stadt Gütersloh');
    const file = await givenCase(caritas);
    await caritas.post(`/api/cases/${file.id}/notes`, { body: 'Markernotiz' });

    const page = await product.openAs(caritas);
    await page.goto(`/faelle/${file.id}`);
    await press(page, 'Weitere Aktionen');
    await page.getByRole('menuitem', { name: 'An andere Stelle übergeben (Umzug)' }).click();
    await choose(page, 'Neue Stelle', 'Stadt Gütersloh');
    await choose(page, 'Neuer Wohnort', 'Ort 2');
    await page.getByRole('textbox', { name: 'Zusammenfassung' }).fill(SUMMARY);
    await expectNoAxeViolations(page);
    await press(page, 'Entwurf speichern');
    await page.getByText('Entwurf: noch nicht freigegeben').waitFor();
    await expectNoAxeViolations(page);

    const other = await product.openAs(town);
    await other.goto('/uebergaben');
    await other.getByText('Keine andere Stelle bietet gerade eine Übergabe an.').waitFor();
    await expectNoAxeViolations(other);

    await press(page, 'Zustimmung festhalten');
    await page.getByRole('dialog', { name: 'Die Klient*in stimmt zu' }).waitFor();
    await choose(page, 'Sprache des Gesprächs', 'Rumänisch');
    await page.getByLabel('Gedolmetscht von').fill('Testdolmetscherin');
    await expectNoAxeViolations(page);
    await press(page, 'Zustimmung speichern und anbieten');
    await said(page, 'Die Zusammenfassung ist der anderen Stelle angeboten.');

    await other.reload();
    await other.getByRole('link', { name: 'Caritas Schloß Holte-Stukenbrock' }).click();
    await other.getByText(SUMMARY).waitFor();
    await other.getByText('Testfrau Beispiel').waitFor();
    await settled(other);
    expect(await other.getByText('Markernotiz').count()).toBe(0);
    await expectNoAxeViolations(other);
    await press(other, 'Übernehmen und Fall eröffnen');
    await other.getByRole('dialog').getByText('Testhinweis').first().waitFor();
    await expectNoAxeViolations(other);
    await other.getByRole('dialog').getByRole('button', { name: 'Übernehmen und Fall eröffnen' }).click();
    await other.getByRole('heading', { level: 1, name: 'Testfrau Beispiel' }).waitFor();
    await other.getByText('Von Caritas Schloß Holte-Stukenbrock übernommen').waitFor();
    await expectNoAxeViolations(other);
    expect(other.url()).not.toContain(file.id);

    await page.goto(`/faelle/${file.id}`);
    await page.getByText('Stadt Gütersloh hat die Begleitung übernommen').waitFor();
    await page.getByText('Markernotiz').waitFor();
    await expectNoAxeViolations(page);
    const { rows } = await product.district.sql.query<{ n: string }>(
      'select app.persons_counted(array(select id from client where organisation_id = any($1))) n',
      [[caritas.organisationId, town.organisationId]],
    );
    expect(rows).toEqual([{ n: '1' }]);
    await Promise.all([page, other].map((one) => one.context().close()));
  }, 120_000);

  it('fits 360 pixels', async () => {
    const giver = await product.district.person('case_manager');
    const receiver = await product.district.person('case_manager');
    const file = await givenCase(giver);
    await givenBusy(giver, file);
    const body = { toUserId: receiver.id, reason: 'ill', formerLead: 'leaves' };
    const { id } = (await giver.post<{ id: string }>('/api/handovers', body)).body;
    await giver.post(`/api/handovers/${id}/offer`);
    const page = await product.openAs(receiver);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/uebergaben', `/uebergaben/${id}`]) {
      await openSettled(page, path);
      await page.getByText(path === '/uebergaben' ? '0 von 1 übernommen' : 'Noch 6 Punkte offen.').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });
});

/** Rows in blocks: by keyboard, with the words of the box for all, and back to what was chosen before. */
async function isChosenOnAPhoneToo(page: Page, code: string): Promise<void> {
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 740 });
  await page.getByText('Alle auswählen').waitFor();
  expect(await wideParts(page)).toEqual([]);
  await expectNoAxeViolations(page);
  for (const chosen of ['2 Fälle ausgewählt', '1 Fall ausgewählt']) {
    await page.getByRole('checkbox', { name: code }).press('Space');
    await page.getByText(chosen).waitFor();
  }
  await page.setViewportSize(wide);
}

/** Something of every kind that waits in a case. */
async function givenBusy(lead: Person, file: GivenCase): Promise<void> {
  await givenPlan(lead, file.id);
  await lead.post(`/api/cases/${file.id}/referrals`, { body: 'Teststelle Kurse', mode: 'kalt' });
  await givenSituation(lead, file.id, { value: 'ae_25_2', validUntil: '2099-01-31' });
  await planConference(lead, { caseId: file.id });
  await givenConsent(lead, file.clientId, { kind: 'release_from_confidentiality', recipientName: 'Testärztin' });
  await givenConsent(lead, file.clientId, { kind: 'transmission', recipientName: 'Jobcenter', validUntil: soon() });
}

const soon = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
