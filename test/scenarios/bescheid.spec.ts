import type { INestApplicationContext } from '@nestjs/common';
import type { Page } from 'playwright-core';
import { ReminderSweep } from '../../libs/reminders/src/reminder/reminder-sweep';
import { expectNoAxeViolations } from '../browser';
import { type GivenCase, givenCase } from '../given/case';
import type { Person } from '../given/person';
import { givenSubstitution } from '../given/substitution';
import { createWorker } from '../given/worker';
import { Product } from './product';

const NARROW = { width: 360, height: 780 };

/** Scenario 9: a negative asylum letter arrives while the lead is absent. */
describe('a negative letter', () => {
  let product: Product;
  let worker: INestApplicationContext;
  let lead: Person;
  let colleague: Person;
  let deputy: Person;
  let file: GivenCase;

  beforeAll(async () => {
    product = await Product.start();
    const { api, district } = product;
    worker = await createWorker({ database: api.database, clock: api.clock });
    lead = await district.person('case_manager');
    colleague = await district.person('case_manager');
    deputy = await district.person('case_manager');
    file = await givenCase(lead);
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    await givenSubstitution(api, district, lead, deputy);
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await product.stop();
  });

  const dialog = (page: Page) => page.getByRole('dialog');

  async function fillDay(page: Page, label: string, day: string): Promise<void> {
    await dialog(page).getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(day);
  }

  it('is recorded by the colleague who opens it; the day is proposed, not decided', async () => {
    const page = await product.openAs(colleague);
    await page.goto(`/faelle/${file.id}?reiter=lage`);
    await page.getByText('Kein Bescheid eingetragen.').waitFor();
    await page.getByRole('button', { name: 'Bescheid eintragen' }).click();
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await dialog(page).getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await dialog(page)
      .getByRole('button', { name: /Bescheid über/ })
      .click();
    await page.getByRole('option', { name: 'Asyl: Ablehnung (BAMF)' }).click();
    const today = product.api.clock.today().split('-').reverse().join('');
    await fillDay(page, 'Zugestellt oder übergeben am', today);
    await dialog(page).getByRole('radio', { name: 'Ja', exact: true }).click({ force: true });
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByText('Frist zu bestätigen').waitFor();
    await page.getByText('noch 14 Tage').waitFor();
    await page.getByText(/Regel: 2 Wochen, § 74 Abs. 1 AsylG/).waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  }, 60_000);

  it('reaches the deputy on the same day, who confirms the day and records the lawyer', async () => {
    await worker.get(ReminderSweep, { strict: false }).sweep();
    const page = await product.openAs(deputy);
    await page.getByRole('link', { name: 'Benachrichtigungen, 1 ungelesen' }).click();
    await page.getByText(`· in Vertretung für ${lead.name}`).waitFor();
    await page.getByRole('link', { name: new RegExp(`Fall ${file.code}: Gegen einen Bescheid`) }).click();
    await page.getByText(`Sie handeln hier in Vertretung für ${lead.name}.`).waitFor();
    await page.getByRole('button', { name: /^Frist bestätigen/ }).click();
    await dialog(page).getByText('Bitte am Bescheid selbst prüfen.').waitFor();
    await expectNoAxeViolations(page);
    await dialog(page).getByRole('button', { name: 'Frist bestätigen' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByText(`Bestätigt von ${deputy.name}`).waitFor();
    await page.getByRole('button', { name: /^Bescheid bearbeiten/ }).click();
    await dialog(page).getByLabel('Anwält*in (Name, Kontakt)').fill('Testkanzlei Beispiel');
    await expectNoAxeViolations(page);
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByText('Anwält*in: Testkanzlei Beispiel').waitFor();
    await page.getByRole('button', { name: /^Erledigt/ }).click();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await page.setViewportSize(NARROW);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await expectNoAxeViolations(page);
    const { rows } = await product.district.sql.query(
      `select distinct what from access_log where actor_id = $1 and acting_for = $2 and what in ('case', 'bescheide')`,
      [deputy.id, lead.id],
    );
    expect(rows).toHaveLength(2);
    await page.context().close();
  }, 60_000);
});
