import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { givenCase } from '../given/case';
import { givenOffer, MOVE_SUMMARY } from '../given/move';
import type { Person } from '../given/person';
import { Product } from './product';

const person = { givenName: 'Testfrau', familyName: 'Umzug', birthDate: '1990-05-17' };

/** Somebody moves to an office that knows them already: nobody is recorded twice, and the case that is open goes on. */
describe('a person who moves and is known already', () => {
  let product: Product;
  let town: Person;
  let page: Page;
  let offer: string;

  beforeAll(async () => {
    product = await Product.start();
    const { district } = product;
    const office = async () => ({ organisationId: await district.newOrganisation('municipality') });
    const sender = await district.person('case_manager', await office());
    town = await district.person('case_manager', await office());
    const third = await district.person('case_manager', await office());
    await district.sql.query(`update organisation set name = 'Testamt Nord' where id = $1`, [third.organisationId]);
    await givenCase(third, { client: person });
    const file = await givenCase(sender, { client: person });
    offer = await givenOffer(sender, file.id, { to: town, ags: district.ags[0]! });
    page = await product.openAs(town);
  });
  afterAll(async () => product.stop());

  const dialog = () => page.getByRole('dialog', { name: 'Übernehmen und Fall eröffnen' });

  it('is recorded anew only after a look, and others are named to be asked', async () => {
    await page.goto(`/uebergaben/umzug/${offer}`);
    await page.getByRole('button', { name: 'Übernehmen und Fall eröffnen' }).click();
    await dialog().getByText('Bekannt, bitte bei „Testamt Nord“ nachfragen.').waitFor();
    await dialog().getByText('Testhinweis').first().waitFor();
    await settled(page);
    expect(await dialog().getByText('Kennen Sie die Person schon?').count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });

  it('is shown beside what was released, and keeps the case that is open', async () => {
    const own = await givenCase(town, { client: { ...person, phone: '05241 00000' } });
    await page.reload();
    await page.getByRole('button', { name: 'Übernehmen und Fall eröffnen' }).click();
    await dialog().getByText('Kennen Sie die Person schon?').waitFor();
    await dialog().getByText('Niemand davon: neu erfassen').click();
    await dialog().getByText('Testhinweis').first().waitFor();
    await dialog().getByText('Das ist Testfrau Umzug').click();
    await dialog().getByRole('table').getByText('05241 00000').waitFor();
    await dialog().getByText(`Die Zusammenfassung kommt in den offenen Fall ${own.code}.`).waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await dialog()
      .getByRole('button', { name: `In Fall ${own.code} übernehmen` })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Testfrau Umzug' }).waitFor();
    await page.getByText(own.code).first().waitFor();
    await page.getByRole('link', { name: 'Zusammenfassung der anderen Stelle' }).click();
    await page.getByText(MOVE_SUMMARY).waitFor();
    const sql = 'select 1 from client where organisation_id = $1';
    expect((await product.district.sql.query(sql, [town.organisationId])).rowCount).toBe(1);
  });
});
