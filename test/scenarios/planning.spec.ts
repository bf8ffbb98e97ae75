import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { focusInField } from '../browser/keyboard';
import { openSettled } from '../browser/settled';
import type { Person } from '../given/person';
import { givenCatalogue, givenIssue, givenPlanungskonferenz, givenTheme } from '../given/planning';
import { Product } from './product';

const TITLE = 'Sprachförderung neben der Arbeit';
const ANSWER = 'Ihre Meldungen haben dazu geführt, dass zwei Abendkurse erprobt werden.';

describe('from a single case to the system', () => {
  let product: Product;
  let reporter: Person;
  let manager: Person;

  beforeAll(async () => {
    product = await Product.start();
    reporter = await product.district.person('case_manager');
    manager = await product.district.person('koordinierende_stelle');
    await givenCatalogue(manager);
    const colleague = await product.district.person('case_manager');
    for (const ags of product.district.ags) await givenIssue(colleague, { ags });
  });
  afterAll(() => product.stop());

  it('a report becomes a theme, an agenda item, a decision and an answer', async () => {
    const worker = await product.openAs(reporter);
    await reportProblem(worker);
    const office = await product.openAs(manager);
    await bundle(office);
    await fillMatrix(office);
    await decide(office);
    await readAnswer(worker);
    await Promise.all([worker, office].map((page) => page.context().close()));
  });

  it('an agenda is put in order by keyboard, and every move is said', async () => {
    const id = await givenPlanungskonferenz(manager, product.api.clock.today());
    for (const title of ['Erstes', 'Zweites', 'Drittes']) {
      const themeId = await givenTheme(manager, [], { title });
      await manager.post(`/api/planungskonferenzen/${id}/agenda`, { themeId });
    }
    const page = await product.openAs(manager);
    await openSettled(page, `/planungskonferenzen/${id}`);
    await page.getByRole('button', { name: 'Drittes nach oben' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Drittes ist jetzt Punkt 2 von 3.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Drittes ist jetzt Punkt 1 von 3.').waitFor();
    const titles = page.getByRole('listitem').getByRole('heading', { level: 3 });
    expect(await titles.allTextContents()).toEqual(['Punkt 1 Drittes', 'Punkt 2 Erstes', 'Punkt 3 Zweites']);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Drittes nach unten');
    await page.context().close();
  });

  it('the title of a theme stays while somebody else bundles what was chosen for it', async () => {
    const chosen = await givenIssue(reporter, { observation: 'Erste Beobachtung.' });
    await givenIssue(reporter, { observation: 'Zweite Beobachtung.' });
    const page = await product.openAs(manager);
    await openSettled(page, '/strukturelle-themen');
    await page.getByRole('row').filter({ hasText: 'Erste Beobachtung.' }).getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Neues Thema daraus' }).click();
    const dialog = page.getByRole('dialog');
    const begins = dialog.getByText('Das Thema beginnt mit 1 Beobachtung');
    await begins.waitFor();
    await dialog.getByLabel('Titel').fill('Aus einer von zweien');
    await givenTheme(manager, [chosen]);
    // Who comes back to the window after a while sees the newest state.
    await page.clock.setFixedTime(Date.now() + 60_000);
    await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    await begins.waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Titel').inputValue()).toBe('Aus einer von zweien');
    await page.context().close();
  });

  it('fits 320 pixels', async () => {
    const page = await product.openAs(manager);
    await page.setViewportSize({ width: 320, height: 640 });
    const { body } = await manager.get<{ items: { id: string }[] }>('/api/themes');
    for (const path of ['/strukturelle-themen', `/strukturelle-themen/${body.items[0]?.id}`, '/planungskonferenzen']) {
      await openSettled(page, path);
      await page.getByRole('table').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    await page.context().close();
  });
});

/** A text with a name does not leave; without it, it does. */
async function reportProblem(page: Page): Promise<void> {
  await page.goto('/strukturelle-themen');
  await page.getByText('Noch nichts gemeldet').waitFor();
  await page.getByRole('button', { name: 'Strukturelles Problem melden' }).click();
  const dialog = page.getByRole('dialog', { name: 'Strukturelles Problem melden' });
  await dialog.getByRole('combobox', { name: 'Worum geht es?' }).fill('AW-1');
  await page.getByRole('option', { name: /^AW-1/ }).click();
  await dialog.getByLabel('Was passiert?').fill('Frau Beispiel findet keinen Kurs am Abend.');
  await dialog.getByLabel('Was würde helfen?').fill('Kurse am Abend.');
  await dialog.getByRole('radio', { name: 'Kreis' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Melden', exact: true }).click();
  await dialog.getByRole('alert').getByText('Gefunden: „Frau Beispiel“.').waitFor();
  await dialog.getByText('Gefunden: „Frau Beispiel“.').nth(1).waitFor();
  await dialog.getByRole('alert').getByRole('link', { name: 'Was passiert?' }).click();
  await focusInField(page, 'observation');
  await expectNoAxeViolations(page);
  await dialog.getByLabel('Was passiert?').fill('Wer in Schichten arbeitet, findet keinen Kurs am Abend.');
  await dialog.getByRole('button', { name: 'Melden', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('im Eingang der Koordinierenden Stelle').waitFor();
  await expectNoAxeViolations(page);
}

async function bundle(page: Page): Promise<void> {
  await openSettled(page, '/strukturelle-themen');
  await page.getByRole('checkbox', { name: 'Alle auswählen' }).press('Space');
  await page.getByText('4 Beobachtungen ausgewählt').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Neues Thema daraus' }).click();
  await page.getByRole('dialog').getByLabel('Titel').fill(TITLE);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Thema anlegen' }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  await page.getByText('Weniger als 5 Beobachtungen:').waitFor();
  await expectNoAxeViolations(page);
}

async function fillMatrix(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bearbeiten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thema bearbeiten' });
  await dialog.getByLabel('Ziel', { exact: true }).fill('Kurse für Menschen in Schichtarbeit.');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Kurse für Menschen in Schichtarbeit.').waitFor();
}

async function decide(page: Page): Promise<void> {
  await page.goto('/planungskonferenzen');
  await page.getByText('Noch keine Planungskonferenz').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Planungskonferenz planen' }).click();
  const plan = page.getByRole('dialog', { name: 'Planungskonferenz planen' });
  await plan.getByLabel('Titel').fill('Planungskonferenz Herbst');
  await plan.getByRole('spinbutton').first().click();
  await page.keyboard.type('24112027');
  await expectNoAxeViolations(page);
  await plan.getByRole('button', { name: 'Planen', exact: true }).click();
  await page.getByRole('heading', { name: 'Planungskonferenz Herbst' }).waitFor();
  await page.getByRole('button', { name: 'Tagesordnung vorschlagen' }).click();
  await page.getByText('Warum an dieser Stelle?').click();
  await page.getByText('Häufigkeit: weniger als fünf Beobachtungen.').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: `Beschluss festhalten: ${TITLE}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Beschluss' }).fill('Zwei Abendkurse werden erprobt.');
  await dialog.getByLabel('Zuständige Stelle').fill('Kommunales Integrationszentrum');
  await dialog.getByLabel('Antwort an die Meldenden').fill(ANSWER);
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Festhalten und antworten' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(ANSWER).waitFor();
  await expectNoAxeViolations(page);
}

async function readAnswer(page: Page): Promise<void> {
  await page.reload();
  await page.getByText(ANSWER).waitFor();
  await page.getByText(`Aufgenommen in das Thema „${TITLE}“`).waitFor();
  await expectNoAxeViolations(page);
}
