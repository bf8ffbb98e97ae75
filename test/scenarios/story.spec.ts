import type { INestApplicationContext } from '@nestjs/common';
import type { Page } from 'playwright-core';
import { ReminderSweep } from '../../libs/reminders/src/reminder/reminder-sweep';
import { expectNoAxeViolations } from '../browser';
import { openSettled, settled } from '../browser/settled';
import { givenConsent } from '../given/case';
import { givenOffer } from '../given/directory';
import { eventually } from '../given/eventually';
import type { Person } from '../given/person';
import { givenCatalogue } from '../given/planning';
import { startWorker } from '../given/worker';
import { Product } from './product';

const QUESTION = 'Welcher Weg führt zum Kurs am Abend?';
const OBSERVATION = 'Kurse gibt es nur am Vormittag, wer in Schichten arbeitet, bleibt ohne Kurs.';
const THEME = 'Sprachförderung neben der Arbeit';

/** The whole job once, through four people: from the first search to the answer that comes back. */
describe('the whole story', () => {
  let product: Product;
  let background: INestApplicationContext;
  let people: Record<'worker' | 'abh' | 'coordinator' | 'administrator', Person>;
  let worker: Page;
  let caseUrl: string;

  beforeAll(async () => {
    product = await Product.start();
    const { district } = product;
    people = {
      worker: await district.person('case_manager', { ags: [district.ags[0]!] }),
      abh: await district.person('abh_participant'),
      coordinator: await district.person('koordinierende_stelle'),
      administrator: await district.person('fachadministration'),
    };
    await givenCatalogue(people.coordinator);
    await givenOffer(district, { name: 'Testkurse am Abend', kind: 'language_course', ags: [district.ags[0]!] });
    background = await startWorker({ database: product.api.database, clock: product.api.clock });
    worker = await product.openAs(people.worker);
  });
  afterAll(async () => {
    await background.close();
    await product.stop();
  });

  const dialog = (page: Page) => page.getByRole('dialog');
  const said = (page: Page, text: string | RegExp) =>
    page.getByRole('status', { name: 'Meldungen' }).getByText(text).waitFor();

  /** Types a day or time into its segments, the digits alone. */
  async function typeInto(page: Page, group: string, digits: string): Promise<void> {
    await page.getByRole('group', { name: group }).getByRole('spinbutton').first().click();
    await page.keyboard.type(digits);
  }

  /** Types into a list that filters itself and takes the first hit by keyboard: the list closes when the page scrolls. */
  async function choose(page: Page, field: string, text: string): Promise<void> {
    const box = page.getByRole('combobox', { name: field });
    await box.click();
    await box.pressSequentially(text);
    await page.getByRole('option', { name: text }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
  }

  const digitsOf = (day: string): string => day.split('-').reverse().join('');
  const caseId = (): string => caseUrl.split('/').at(-1) ?? '';

  it('begins at the door: an anonymous question, answered and on paper in a minute', async () => {
    await openSettled(worker, '/verweisberatung');
    await worker.getByRole('checkbox', { name: 'Sprache und Bildung' }).press('Space');
    await settled(worker);
    await worker.getByRole('checkbox', { name: 'Testkurse am Abend' }).press('Space');
    await worker.getByRole('button', { name: 'Speichern' }).click();
    await worker.getByRole('heading', { name: 'Die Verweisberatung ist gespeichert.' }).waitFor();
    await expectNoAxeViolations(worker);
    await worker.getByRole('link', { name: 'Zettel drucken' }).click();
    await worker.getByText('Testkurse am Abend').first().waitFor();
    const { rows } = await product.district.sql.query('select 1 from client where created_by = $1', [people.worker.id]);
    expect(rows).toEqual([]);
  });

  it('goes on with a search, a consent and a case', async () => {
    await worker.goto('/faelle/neu');
    await worker.getByLabel('Familienname').fill('Beispiel');
    await worker.getByLabel('Vorname').fill('Testfrau');
    await worker.getByRole('button', { name: 'Suchen', exact: true }).click();
    await worker.getByRole('button', { name: 'Neue Person erfassen' }).click();
    await worker.getByText('Ja, mit Namen').click();
    await choose(worker, 'Kommune', 'Ort 1');
    const purpose = worker.getByLabel('Zweck');
    await purpose.fill('');
    await worker.getByRole('button', { name: 'Speichern und weiter zum Fall' }).click();
    await purpose.and(worker.locator('[aria-invalid=true]')).waitFor();
    await purpose.fill('Begleitung im Test');
    await worker.getByRole('button', { name: 'Speichern und weiter zum Fall' }).dblclick();
    await worker.getByText('Volle Fallbegleitung').click();
    await worker.getByRole('button', { name: 'Fall eröffnen' }).dblclick();
    // Said for ten seconds, however long the case takes to load.
    await said(worker, 'Der Fall ist eröffnet.');
    expect(await worker.getByText('Der Fall ist eröffnet.').count()).toBe(1);
    await worker.getByRole('heading', { level: 1, name: 'Testfrau Beispiel' }).waitFor();
    await settled(worker);
    const { rows } = await product.district.sql.query(
      'select case_file.id from client left join case_file on case_file.client_id = client.id where client.created_by = $1',
      [people.worker.id],
    );
    expect(rows).toEqual([{ id: expect.any(String) as string }]);
    caseUrl = new URL(worker.url()).pathname;
    await expectNoAxeViolations(worker);
  });

  it('is worked: a note, a goal, a Maßnahme due today', async () => {
    await worker.getByRole('textbox', { name: 'Notiz' }).fill('Erstes Gespräch geführt.');
    await worker.getByRole('button', { name: 'Notiz speichern' }).click();
    await worker.getByRole('list', { name: 'Verlauf' }).getByText('Erstes Gespräch geführt.').waitFor();
    await worker.getByRole('tab', { name: 'Hilfeplan' }).click();
    await worker.getByRole('button', { name: 'Ziel hinzufügen' }).first().click();
    await dialog(worker).getByRole('textbox', { name: 'Ziel' }).fill('Platz im Abendkurs');
    await dialog(worker).getByLabel('Lebensbereich').first().click();
    await worker.getByRole('option', { name: 'Sprache und Bildung' }).click();
    await typeInto(worker, 'Bis wann?', '31122099');
    await dialog(worker).getByRole('button', { name: 'Ziel speichern' }).click();
    await dialog(worker).waitFor({ state: 'hidden' });
    await worker.getByRole('heading', { name: 'Platz im Abendkurs' }).waitFor();
    await worker.getByRole('button', { name: 'Maßnahme hinzufügen' }).first().click();
    await dialog(worker).getByLabel('Was wird getan?').fill('Anmeldung abgeben');
    await typeInto(worker, 'Frist', digitsOf(product.api.clock.today()));
    await dialog(worker).getByRole('button', { name: 'Maßnahme speichern' }).click();
    await dialog(worker).waitFor({ state: 'hidden' });
    await worker.getByRole('main').getByText('Anmeldung abgeben').first().waitFor();
    await expectNoAxeViolations(worker);
  });

  it('is referred on', async () => {
    await worker.getByRole('tab', { name: 'Überleitungen' }).click();
    await worker.getByRole('button', { name: 'Überleiten' }).click();
    await dialog(worker).getByText('Andere Stelle').click();
    await dialog(worker).getByLabel('Name der Stelle').fill('Volkshochschule');
    await dialog(worker).getByText('Mit Datenweitergabe (warm)').click();
    await dialog(worker).getByText('Zurzeit gilt keine Einwilligung zur Übermittlung.').waitFor();
    await dialog(worker).getByRole('button', { name: 'Einwilligung aufnehmen' }).click();
    const consent = worker.getByRole('dialog', { name: 'Einwilligung aufnehmen' });
    const body = consent.getByLabel('oder eine andere Stelle oder Person');
    await body.waitFor();
    expect(await body.inputValue()).toBe('Volkshochschule');
    await consent.getByText('Name', { exact: true }).click();
    await expectNoAxeViolations(worker);
    await consent.getByRole('button', { name: 'Einwilligung speichern' }).click();
    await consent.waitFor({ state: 'hidden' });
    await dialog(worker).getByText('Volkshochschule, seit').waitFor();
    await dialog(worker).getByRole('button', { name: 'Überleitung festhalten' }).click();
    await said(worker, 'Die Überleitung ist festgehalten.');
    await expectNoAxeViolations(worker);
  });

  it('goes to a Fallkonferenz in which the Ausländerbehörde sees what was released and nothing else', async () => {
    const { body } = await people.worker.get<{ client: { id: string } }>(`/api/cases/${caseId()}`);
    const consent = { kind: 'fallkonferenz', recipientOrganisationId: people.abh.organisationId, dataKinds: ['name'] };
    await givenConsent(people.worker, body.client.id, consent);
    await worker.goto(`${caseUrl}?reiter=fallkonferenzen`);
    await worker.getByRole('link', { name: 'Fallkonferenz planen' }).click();
    await worker.getByLabel('Fragestellung').fill(QUESTION);
    await typeInto(worker, 'Tag', '15032099');
    await typeInto(worker, 'Uhrzeit', '0930');
    await worker.getByRole('button', { name: 'Fallkonferenz anlegen' }).click();
    await worker.getByRole('button', { name: 'Teilnehmende hinzufügen' }).click();
    await choose(worker, 'Person', people.abh.name);
    await dialog(worker).getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await worker.getByRole('tab', { name: 'Freigaben' }).click();
    await worker.getByRole('button', { name: `Freigaben ändern: ${people.abh.name}` }).click();
    await dialog(worker).getByText('Name', { exact: true }).click();
    await dialog(worker).getByRole('button', { name: 'Freigeben' }).click();
    await worker.getByRole('tab', { name: 'Planung' }).click();
    await worker.getByRole('button', { name: 'Einladen', exact: true }).click();
    await dialog(worker).getByRole('button', { name: 'Einladen' }).click();
    await said(worker, 'Die Einladungen sind verschickt.');
    const guest = await product.openAs(people.abh);
    await guest.getByRole('link', { name: QUESTION }).click();
    await guest.getByRole('heading', { name: 'Freigegebene Angaben' }).waitFor();
    await settled(guest);
    expect(await guest.locator('dl.released dt').allTextContents()).toEqual(['Name']);
    expect(await guest.locator('dl.released dd').innerText()).toContain('Testfrau Beispiel');
    expect(await guest.getByRole('main').innerText()).not.toMatch(/Erstes Gespräch|Abendkurs|Volkshochschule/);
    await guest.getByRole('textbox', { name: 'Ihre Sicht' }).fill('Aus unserer Sicht steht dem nichts entgegen.');
    await guest.getByRole('button', { name: 'Sicht speichern' }).click();
    await said(guest, 'Ihre Sicht ist gespeichert.');
    await guest.context().close();
  });

  it('reports what stands in the way, without a person', async () => {
    await worker.goto(caseUrl);
    await worker.getByRole('button', { name: 'Strukturelles Problem melden' }).click();
    await choose(worker, 'Worum geht es?', 'AW-1');
    await dialog(worker).getByLabel('Was passiert?').fill(`Frau Beispiel: ${OBSERVATION}`);
    await dialog(worker).getByLabel('Was würde helfen?').fill('Kurse am Abend.');
    await dialog(worker).getByRole('radio', { name: 'Kreis' }).check({ force: true });
    await dialog(worker).getByRole('button', { name: 'Melden', exact: true }).click();
    await dialog(worker)
      .getByText('Der Text enthält Angaben, an denen die Person erkannt werden könnte.')
      .first()
      .waitFor();
    await expectNoAxeViolations(worker);
    await dialog(worker).getByLabel('Was passiert?').fill(OBSERVATION);
    await dialog(worker).getByRole('button', { name: 'Melden', exact: true }).click();
    await said(worker, /^Gemeldet\./);
  });

  it('becomes a theme and a decision of the Planungskonferenz', async () => {
    const page = await product.openAs(people.coordinator);
    await page.goto('/strukturelle-themen');
    await page.getByText(OBSERVATION).waitFor();
    await settled(page);
    expect(await page.getByRole('main').innerText()).not.toMatch(/Testfrau|KIM-20/);
    await page.getByRole('row').filter({ hasText: OBSERVATION }).getByRole('checkbox').press('Space');
    await page.getByText('1 Beobachtung ausgewählt').waitFor();
    await page.getByRole('button', { name: 'Neues Thema daraus' }).click();
    await dialog(page).getByLabel('Titel').fill(THEME);
    await dialog(page).getByRole('button', { name: 'Thema anlegen' }).click();
    await said(page, 'Das Thema ist angelegt.');
    await page.goto('/planungskonferenzen');
    await page.getByRole('button', { name: 'Planungskonferenz planen' }).first().click();
    await dialog(page).getByLabel('Titel').fill('Planungskonferenz im Test');
    await typeInto(page, 'Tag', digitsOf(product.api.clock.today()));
    await dialog(page).getByRole('button', { name: 'Planen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Planungskonferenz im Test' }).waitFor();
    await page.getByRole('button', { name: 'Tagesordnung vorschlagen' }).first().click();
    await page.getByRole('button', { name: `Beschluss festhalten: ${THEME}` }).click();
    await dialog(page).getByRole('textbox', { name: 'Beschluss' }).fill('Abendkurse in zwei Kommunen erproben.');
    await dialog(page).getByLabel('Zuständige Stelle').fill('Kommunales Integrationszentrum');
    await dialog(page).getByLabel('Antwort an die Meldenden').press('End');
    await page.keyboard.type('Abendkurse erprobt werden.');
    await dialog(page).getByRole('button', { name: 'Festhalten und antworten' }).click();
    await said(page, /^Der Beschluss ist festgehalten/);
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  it('comes back to the one who reported, and the reminder of today with it', async () => {
    await background.get(ReminderSweep, { strict: false }).sweep();
    await worker.goto('/strukturelle-themen');
    await worker.getByText('Abendkurse in zwei Kommunen erproben.').waitFor();
    const today = product.api.clock.today().split('-').reverse().join('.');
    const due = worker.getByRole('link', { name: `Eine Maßnahme ist am ${today} fällig.` });
    const answered = worker.getByRole('link', { name: 'Zu einem Problem, das Sie gemeldet haben' });
    await eventually(async () => {
      await openSettled(worker, '/benachrichtigungen');
      expect([await due.count(), await answered.count()]).toEqual([1, 1]);
    });
    await expectNoAxeViolations(worker);
    await worker.goto('/');
    const list = worker.getByRole('list', { name: 'Was heute ansteht' });
    await list.getByText(`Eine Maßnahme ist am ${today} fällig.`).waitFor();
    await list.getByText('heute fällig').waitFor();
    await expectNoAxeViolations(worker);
  });

  it('leaves the mail that no server took visible under Verwaltung', async () => {
    const page = await product.openAs(people.administrator);
    const rows = page.getByRole('row', { name: new RegExp(people.worker.name) });
    await eventually(async () => {
      await openSettled(page, '/verwaltung/e-mails');
      expect(await rows.count()).toBeGreaterThan(0);
      // Until it is given up, it waits.
      expect(await rows.first().innerText()).toContain('nicht zugestellt');
    });
    expect(await page.getByRole('main').innerText()).not.toMatch(/Beispiel|Abendkurs/);
    await expectNoAxeViolations(page);
  });
});
