import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { givenCase } from '../given/case';
import type { Person } from '../given/person';
import { Product } from './product';

describe('the filters of a timeline', () => {
  let product: Product;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    product = await Product.start();
    const lead: Person = await product.district.person('case_manager');
    const { id } = await givenCase(lead);
    await lead.post(`/api/cases/${id}/notes`, { body: 'Wohnung besichtigt.' });
    page = await product.openAs(lead);
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`/faelle/${id}`);
    await entry().waitFor();
  });
  afterAll(async () => product.stop());

  const entry = () => page.getByRole('list', { name: 'Verlauf' }).getByText('Wohnung besichtigt.');
  const nothing = () => page.getByText('Dazu gibt es nichts im Verlauf').waitFor();
  async function typeDay(label: string, digits: string): Promise<void> {
    await page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click();
    await page.keyboard.type(digits);
  }

  it('take a day when its year is whole, and say so when it is not', async () => {
    const answered = page.waitForResponse((response) => response.url().includes('from=2020-01-02'));
    await typeDay('Von', '02012020');
    expect((await answered).status()).toBe(200);
    await settled(page);
    expect(asked.filter((url) => /from=(?!2020-01-02)/.test(url))).toEqual([]);
    await entry().waitFor();
    await page.getByRole('button', { name: 'Filter aufheben' }).click();
    await typeDay('Bis', '020126');
    await page.getByLabel('Wörter suchen').focus();
    await page.getByText('Bitte das Jahr mit vier Ziffern eingeben.').waitFor();
    // What was shown before stays until the answer is there.
    await settled(page);
    await entry().waitFor();
    await expectNoAxeViolations(page);
  });

  it('say why nothing is found: a period that ends before it begins, a word too short', async () => {
    await typeDay('Von', '02012021');
    await typeDay('Bis', '01012021');
    await page.getByText('Liegt vor „Von“.').waitFor();
    await nothing();
    await page.getByRole('button', { name: 'Filter aufheben' }).click();
    await page.getByLabel('Wörter suchen').fill('w');
    await page.keyboard.press('Enter');
    await page.getByText('Bitte mindestens zwei Zeichen eingeben.').waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Wörter suchen').fill('woh');
    await page.keyboard.press('Enter');
    await page.locator('mark', { hasText: 'Wohnung' }).waitFor();
    expect(await page.getByText('Bitte mindestens zwei Zeichen eingeben.').count()).toBe(0);
  });
});
