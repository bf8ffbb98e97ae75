import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { tabTo } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { givenCase, givenClient, type GivenCase } from '../given/case';
import { addMember, givenMember } from '../given/household';
import type { Person } from '../given/person';
import { Product } from './product';

const child = (birthYear: number) => ({ recordedAs: 'minimal', relation: 'child', birthYear });

/** Two records of one person, each with a household, made one and parted again without a mouse. */
describe('two records of one person with two households', () => {
  let product: Product;
  let worker: Person;
  let file: GivenCase;
  let twinId: string;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    file = await givenCase(worker, { client: { givenName: 'Testfrau', familyName: 'Doppelt' } });
    twinId = (await givenClient(worker, { givenName: 'Tesdfrau', familyName: 'Doppelt' })).id;
    for (const year of [2012, 2015]) await addMember(worker, file.clientId, child(year));
    await addMember(worker, twinId, child(2015));
    await addMember(worker, twinId, { recordedAs: 'number' });
    await givenMember(worker, twinId);
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const key = (name: string) => page.keyboard.press(name);
  const press = async (name: string) => {
    await tabTo(page, name);
    await key('Enter');
  };
  const twice = () => page.getByRole('dialog', { name: 'Doppelt erfasst?' });
  const household = () =>
    page.locator('section', { has: page.getByRole('heading', { name: 'Haushalt', exact: true }) });

  it('shows both, lets one choose, and counts once who is in both', async () => {
    await page.goto(`/faelle/${file.id}?reiter=lage`);
    await page.getByRole('button', { name: 'Doppelt erfasst?' }).waitFor();
    await press('Doppelt erfasst?');
    await twice().getByText('ähneln Testfrau Doppelt').waitFor();
    await press('Mit Tesdfrau Doppelt vergleichen');
    await twice().getByRole('heading', { name: 'Beide haben einen Haushalt' }).waitFor();
    await twice().getByText('Testmann Beispiel · Ehe- oder Lebenspartner*in').waitFor();
    await twice().getByText('1 weitere Person, nicht erfasst').waitFor();
    await expectNoAxeViolations(page);
    await press('Zusammenführen');
    await twice().getByText('Bitte sehen Sie die Haushalte noch einmal an').waitFor();
    await tabTo(page, 'Der Haushalt dieser Person');
    await key('Space');
    await key('ArrowUp');
    await twice().getByRole('radio', { name: 'Alle leben zusammen', checked: true }).waitFor();
    expect(await twice().getByRole('checkbox', { name: 'Kind, 2015 und Kind, 2015' }).isChecked()).toBe(true);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await press('Zusammenführen');
    await twice().waitFor({ state: 'hidden' });
    await household().getByText('5 Personen leben hier zusammen.').waitFor();
    await household().getByText('1 weitere Person, nicht erfasst').waitFor();
    await addMember(worker, file.clientId, child(2020));
    await press('Rückgängig machen');
    await page.getByRole('dialog', { name: 'Zusammenführung rückgängig machen?' }).waitFor();
    await press('Rückgängig machen');
    await page.getByText('Seit der Zusammenführung sind Fälle, Einwilligungen oder Angehörige dazugekommen.').waitFor();
    await expectNoAxeViolations(page);
    await press('Trotzdem trennen');
    await household().getByText('4 Personen leben hier zusammen.').waitFor();
  });

  it('says what a withdrawal stands against', async () => {
    const { pseudonym } = (await worker.get<{ pseudonym: string }>(`/api/clients/${twinId}`)).body;
    const consents = await worker.get<{ id: string }[]>(`/api/clients/${twinId}/consents`);
    await worker.post(`/api/consents/${consents.body[0]!.id}/withdrawal`);
    await page.reload();
    await page.getByRole('button', { name: 'Doppelt erfasst?' }).click();
    await twice().getByLabel('Andere Person suchen').fill(pseudonym);
    await twice()
      .getByRole('button', { name: `Mit ${pseudonym} vergleichen` })
      .click();
    await twice()
      .getByText(`Falldokumentation: bei „${pseudonym}“ widerrufen, bei dieser Person noch gültig`)
      .waitFor();
    await settled(page);
    expect(await twice().getByRole('button', { name: 'Zusammenführen' }).count()).toBe(0);
    expect(await twice().getByText('Tesdfrau').count()).toBe(0);
    await expectNoAxeViolations(page);
  });
});
