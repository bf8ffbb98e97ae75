import type { Page } from 'playwright-core';
import { addDays } from '@fallnetz/platform';
import { expectNoAxeViolations } from '../browser';
import { byKeyboard, focusedName, focusInList, tabTo } from '../browser/keyboard';
import { givenNetworkEntry } from '../given/assessment';
import { givenAgreement, givenCase, type GivenCase, givenPlan } from '../given/case';
import { eventually } from '../given/eventually';
import { pdf, upload } from '../given/files';
import type { Person } from '../given/person';
import { Product } from './product';

/** Every dialog of casework without a mouse: opened, read by axe, left, and the focus is where it was. */
describe('dialogs by keyboard', () => {
  let product: Product;
  let worker: Person;
  let colleague: Person;
  let file: GivenCase;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    colleague = await product.district.person('case_manager');
    file = await givenCase(worker, { phase: 'umsetzung' });
    await givenPlan(worker, file.id);
    await givenAgreement(worker, file.id);
    await givenPlan(worker, file.id);
    await givenAgreement(worker, file.id);
    await givenNetworkEntry(worker, file.id, { label: 'Schwester', kind: 'family', quality: 'helpful' });
    await upload(worker, file.id, { content: pdf('Testinhalt') });
    page = await product.openAs(worker);
  });
  afterAll(async () => product.stop());

  const dialog = () => page.getByRole('dialog');
  const dialogGone = () => dialog().waitFor({ state: 'hidden' });
  const { press, type, choose, select } = byKeyboard(() => page);
  const key = (name: string) => page.keyboard.press(name);
  const said = (text: string) => page.getByRole('status', { name: 'Meldungen' }).getByText(text).first().waitFor();
  const focusIsOn = (name: string) => eventually(async () => expect(await focusedName(page)).toContain(name));

  async function act(name: string): Promise<void> {
    await press('Weitere Aktionen');
    await page.getByRole('menuitem', { name }).waitFor();
    await focusInList(page);
    while (!(await focusedName(page)).includes(name)) await key('ArrowDown');
    await key('Enter');
  }

  async function readAndLeave(trigger: string): Promise<void> {
    await dialog().waitFor();
    await expectNoAxeViolations(page);
    await key('Escape');
    await dialogGone();
    await focusIsOn(trigger);
  }

  describe.each([
    [
      'lage',
      [
        ...['Person eintragen', 'Angaben ändern', 'Rechtskreis eintragen', 'Aufenthaltsstatus eintragen'],
        ...['Person oder Stelle eintragen', 'Ändern: Schwester', 'Entfernen: Schwester'],
      ],
    ],
    [
      'hilfeplan',
      [
        ...['Ziel hinzufügen', 'Ändern oder bewerten', 'Maßnahme hinzufügen', 'Herausnehmen'],
        ...['Fassung 1 ansehen', 'Fassungen vergleichen', 'für die Unterschrift drucken'],
      ],
    ],
    ['dokumente', ['„Bescheid vom Amt“ bearbeiten', '„Bescheid vom Amt“ entfernen']],
  ])('of the tab %s', (tab, triggers) => {
    beforeAll(async () => {
      await page.goto(`/faelle/${file.id}?reiter=${tab}`);
      await page.getByRole('tabpanel').waitFor();
    });

    it.each(triggers)('%s: opens, is left by Escape, and gives the focus back', async (trigger) => {
      await press(trigger);
      await readAndLeave(trigger);
    });
  });

  it.each(['Zuständigkeit und Mitarbeit', 'Fall übergeben', 'Befangene Kolleg*innen', 'Falldaten ändern'])(
    '%s, out of the menu of the case',
    async (action) => {
      await page.goto(`/faelle/${file.id}`);
      await page.getByRole('button', { name: 'Weitere Aktionen' }).waitFor();
      await act(action);
      await readAndLeave('Weitere Aktionen');
    },
  );

  it('takes somebody into the household', async () => {
    await page.goto(`/faelle/${file.id}?reiter=lage`);
    await press('Person eintragen');
    await dialog().waitFor();
    await tabTo(page, 'Nur Beziehung und Geburtsjahr');
    await select('Beziehung', 'Kind');
    await type('Geburtsjahr', '2015');
    await press('Speichern');
    await dialogGone();
    await page.getByText('2 Personen leben hier zusammen.').waitFor();
  });

  it('lets a case rest, takes it up, breaks it off and opens it again', async () => {
    const [year, month, day] = addDays(product.api.clock.today(), 40).split('-');
    await page.goto(`/faelle/${file.id}`);
    await act('Ruhen lassen');
    await dialog().waitFor();
    await type('Wiedervorlage am', `${day}${month}${year}`);
    await type('Warum ruht der Fall?', 'Im Ausland bis zum Frühjahr');
    await expectNoAxeViolations(page);
    await press('Ruhen lassen');
    await page.getByText(`Dieser Fall ruht bis zum ${day}.${month}.${year}.`).waitFor();
    await press('Wieder aufnehmen');
    await said('Der Fall ist wieder aufgenommen.');
    await act('Begleitung abbrechen');
    await dialog().waitFor();
    await tabTo(page, 'Kontakt abgebrochen');
    await key('Space');
    await expectNoAxeViolations(page);
    await press('Begleitung abbrechen');
    await page.getByText(/Die Akte wird bis zum .* aufbewahrt/).waitFor();
    await press('Fall wieder eröffnen');
    await page.getByText('Zum Wiedereröffnen braucht es eine neue Einwilligung').waitFor();
    await expectNoAxeViolations(page);
    await press('Einwilligung');
    await dialog().waitFor();
    await expectNoAxeViolations(page);
    await key('Escape');
    await dialogGone();
  });

  it('prepares a hand-over and appoints a deputy', async () => {
    await givenCase(worker);
    await page.goto('/faelle');
    await page.getByRole('button', { name: 'Fälle übergeben' }).waitFor();
    await press('Fälle übergeben');
    await press('Alle meine Fälle übergeben');
    await page.getByRole('dialog', { name: 'Übergabe vorbereiten' }).waitFor();
    await readAndLeave('Alle meine Fälle übergeben');
    await page.goto('/verwaltung/vertretung');
    await press('Abwesenheit eintragen');
    await dialog().waitFor();
    await expectNoAxeViolations(page);
    await type('Letzter Tag', '31122099');
    await choose('Vertretung', colleague.name, colleague.name);
    await press('Vertretung eintragen');
    await said('Die Vertretung ist eingetragen.');
    await dialogGone();
    await press('Beenden: ');
    await readAndLeave('Beenden: ');
  });

  it('Leitung opens a case for a reason', async () => {
    const open = await givenCase(worker);
    const leitung = await product.district.person('leitung');
    const worksOn = page;
    page = await product.openAs(leitung);
    await press('Richtwert ändern');
    await readAndLeave('Richtwert ändern');
    await press(`Einsicht nehmen: ${open.code}`);
    await readAndLeave(`Einsicht nehmen: ${open.code}`);
    await key('Enter');
    await dialog().waitFor();
    await select('Grund', 'Beschwerde');
    await type('Begründung', 'Beschwerde vom Montag prüfen');
    await press('Fall öffnen');
    await page.getByText('Einsicht der Leitung bis').waitFor();
    await expectNoAxeViolations(page);
    await page.context().close();
    page = worksOn;
  });
});
