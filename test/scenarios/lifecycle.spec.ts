import type { Page } from 'playwright-core';
import { addDays } from '@fallnetz/platform';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { givenCase, type GivenCase } from '../given/case';
import { givenOffer } from '../given/directory';
import type { Person } from '../given/person';
import { Product } from './product';

describe('the side ways of a case', () => {
  let product: Product;
  let worker: Person;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager', { ags: [product.district.ags[0]!] });
    await givenOffer(product.district, { name: 'Frauenberatung Test', kind: 'language_course' });
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const said = (text: string | RegExp) =>
    page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();
  const rowsOf = async (table: string): Promise<number> =>
    (await product.district.sql.query(`select 1 from ${table} where district_id = $1`, [product.district.id]))
      .rowCount ?? 0;

  async function act(name: string): Promise<void> {
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoAxeViolations(page);
  }

  it('refused consent turns into a Verweisberatung, and nothing of it comes back (scenario 3)', async () => {
    await page.goto('/faelle/neu');
    await page.getByLabel('Familienname').fill('Beispiel');
    await page.getByRole('button', { name: 'Suchen', exact: true }).click();
    await page.getByRole('button', { name: 'Neue Person erfassen' }).click();
    await page.getByText('Nein', { exact: true }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Verweisberatung beginnen' }).click();
    await page.getByRole('checkbox', { name: 'Sprache und Bildung' }).press('Space');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'Die Verweisberatung ist gespeichert.' }).waitFor();
    expect(await rowsOf('client')).toBe(0);
    const before = await product.district.sql.query('select * from verweisberatung');
    const file = await givenCase(worker);
    await page.goto(`/faelle/${file.id}`);
    await page.getByText('Fall eröffnet').first().waitFor();
    await settled(page);
    expect(await page.getByText('Verweisberatung', { exact: true }).count()).toBe(1);
    expect((await product.district.sql.query('select * from verweisberatung')).rows).toEqual(before.rows);
  });

  describe('a case', () => {
    let file: GivenCase;

    beforeAll(async () => {
      file = await givenCase(worker, { phase: 'assessment' });
      await page.goto(`/faelle/${file.id}`);
    });

    it('rests until a day, shows it in the list and is taken up again', async () => {
      await act('Ruhen lassen');
      const dialog = page.getByRole('dialog');
      const [year, month, day] = addDays(product.api.clock.today(), 40).split('-');
      await dialog.getByRole('group', { name: 'Wiedervorlage am' }).getByRole('spinbutton').first().click();
      await page.keyboard.type(`${day}${month}${year}`);
      await dialog.getByRole('textbox', { name: 'Warum ruht der Fall?' }).fill('Im Ausland bis zum Frühjahr');
      await dialog.getByRole('button', { name: 'Ruhen lassen' }).click();
      await page.getByText(`Dieser Fall ruht bis zum ${day}.${month}.${year}.`).waitFor();
      await dialog.waitFor({ state: 'hidden' });
      await expectNoAxeViolations(page);
      await page.goto('/faelle');
      await page.getByText('ruht', { exact: true }).first().waitFor();
      await expectNoAxeViolations(page);
      await page.goto(`/faelle/${file.id}`);
      await page.getByRole('button', { name: 'Wieder aufnehmen' }).click();
      await said('Der Fall ist wieder aufgenommen.');
    });

    it('is broken off, says until when it is kept, and comes back with a new consent', async () => {
      await act('Begleitung abbrechen');
      expect(await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen', exact: true }).count()).toBe(0);
      await page.getByRole('dialog').getByRole('button', { name: 'Weiter begleiten' }).click();
      await act('Begleitung abbrechen');
      await page.getByRole('dialog').getByText('Kontakt abgebrochen').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Begleitung abbrechen' }).click();
      await page.getByText(/Die Akte wird bis zum .* aufbewahrt/).waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Fall wieder eröffnen' }).click();
      await page.getByText('Zum Wiedereröffnen braucht es eine neue Einwilligung').waitFor();
      await expectNoAxeViolations(page);
      await page
        .getByRole('button', { name: /Einwilligung/ })
        .first()
        .click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /speichern|erfassen/i })
        .click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Fall wieder eröffnen' }).click();
      await said('Der Fall ist wieder eröffnet');
      await page.getByRole('button', { name: 'Weitere Aktionen' }).waitFor();
    });
  });
});
