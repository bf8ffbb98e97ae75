import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { givenCase, givenPlan } from '../given/case';
import { eventually } from '../given/eventually';
import type { Person } from '../given/person';
import { Product } from './product';

describe('two people in one case', () => {
  let product: Product;
  let lead: Person;
  let other: Person;
  let caseId: string;

  beforeAll(async () => {
    product = await Product.start();
    lead = await product.district.person('case_manager');
    other = await product.district.person('case_manager');
    caseId = (await givenCase(lead)).id;
    await givenPlan(lead, caseId);
    await lead.post(`/api/cases/${caseId}/assignments`, { userId: other.id, part: 'co_worker' });
  });
  afterAll(async () => product.stop());

  it('lets nobody overwrite the other: the second sees who changed what, and keeps the own text', async () => {
    const page = await product.openAs(lead);
    await page.goto(`/faelle/${caseId}?reiter=hilfeplan`);
    await page.getByRole('button', { name: /^Ändern oder bewerten/ }).click();
    const text = page.getByRole('dialog').getByRole('textbox', { name: 'Ziel' });
    await text.fill('Mein neuer Wortlaut');
    await changeGoal('Der Wortlaut der Kollegin');
    // A small screen: the button stands far below the place where the refusal appears.
    await page.setViewportSize({ width: 1440, height: 420 });
    await page.getByRole('button', { name: 'Ziel speichern' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: other.name });
    await conflict.waitFor();
    await eventually(async () => expect((await conflict.boundingBox())?.y).toBeGreaterThanOrEqual(0));
    expect(await conflict.innerText()).toMatch(/Text/);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Neuen Stand laden, meinen Text behalten' }).click();
    await page.getByText('Der Wortlaut der Kollegin').first().waitFor();
    expect(await text.inputValue()).toBe('Mein neuer Wortlaut');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Ziel speichern' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'Mein neuer Wortlaut' }).waitFor();
    await page.context().close();
  });

  async function changeGoal(text: string): Promise<void> {
    const { body } = await other.get<{ goals: { id: string; version: number }[] }>(`/api/cases/${caseId}/hilfeplan`);
    const [goal] = body.goals;
    await other.patch(`/api/cases/${caseId}/hilfeplan/goals/${goal?.id}`, { text, version: goal?.version });
  }

  it('says in whose place a deputy acts, on the page and at every entry', async () => {
    const deputy = await product.district.person('case_manager');
    const today = product.api.clock.today();
    const period = { deputyUserId: deputy.id, startsOn: today, endsOn: today };
    await lead.post('/api/substitutions', period);
    await deputy.post(`/api/cases/${caseId}/notes`, { body: 'In der Vertretung notiert.' });
    const page = await product.openAs(deputy);
    await page.goto('/faelle');
    await page.getByText('(in Vertretung)').waitFor();
    await page.getByRole('link', { name: /^KIM-/ }).click();
    await page.getByText(`Sie handeln hier in Vertretung für ${lead.name}.`).waitFor();
    await page
      .getByText(new RegExp(`${deputy.name} in Vertretung für ${lead.name}`))
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  it('tells a colleague of another organisation only whom to ask', async () => {
    const { district } = product;
    const organisationId = await district.newOrganisation('freier_traeger');
    const page = await product.openAs(await district.person('case_manager', { organisationId }));
    await page.goto('/faelle/neu');
    await page.getByLabel('Vorname').fill('Testfrau');
    await page.getByLabel('Familienname').fill('Beispiel');
    await page.getByLabel('oder nur das Geburtsjahr').fill('1990');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByText('Bekannt, bitte bei „Teststelle municipality“ nachfragen.').waitFor();
    await settled(page);
    expect(await page.getByRole('main').innerText()).not.toMatch(/KIM-|17\.05\.1990/);
    await expectNoAxeViolations(page);
    await page.context().close();
  });
});
