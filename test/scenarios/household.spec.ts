import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { fictionalPerson, givenCase, givenClient, type GivenCase } from '../given/case';
import type { Person } from '../given/person';
import { Product } from './product';

const PARTNER = 'Testmann Beispiel';

/** Scenario 2 of the domain: five people from Bulgaria, two adult consents, and the second adult refuses after all. */
describe('a household of five', () => {
  let product: Product;
  let worker: Person;
  let page: Page;
  let coWorkerPage: Page;
  let file: GivenCase;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    const coWorker = await product.district.person('case_manager');
    const origin = { nationalities: ['BG'], firstLanguage: 'bg' };
    const { id: clientId } = await givenClient(worker, { ...fictionalPerson, ...origin });
    file = await givenCase(worker, { clientId });
    const { version } = (await worker.get<{ version: number }>(`/api/cases/${file.id}`)).body;
    await worker.patch(`/api/cases/${file.id}`, { accessRoute: 'clearingstelle', version });
    await worker.post(`/api/cases/${file.id}/assignments`, { userId: coWorker.id, part: 'co_worker' });
    page = await product.openAs(worker);
    coWorkerPage = await product.openAs(coWorker);
    await coWorkerPage.setViewportSize({ width: 360, height: 800 });
  });
  afterAll(async () => product.stop());

  const household = (of: Page) => of.locator('section', { has: of.getByRole('heading', { name: 'Haushalt' }) });
  const dialog = () => page.getByRole('dialog');
  const openSituation = async (of: Page) => {
    await of.goto(`/faelle/${file.id}?reiter=lage`);
    await household(of).waitFor();
  };
  const choose = async (label: string, option: string) => {
    await dialog().getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const openAdd = async () => {
    await household(page).getByRole('button', { name: 'Person eintragen' }).click();
    await dialog().waitFor();
  };
  const saveDialog = async () => {
    await dialog().getByRole('button', { name: 'Speichern' }).click();
  };

  it('takes the second adult with their own consent', async () => {
    await openSituation(page);
    await household(page).getByText('Noch nichts zum Haushalt erfasst').waitFor();
    await openAdd();
    await dialog().getByText('Mit Namen, mit eigener Einwilligung').click();
    await choose('Beziehung', 'Ehe- oder Lebenspartner*in');
    await dialog().getByText('Testhinweis').first().waitFor();
    await dialog().getByLabel('Vorname').fill('Testmann');
    await dialog().getByLabel('Familienname').fill('Beispiel');
    await expectNoAxeViolations(page);
    await saveDialog();
    await dialog().waitFor({ state: 'hidden' });
    await household(page).getByText(PARTNER).waitFor();
    await household(page).getByText('2 Personen leben hier zusammen.').waitFor();
  });

  it('takes three children by year of birth and asks about what cannot be', async () => {
    for (const year of ['1989', '2015', '2019']) {
      await openAdd();
      await choose('Beziehung', 'Kind');
      await dialog().getByRole('textbox', { name: 'Geburtsjahr' }).fill(year);
      await saveDialog();
      if (year === '1989') {
        await dialog().getByText('weniger als 12 Jahre').waitFor();
        await expectNoAxeViolations(page);
        await dialog().getByRole('textbox', { name: 'Geburtsjahr' }).fill('2012');
        await saveDialog();
      }
      await dialog().waitFor({ state: 'hidden' });
    }
    await household(page).getByText('5 Personen leben hier zusammen.').waitFor();
    await expectNoAxeViolations(page);
    await openSituation(coWorkerPage);
    await household(coWorkerPage).getByText(PARTNER).waitFor();
    await expectNoAxeViolations(coWorkerPage);
  });

  it('shows both colleagues only the first adult once the second refuses', async () => {
    await household(page)
      .getByRole('button', { name: `Person und Einwilligung: ${PARTNER}` })
      .click();
    await dialog().getByRole('button', { name: 'Widerrufen: Falldokumentation' }).waitFor();
    await expectNoAxeViolations(page);
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
    });
    await dialog().getByRole('button', { name: 'Widerrufen: Falldokumentation' }).click();
    await page.getByText('Der Fall selbst geht weiter.').waitFor();
    await page.getByRole('button', { name: 'Jetzt widerrufen' }).click();
    await page.locator('h2:focus', { hasText: 'Haushalt' }).waitFor();
    await openSituation(coWorkerPage);
    for (const one of [page, coWorkerPage]) {
      await household(one).getByText('1 weitere Person, nicht erfasst').waitFor();
      await household(one).getByText('5 Personen leben hier zusammen.').waitFor();
      await settled(one);
      expect(await one.getByText(PARTNER).count()).toBe(0);
      expect(await one.getByRole('heading', { name: 'Testfrau Beispiel' }).count()).toBe(1);
    }
    expect(refused).toEqual([]);
    await expectNoAxeViolations(page);
  });

  it('counts one less, and changes an entry two people have open', async () => {
    await household(page).getByRole('button', { name: 'Eine Person nicht mehr zählen' }).click();
    await dialog().waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Weniger zählen' }).click();
    await household(page).getByText('4 Personen leben hier zusammen.').waitFor();
    await household(page).getByRole('button', { name: 'Ändern: Kind, 2019' }).click();
    // Until the first change an open form follows what is fetched.
    await dialog().waitFor();
    await settled(page);
    const { members } = (
      await worker.get<{ members: { id: string; birthYear: number; version: number }[] }>(
        `/api/clients/${file.clientId}/household`,
      )
    ).body;
    const youngest = members.find(({ birthYear }) => birthYear === 2019)!;
    const path = `/api/clients/${file.clientId}/household/members/${youngest.id}`;
    await worker.patch(path, { custody: 'joint', version: youngest.version });
    await dialog().getByText('Lebt im selben Haushalt').click();
    await saveDialog();
    await dialog().getByRole('listitem').filter({ hasText: 'Sorgerecht' }).waitFor();
    await dialog().getByRole('button', { name: 'Neuen Stand laden, meinen Text behalten' }).click();
    await settled(page);
    await expectNoAxeViolations(page);
    await saveDialog();
    await dialog().waitFor({ state: 'hidden' });
    await household(page).getByText('lebt woanders').waitFor();
    await household(page).getByText('gemeinsam').waitFor();
  });

  it('changes the person in full, with an unknown day offered', async () => {
    await page.getByRole('button', { name: 'Angaben ändern' }).click();
    await dialog().getByLabel('Straße und Hausnummer').fill('Teststraße 1');
    await dialog().getByLabel('Postleitzahl').fill('00000');
    await dialog().getByLabel('Ort', { exact: true }).fill('Testort');
    await dialog().getByText('darf angerufen werden').click();
    await dialog().getByLabel('Vorname').fill('Тестова');
    await dialog().getByLabel('Name in lateinischer Schrift').fill('Testova');
    await expectNoAxeViolations(page);
    await saveDialog();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('Teststraße 1, 00000 Testort').waitFor();
    await page.getByText('Testova').waitFor();
  });
});
