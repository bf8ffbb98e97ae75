import { expectNoAxeViolations } from '../browser';
import { givenCase } from '../given/case';
import { Product } from './product';

describe('people who work together', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.start();
  }, 60_000);
  afterAll(() => product.stop());

  it('Leitung sees load and codes, opens one case for a reason, and everybody concerned learns of it', async () => {
    const lead = await product.district.person('case_manager');
    const leitung = await product.district.person('leitung');
    const file = await givenCase(lead, { phase: 'umsetzung' });
    await lead.post(`/api/cases/${file.id}/notes`, { body: 'Termin beim Amt vereinbart' });
    await lead.post(`/api/cases/${file.id}/sensitive-notes`, { body: 'Nur für die Zuständige' });

    const page = await product.openAs(leitung);
    await page
      .getByRole('grid', { name: 'Fälle je Person' })
      .or(page.getByRole('table', { name: 'Fälle je Person' }))
      .waitFor();
    await page.getByText('fachlicher Richtwert, keine Vorgabe').waitFor();
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
    expect(await page.getByText('Nur für die Zuständige').count()).toBe(0);
    expect(await page.getByLabel('Notiz', { exact: true }).count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.getByRole('tab', { name: 'Lage' }).click();
    await page.getByRole('heading', { name: 'Person' }).first().waitFor();
    expect(await page.getByRole('button', { name: /ändern|bearbeiten/ }).count()).toBe(0);

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
  });
});
