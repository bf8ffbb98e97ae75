import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { byKeyboard, focusInList, tabTo } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { givenAssessment, givenNetworkEntry } from '../given/assessment';
import { givenCase } from '../given/case';
import { givenOffer } from '../given/directory';
import type { Person } from '../given/person';
import { Product } from './product';

const HOUSING = {
  area: 'wohnen_mobilitaet',
  need: 4,
  priority: 'high',
  resource: 'Cousin bietet ein Zimmer an.',
  words: 'Wir schlafen zu fünft in einem Zimmer.',
};
const DEBTS = { area: 'existenzsicherung_schulden', need: 2 };
const LANGUAGE = { area: 'sprache_bildung', need: 2, words: 'Ich verstehe viel.' };

describe('how somebody stands', () => {
  let product: Product;
  let worker: Person;
  let page: Page;
  let caseId: string;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    caseId = (await givenCase(worker, { phase: 'assessment' })).id;
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const dialog = () => page.getByRole('dialog');
  const dialogGone = () => dialog().waitFor({ state: 'hidden' });
  const key = (name: string) => page.keyboard.press(name);
  const said = (text: string) => page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();

  const { press, type, select } = byKeyboard(() => page);

  async function inDialog(title: string): Promise<void> {
    await page.getByRole('dialog', { name: title }).waitFor();
    await expectNoAxeViolations(page);
  }

  /** The button is gone with what it did; its focus is not. */
  const keepsFocus = (heading: string) => page.locator('h2:focus', { hasText: heading }).waitFor();

  /** The cells of the row that begins with this life area. */
  const cells = async (table: string, area: string) => {
    await settled(page);
    return page.getByRole('table', { name: table }).getByRole('row', { name: area }).innerText();
  };

  it('is proposed as the next step, and begun by keyboard: any part is enough', async () => {
    await page.goto(`/faelle/${caseId}`);
    await press('Nächster Schritt: das Assessment der Lebensbereiche');
    await page.getByText('Noch kein Assessment').waitFor();
    await expectNoAxeViolations(page);
    await press('Neues Assessment');
    await inDialog('Assessment ausfüllen');
    await press('Gesundheit und Pflege');
    await expectNoAxeViolations(page);
    await tabTo(page, 'nicht eingeschätzt');
    await key('ArrowDown');
    await key('ArrowDown');
    await page.getByText('kleine Beschwerden, findet selbst eine Praxis').waitFor();
    await type('Eigene Worte', 'Der Rücken.');
    await press('Entwurf speichern');
    await dialogGone();
    await said('Entwurf gespeichert');
    await keepsFocus('Assessment der Lebensbereiche');
    expect(await cells('Lebensbereiche am', 'Gesundheit und Pflege')).toMatch(/1 – gering[^]*Der Rücken\./);
    await expectNoAxeViolations(page);
    await press('Verwerfen');
    await inDialog('Entwurf verwerfen?');
    await press('Entwurf jetzt verwerfen');
    await dialogGone();
    await page.getByText('Noch kein Assessment').waitFor();
    await keepsFocus('Assessment der Lebensbereiche');
    await page.getByRole('tab', { name: 'Verlauf' }).click();
    const told = 'Gesundheit und Pflege: Bedarf, Gesundheit und Pflege: Eigene Worte';
    await page.getByRole('list', { name: 'Verlauf' }).getByText(told).waitFor();
  });

  it('begins again with the judgement of last time and reminds of the words', async () => {
    await givenAssessment(worker, caseId, [HOUSING, DEBTS, LANGUAGE], '2026-01-12');
    await page.goto(`/faelle/${caseId}?reiter=lage`);
    await page.getByText(HOUSING.words).waitFor();
    await press('Neues Assessment');
    await inDialog('Assessment ausfüllen');
    await press('Wohnen und Mobilität');
    await page.getByText('Zuletzt am 12.01.2026: 4 – akut').waitFor();
    expect(await dialog().getByRole('textbox', { name: 'Eigene Worte' }).first().inputValue()).toBe('');
    await tabTo(page, '4 – akut');
    await key('ArrowUp');
    await type('Eigene Worte', 'Wir brauchen eine Wohnung mit drei Zimmern.');
    await press('Existenzsicherung und Schulden');
    await tabTo(page, '2 – mittel');
    await key('ArrowDown');
    await expectNoAxeViolations(page);
  });

  it('asks about a day before the case was opened, and takes another one', async () => {
    const day = dialog().getByRole('group', { name: 'Datum des Gesprächs' });
    await day.getByRole('spinbutton').first().click();
    await page.keyboard.type('02032020');
    await dialog().getByRole('button', { name: 'Entwurf speichern' }).click();
    await dialog().getByText('Der Tag liegt vor der Eröffnung des Falls').waitFor();
    await dialog().getByText('Der Tag liegt mehr als ein Jahr zurück.').waitFor();
    await expectNoAxeViolations(page);
    await day.getByRole('spinbutton').first().click();
    await page.keyboard.type(product.api.clock.today().split('-').reverse().join(''));
  });

  it('lets nobody overwrite the other: the second sees who changed what, and keeps the own text', async () => {
    const path = `/api/cases/${caseId}/assessments`;
    const colleague = await product.district.person('case_manager');
    await worker.post(`/api/cases/${caseId}/assignments`, { userId: colleague.id, part: 'co_worker' });
    const { body } = await colleague.get<{ id: string; version: number }[]>(path);
    const theirs = { area: 'wohnen_mobilitaet', resource: 'Wohnberechtigungsschein liegt vor.', words: 'Drei Zimmer.' };
    await colleague.patch(`${path}/${body[0]!.id}`, { areas: [theirs], version: body[0]!.version });
    await press('Entwurf speichern');
    const conflict = page.getByRole('alert').filter({ hasText: colleague.name });
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('Wohnen und Mobilität: Eigene Worte');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Neuen Stand laden, meinen Text behalten' }).click();
    await page.getByText('Drei Zimmer.', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await press('Entwurf speichern');
    await dialogGone();
    const row = await cells('Lebensbereiche am', 'Wohnen und Mobilität');
    expect(row).toMatch(/3 – hoch[^]*Wir brauchen eine Wohnung mit drei Zimmern\.[^]*Wohnberechtigungsschein/);
    await press('Abschließen');
    await said('Assessment abgeschlossen');
    await keepsFocus('Assessment der Lebensbereiche');
  });

  it('is compared with last time, as a chart and as a table', async () => {
    const chart = page.getByRole('img', { name: /^Diagramm des Bedarfs am 12\.01\.2026/ });
    await chart.waitFor();
    expect(await chart.getAttribute('aria-label')).toContain('In 1 Bereich ist der Bedarf gesunken.');
    expect(await cells('Bedarf im Vergleich', 'Wohnen und Mobilität')).toMatch(/4 – akut[^]*3 – hoch[^]*1 weniger/);
    expect(await cells('Bedarf im Vergleich', 'Existenzsicherung')).toMatch(/2 – mittel[^]*3 – hoch[^]*1 mehr/);
    expect(await cells('Bedarf im Vergleich', 'Sprache und Bildung')).toContain('gleich');
    await expectNoAxeViolations(page);
  });

  it('makes a need of high priority a goal of the Hilfeplan', async () => {
    await press('Als Ziel übernehmen: Wohnen und Mobilität');
    await inDialog('Neues Ziel: Wohnen und Mobilität');
    expect(await dialog().getByRole('textbox', { name: 'Ziel' }).inputValue()).toContain('Wohnung mit drei Zimmern');
    await type('Bis wann?', '31122099');
    await press('Ziel speichern');
    await dialogGone();
    await keepsFocus('Assessment der Lebensbereiche');
    await press('Wir brauchen eine Wohnung mit drei Zimmern.');
    await page.getByRole('heading', { name: 'Wir brauchen eine Wohnung mit drei Zimmern.' }).waitFor();
  });

  it('has a Netzwerkkarte, drawn and changed by keyboard', async () => {
    await givenOffer(product.district, { name: 'Migrationsberatung Testort' });
    await page.goto(`/faelle/${caseId}?reiter=lage`);
    await page.getByText('Noch niemand eingetragen').waitFor();
    await press('Person oder Stelle eintragen');
    await inDialog('Person oder Stelle eintragen');
    await press('Eintrag speichern');
    await dialog().getByText('Diese Angabe fehlt.').first().waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.type('Schwester');
    await select('Art', 'Familie');
    await tabTo(page, 'nah');
    await key('Space');
    await tabTo(page, 'hilfreich');
    await key('Space');
    await press('Eintrag speichern');
    await dialogGone();
    await page.getByRole('img', { name: /^Zeichnung der Netzwerkkarte.*1 hilfreich/ }).waitFor();
    await expectNoAxeViolations(page);
    await press('Ändern: Schwester');
    await inDialog('Eintrag ändern');
    await tabTo(page, 'hilfreich');
    await key('ArrowRight');
    await type('Angebot im Verzeichnis', 'Migration');
    await page.getByRole('option', { name: 'Migrationsberatung Testort' }).waitFor();
    await expectNoAxeViolations(page);
    await key('ArrowDown');
    await key('Enter');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await press('Eintrag speichern');
    await dialogGone();
    const row = await cells('Personen und Stellen', 'Schwester');
    expect(row).toMatch(/Migrationsberatung Testort[^]*Familie[^]*nah[^]*zwiespältig/);
    await press('Entfernen: Schwester');
    await inDialog('Aus der Netzwerkkarte nehmen?');
    await press('Jetzt entfernen');
    await dialogGone();
    await page.getByText('Noch niemand eingetragen').waitFor();
    await keepsFocus('Netzwerkkarte');
  });

  it('shows the map as it stood on an earlier day', async () => {
    const entry = await givenNetworkEntry(worker, caseId, { label: 'Vermieter', kind: 'other', quality: 'burdening' });
    await product.district.sql.query(`update network_entry set valid_from = '2026-02-03' where id = $1`, [entry]);
    await worker.patch(`/api/cases/${caseId}/network/${entry}`, { quality: 'ambivalent', version: 1 });
    await page.goto(`/faelle/${caseId}?reiter=lage`);
    await press('Karte vom');
    await focusInList(page);
    await key('ArrowDown');
    await key('Enter');
    await page.getByText('So stand es ab dem 03.02.2026.').waitFor();
    expect(await cells('Personen und Stellen', 'Vermieter')).toContain('belastend');
    await expect(page.getByRole('button', { name: 'Ändern: Vermieter' }).count()).resolves.toBe(0);
    await expectNoAxeViolations(page);
  });
});
