import type { INestApplicationContext } from '@nestjs/common';
import type { Page } from 'playwright-core';
import { addDays, germanDay } from '@fallnetz/platform';
import { ReminderSweep } from '../../libs/reminders/src/reminder/reminder-sweep';
import { expectNoAxeViolations } from '../browser';
import { settled } from '../browser/settled';
import { type GivenCase, givenCase } from '../given/case';
import { givenFallkonferenzConsent, givenNeighbours } from '../given/conference';
import { pdf, upload } from '../given/files';
import type { Person } from '../given/person';
import { createWorker } from '../given/worker';
import { Product } from './product';

const QUESTION = 'Was fehlt für den Wechsel in § 25b?';
const TRAUMA = 'Berichtet von Gewalt auf der Flucht und schläft kaum.';
const PASSPORT = 'Pass am 02.11. beim Konsulat beantragt, Termin im Januar';
const DOCUMENT = 'Bestätigung des Konsulats';
const GOALS = [
  ['Der Pass liegt vor', 'Aufenthalt und Einbürgerung'],
  ['Prüfung A2 bestanden', 'Sprache und Bildung'],
  ['Lohn deckt den Lebensunterhalt', 'Arbeit und Wirtschaft'],
] as const;

/** Scenario 4: a § 104c title ends in 150 days, A2 is missing, the passport is applied for; the city ABH is asked by name. */
describe('the clock of § 104c', () => {
  let product: Product;
  let background: INestApplicationContext;
  let worker: Person;
  let abh: Person;
  let file: GivenCase;
  let page: Page;
  let ends: string;

  beforeAll(async () => {
    product = await Product.start();
    const { api, district } = product;
    background = await createWorker({ database: api.database, clock: api.clock });
    worker = await district.person('case_manager');
    abh = await district.person('abh_participant');
    await givenNeighbours(district, 'NG', 6);
    file = await givenCase(worker, {
      client: { givenName: 'Testmann', familyName: 'Musterfall', gender: 'm', nationalities: ['NG'] },
    });
    ends = addDays(api.clock.today(), 150);
    page = await product.openAs(worker);
  });
  afterAll(async () => {
    await background.close();
    await product.stop();
  });

  const dialog = (on: Page = page) => on.getByRole('dialog');
  const dialogGone = () => dialog().waitFor({ state: 'hidden' });
  const row = (name: string) => page.getByRole('region', { name, exact: true });
  const digits = (day: string) => day.split('-').reverse().join('');

  async function fillDay(
    label: string,
    day: string,
    inside: Page | ReturnType<typeof dialog> = dialog(),
  ): Promise<void> {
    await inside.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(digits(day));
  }

  async function pick(field: RegExp, option: string): Promise<void> {
    await dialog().getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  async function recordLanguage(): Promise<void> {
    await page.getByRole('button', { name: 'Sprachstand eintragen' }).click();
    await dialog().getByRole('combobox', { name: 'Sprache' }).fill('Deutsch');
    await page.getByRole('option', { name: 'Deutsch', exact: true }).click();
    await pick(/Fertigkeit/, 'Insgesamt');
    await pick(/Niveau/, 'A1');
    await fillDay('Gemessen am', addDays(ends, -300));
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialogGone();
  }

  it('is recorded with title, its end and what is still missing', async () => {
    await page.goto(`/faelle/${file.id}?reiter=lage`);
    await row('Aufenthaltsstatus').getByText('Nicht erhoben').waitFor();
    await page.getByRole('button', { name: 'Aufenthaltsstatus eintragen' }).click();
    await dialog().getByRole('combobox', { name: 'Status' }).fill('Chancen');
    await page.getByRole('option', { name: /§ 104c/ }).click();
    await fillDay('Gültig ab', '2025-10-20');
    await fillDay('Gültig bis', ends);
    await dialog().getByLabel('Anmerkung').fill(PASSPORT);
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialogGone();
    await recordLanguage();
    const status = row('Aufenthaltsstatus');
    await status.getByText(`Vor dem ${germanDay(ends)} zu klären:`).waitFor();
    await settled(page);
    const checklist = await status.getByRole('list').first().getByRole('listitem').allInnerTexts();
    expect(checklist).toEqual([
      expect.stringMatching(/^Identität und Pass: Nachweise unter Dokumente/),
      'Lebensunterhalt: Nichts eingetragen',
      expect.stringMatching(/^Deutsch A2: Insgesamt A1\s+A2 fehlt noch$/),
    ]);
    await expectNoAxeViolations(page);
  });

  it('reminds nine, six and three months before, with the same list', async () => {
    await background.get(ReminderSweep, { strict: false }).sweep();
    const { rows } = await product.district.sql.query(
      `select r.next_on::text, d.reminder_days from reminder r
       join deadline_rule d on d.kind = r.kind and d.district_id is null where r.case_id = $1 and r.state = 'open'`,
      [file.id],
    );
    // Nine and six months before have passed on the day it was recorded; three months before is still to come.
    expect(rows).toEqual([{ next_on: addDays(ends, -91), reminder_days: [-274, -183, -91] }]);
    await page.reload();
    await page.getByRole('link', { name: 'Benachrichtigungen, 1 ungelesen' }).click();
    const told = page.getByRole('link', { name: new RegExp(`Fall ${file.code}: Das Chancen-Aufenthaltsrecht`) });
    expect(await told.innerText()).toMatch(
      new RegExp(`endet am ${germanDay(ends)}.*Identität und Pass, Lebensunterhalt und Deutsch A2 prüfen`),
    );
  });

  it('has what nobody outside may see: a sensitive note and the paper of the consulate', async () => {
    await page.goto(`/faelle/${file.id}?reiter=verlauf`);
    await page.getByText('Sensible Notiz', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Sensible Notiz' }).fill(TRAUMA);
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await page
      .getByRole('status', { name: 'Meldungen' })
      .getByText(/gespeichert/)
      .first()
      .waitFor();
    const content = pdf(DOCUMENT);
    expect((await upload(worker, file.id, { content, kind: 'ausweis_titel', title: DOCUMENT })).status).toBe(201);
  });

  it.each(GOALS)('has the goal “%s” in its plan', async (text, area) => {
    await page.goto(`/faelle/${file.id}?reiter=hilfeplan`);
    await page.getByRole('button', { name: 'Ziel hinzufügen' }).first().click();
    await dialog().getByRole('textbox', { name: 'Ziel' }).fill(text);
    await pick(/Lebensbereich/, area);
    await fillDay('Bis wann?', addDays(ends, -30));
    await dialog().getByRole('button', { name: 'Ziel speichern' }).click();
    await dialogGone();
    await page.getByRole('heading', { name: text }).waitFor();
  });

  it('is taken to a Fallkonferenz with the Ausländerbehörde by name', async () => {
    const dataKinds = ['name', 'goals', 'residence_status', 'residence_valid_until'];
    await givenFallkonferenzConsent(worker, file.clientId, { organisationId: abh.organisationId, dataKinds });
    await page.goto(`/faelle/${file.id}?reiter=fallkonferenzen`);
    await page.getByRole('link', { name: 'Fallkonferenz planen' }).click();
    await page.getByLabel('Fragestellung').fill(QUESTION);
    await fillDay('Tag', addDays(ends, -100), page);
    await page.getByRole('group', { name: 'Uhrzeit' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('0930');
    await page.getByLabel('Ort').fill('Rathaus, Raum 3');
    await page.getByRole('button', { name: 'Fallkonferenz anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await page.getByRole('button', { name: 'Teilnehmende hinzufügen' }).click();
    await dialog().getByRole('combobox', { name: 'Person' }).fill(abh.name);
    await page.getByRole('option', { name: abh.name }).click();
    await dialog().getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await dialogGone();
    await page.getByRole('tab', { name: 'Freigaben' }).click();
    await page.getByRole('button', { name: `Freigaben ändern: ${abh.name}` }).click();
    for (const field of ['Name', 'Ziele', 'Aufenthaltsstatus', 'Ende des Aufenthaltstitels'])
      await dialog().getByText(field, { exact: true }).click();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Freigeben' }).click();
    await dialogGone();
    await page.getByRole('tab', { name: 'Planung' }).click();
    await page.getByRole('button', { name: 'Einladen', exact: true }).click();
    await dialog().getByRole('button', { name: 'Einladen' }).click();
    await dialogGone();
  });

  it('shows the Ausländerbehörde question, end of title and goals, and nothing else', async () => {
    const guest = await product.openAs(abh);
    await guest.goto('/gast/fallkonferenzen');
    await guest.getByRole('link', { name: QUESTION }).click();
    await guest.getByRole('heading', { name: 'Freigegebene Angaben' }).waitFor();
    await settled(guest);
    const seen = await guest.getByRole('main').innerText();
    expect(seen).toContain(QUESTION);
    expect(seen).toContain('Testmann Musterfall');
    expect(seen).toContain(germanDay(ends));
    for (const [goal] of GOALS) expect(seen).toContain(goal);
    for (const hidden of [TRAUMA, PASSPORT, DOCUMENT, 'A1', 'Nigeria', '1990']) expect(seen).not.toContain(hidden);
    await expectNoAxeViolations(guest);
    await guest.goto(`/faelle/${file.id}`);
    await guest.getByRole('heading', { name: 'Seite nicht gefunden' }).waitFor();
    await settled(guest);
    expect(await guest.getByRole('main').innerText()).not.toContain('Musterfall');
    for (const path of ['', '/timeline', '/documents', '/situation-entries', '/hilfeplan'])
      expect((await abh.get(`/api/cases/${file.id}${path}`)).status).toBe(403);
    expect((await abh.post('/api/client-search', { text: 'Musterfall' })).status).toBe(403);
    await guest.context().close();
  });
});
