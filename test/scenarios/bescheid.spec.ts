import type { INestApplicationContext } from '@nestjs/common';
import type { Page } from 'playwright-core';
import { addDays, germanDay } from '@fallnetz/platform';
import { ReminderSweep } from '../../libs/reminders/src/reminder/reminder-sweep';
import { expectNoAxeViolations } from '../browser';
import { type GivenCase, givenCase } from '../given/case';
import type { Person } from '../given/person';
import { givenSubstitution } from '../given/substitution';
import { createWorker } from '../given/worker';
import { Product } from './product';

const NARROW = { width: 360, height: 780 };

/** Scenario 9: a negative asylum letter is delivered on a Friday while the lead is absent. */
describe('a negative letter', () => {
  let product: Product;
  let worker: INestApplicationContext;
  let lead: Person;
  let colleague: Person;
  let deputy: Person;
  let file: GivenCase;
  let today: string;
  let friday: string;

  beforeAll(async () => {
    product = await Product.start();
    const { api, district } = product;
    worker = await createWorker({ database: api.database, clock: api.clock });
    lead = await district.person('case_manager');
    colleague = await district.person('case_manager');
    deputy = await district.person('case_manager');
    file = await givenCase(lead);
    today = api.clock.today();
    friday = addDays(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 2) % 7));
    await lead.post(`/api/cases/${file.id}/assignments`, { userId: colleague.id, part: 'co_worker' });
    await givenSubstitution(api, district, lead, deputy);
  });
  afterAll(async () => {
    await worker.close();
    await product.stop();
  });

  const dialog = (page: Page) => page.getByRole('dialog');

  const digits = (day: string) => day.split('-').reverse().join('');

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
    await fillDay(page, 'Zugestellt oder übergeben am', digits(friday));
    await dialog(page).getByText('Ja', { exact: true }).click();
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByText('Frist zu bestätigen').waitFor();
    const due = addDays(friday, 14);
    const left = (Date.parse(due) - Date.parse(today)) / 86_400_000;
    await page.getByText(germanDay(due)).first().waitFor();
    await page.getByText(`noch ${left} Tage`).waitFor();
    await page.getByText(/Regel: 2 Wochen, § 74 Abs. 1 AsylG/).waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
  });

  it('reaches the deputy on the same day, who confirms the day and records the lawyer', async () => {
    await worker.get(ReminderSweep, { strict: false }).sweep();
    const page = await product.openAs(deputy);
    const { rows: told } = await product.district.sql.query<{ user_id: string }>(
      `select n.user_id from notification n where n.case_id = $1 and n.kind = 'appeal_deadline' and (n.created_at at time zone 'Europe/Berlin')::date = $2`,
      [file.id, today],
    );
    expect(told.map(({ user_id }) => user_id).sort()).toEqual([lead.id, deputy.id].sort());
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
    await fillDay(page, 'Kontaktiert am', digits(today));
    await expectNoAxeViolations(page);
    await dialog(page).getByRole('button', { name: 'Speichern' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.getByText(`Anwält*in: Testkanzlei Beispiel, kontaktiert am ${germanDay(today)}`).waitFor();
    await page.getByRole('button', { name: /^Erledigt/ }).click();
    await dialog(page).waitFor();
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
  });

  it('leaves its trace where the data-protection officer looks: who, in whose place, which letters', async () => {
    const officer = await product.district.person('data_protection_officer', { organisationId: deputy.organisationId });
    const page = await product.openAs(officer);
    await page.goto('/verwaltung/zugriffe');
    const row = page
      .getByRole('row')
      .filter({ hasText: deputy.name })
      .filter({ hasText: lead.name })
      .filter({ hasText: 'Bescheide' })
      .filter({ hasText: file.code });
    await row.first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Testkanzlei');
    await expectNoAxeViolations(page);
    await page.context().close();
  });
});
