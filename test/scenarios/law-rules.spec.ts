import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { givenCase } from '../given/case';
import type { Person } from '../given/person';
import { givenSituation } from '../given/situation';
import { Product } from './product';

const NARROW = { width: 360, height: 780 };

/** Fachadministration keeps law as dated rows; what it adds is there for the Case-Manager*in. */
describe('values and law rules', () => {
  let product: Product;
  let administrator: Person;
  let worker: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.district.person('fachadministration');
    worker = await product.district.person('case_manager');
    page = await product.openAs(administrator);
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: 'Werte und Rechtsregeln' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werte und Rechtsregeln' }).waitFor();
  });
  afterAll(async () => product.stop());

  const dialog = () => page.getByRole('dialog');
  const rowOf = (name: string | RegExp) => page.getByRole('row').filter({ hasText: name });

  async function fillDay(label: string, day: string): Promise<void> {
    await dialog().getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(day);
  }

  async function save(): Promise<void> {
    await dialog().getByRole('button', { name: 'Speichern' }).click();
  }

  it('shows every rule with its source, who ships it and that nobody has checked it yet', async () => {
    const asylum = rowOf('Asyl: Ablehnung (BAMF)').filter({ hasText: '2 Wochen' });
    await asylum.getByText('mitgeliefert').waitFor();
    await asylum.getByText(/§ 74 Abs. 1 AsylG/).waitFor();
    await asylum.getByText('Im Kreis noch nicht geprüft').waitFor();
    await rowOf('Chancen-Aufenthaltsrecht').getByText('31.12.2022 bis 31.12.2025').waitFor();
    await expectNoAxeViolations(page);
  });

  it('adds a period from a day on and says what it replaces', async () => {
    await page.getByRole('button', { name: 'Neue Fassung: Asyl: Ablehnung (BAMF), mit' }).click();
    await save();
    await dialog().getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('textbox', { name: 'Länge' }).fill('3');
    await dialog().getByRole('textbox', { name: 'Quelle' }).fill('Beispielgesetz § 1');
    await fillDay('Quelle geprüft am', '01072026');
    await fillDay('Gilt ab', '01072026');
    await save();
    await dialog()
      .getByText('Ab 01.07.2026 gilt im Kreis diese Zeile statt der mitgelieferten „2 Wochen“ (01.01.2025 bis …).')
      .waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Mitgelieferte Zeile ab 01.07.2026 ersetzen' }).click();
    await dialog().waitFor({ state: 'hidden' });
    const own = rowOf('3 Wochen');
    await own.getByText('seit 01.07.2026').waitFor();
    await own.getByText('Quelle geprüft am 01.07.2026').waitFor();
    await rowOf('Asyl: Ablehnung (BAMF)').getByText('01.01.2025 bis 30.06.2026').waitFor();
  });

  it('adds a value that a case can use at once, and does not let it be deleted then', async () => {
    await page.getByRole('button', { name: /Liste/ }).click();
    await page.getByRole('option', { name: 'Wohnform' }).click();
    await page.getByRole('button', { name: 'Wert hinzufügen' }).click();
    await dialog().getByLabel('Kurzname').fill('Kleinst Haus');
    await dialog().getByLabel('Wort auf Deutsch').fill('Kleinsthaus');
    await dialog().getByLabel('Wort auf Englisch').fill('Tiny house');
    await dialog().getByRole('textbox', { name: 'Quelle' }).fill('Beschluss der AG Wohnen');
    await fillDay('Gilt ab', '01012025');
    await fillDay('Quelle geprüft am', '15012025');
    await save();
    await dialog().getByText('Bitte nur Kleinbuchstaben').first().waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByLabel('Kurzname').fill('tiny_house');
    await save();
    await dialog().waitFor({ state: 'hidden' });
    await rowOf('Kleinsthaus').getByText('vom Kreis').waitFor();
    const file = await givenCase(worker);
    await givenSituation(worker, file.id, { history: 'housing', value: 'tiny_house', validFrom: '2025-02-01' });
    await page.getByRole('button', { name: 'Entfernen: Kleinsthaus' }).click();
    await dialog().waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Zeile entfernen' }).click();
    await dialog().getByText('Diese Zeile wird in Fällen benutzt und bleibt deshalb.').waitFor();
    await dialog().getByRole('button', { name: 'Abbrechen' }).click();
    await dialog().waitFor({ state: 'hidden' });
    const theirs = await product.openAs(worker);
    await theirs.goto(`/faelle/${file.id}?reiter=lage`);
    await theirs.getByRole('region', { name: 'Wohnen', exact: true }).getByText('Kleinsthaus').first().waitFor();
    await theirs.goto('/verwaltung/rechtsregeln');
    await theirs.getByRole('alert').first().waitFor();
    await settled(theirs);
    expect(await theirs.getByRole('row').count()).toBe(0);
    await theirs.context().close();
  });

  it('ends it after a question, with the text of the second editor kept', async () => {
    await page.getByRole('button', { name: 'Ändern: Kleinsthaus' }).click();
    await dialog().getByRole('textbox', { name: 'Quelle' }).fill('Neuer Beschluss');
    const colleague = await product.district.person('fachadministration');
    const { body } = await colleague.get<{ id: string; code: string }[]>('/api/catalogue-rows');
    const { id } = body.find(({ code }) => code === 'tiny_house')!;
    await colleague.patch(`/api/catalogue-rows/${id}`, { labelDe: 'Kleinhaus', version: 1 });
    await fillDay('Gilt bis', '31122026');
    await save();
    await dialog().getByRole('alert').filter({ hasText: colleague.name }).waitFor();
    await dialog()
      .getByRole('button', { name: /Neuen Stand laden/ })
      .click();
    await settled(page);
    expect(await dialog().getByLabel('Wort auf Deutsch').inputValue()).toBe('Kleinhaus');
    expect(await dialog().getByRole('textbox', { name: 'Quelle' }).inputValue()).toBe('Neuer Beschluss');
    await save();
    await dialog().getByText('Nach dem 31.12.2026 gilt dann keine Zeile mehr.').waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: /^Ja/ }).click();
    await dialog().waitFor({ state: 'hidden' });
    await rowOf('Kleinhaus').getByText('01.01.2025 bis 31.12.2026').waitFor();
  });

  it('fits a telephone', async () => {
    await page.setViewportSize(NARROW);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await expectNoAxeViolations(page);
  });
});
