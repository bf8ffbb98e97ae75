import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { settled } from '../browser/settled';
import { type GivenCase, givenCase } from '../given/case';
import { eventually } from '../given/eventually';
import type { Person } from '../given/person';
import { givenSituation } from '../given/situation';
import { Product } from './product';

const NARROW = { width: 360, height: 780 };

/** Scenario 11: the Bescheid moves a mother from Ukraine from SGB II to AsylbLG. */
describe('a change of Rechtskreis', () => {
  let product: Product;
  let worker: Person;
  let file: GivenCase;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    file = await givenCase(worker, { client: { givenName: 'Testmutter', nationalities: ['UA'] } });
    await givenCase(worker);
    await givenSituation(worker, file.id, { value: 'ae_24', validFrom: '2025-06-15', validUntil: '2027-03-04' });
    page = await product.openAs(worker);
    await page.goto(`/faelle/${file.id}?reiter=lage`);
    await row('Rechtskreis').getByText('Nichts eingetragen').waitFor();
  });
  afterAll(async () => product.stop());

  const row = (name: string) => page.getByRole('region', { name, exact: true });
  const dialog = () => page.getByRole('dialog');

  async function record(value: string, from: string): Promise<void> {
    await page.getByRole('button', { name: 'Rechtskreis eintragen' }).click();
    await dialog()
      .getByRole('button', { name: /Rechtskreis/ })
      .click();
    await page.getByRole('option', { name: value }).click();
    await fillDay(dialog(), 'Gültig ab', from);
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Speichern' }).click();
  }

  async function fillDay(inside: Page | ReturnType<typeof dialog>, label: string, day: string): Promise<void> {
    await inside.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await page.keyboard.type(day);
  }

  async function expectOn(day: string, words: string): Promise<void> {
    await fillDay(page, 'Stand am', day);
    // Until its answer comes the day before is shown, whose words may be the same.
    await settled(page);
    await row('Rechtskreis').getByText(words).first().waitFor();
  }

  /** The list before the answer holds her too. */
  async function onlyHers(): Promise<void> {
    const codes = () => page.getByRole('link', { name: /^KIM-/ }).allInnerTexts();
    await eventually(async () => expect(await codes()).toEqual([file.code]));
    await settled(page);
  }

  it('asks what becomes of the earlier entry, and keeps both', async () => {
    await record('SGB II (', '15062025');
    await dialog().waitFor({ state: 'hidden' });
    await row('Rechtskreis').getByText('seit 15.06.2025').waitFor();
    await record('AsylbLG', '01072026');
    await dialog().getByText('Überschneidet sich mit „SGB II (Bürgergeld, Jobcenter)“ (15.06.2025 bis …).').waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: 'Bisherigen Eintrag am 30.06.2026 beenden' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await row('Rechtskreis').getByText('seit 01.07.2026').waitFor();
    await row('Rechtskreis').getByText('2 Einträge').click();
    await row('Rechtskreis').getByRole('cell', { name: '30.06.2026' }).waitFor();
    await expectNoAxeViolations(page);
  });

  it('answers for the days around it', async () => {
    await expectOn('14062025', 'An diesem Tag gilt kein Eintrag.');
    await expectOn('15062025', '15.06.2025 bis 30.06.2026');
    await expectOn('30062026', '15.06.2025 bis 30.06.2026');
    await expectOn('01072026', 'seit 01.07.2026');
    await page.getByRole('button', { name: 'Heute', exact: true }).click();
  });

  it('is readable on a telephone, with drawing and table', async () => {
    const wide = page.viewportSize()!;
    await page.setViewportSize(NARROW);
    await row('Rechtskreis')
      .getByRole('img', { name: /^Zeitleiste Rechtskreis: AsylbLG/ })
      .waitFor();
    await settled(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await expectNoAxeViolations(page);
    await page.setViewportSize(wide);
  });

  it.each(['Aufenthaltsstatus', 'Sprachstand', 'Wohnsituation', 'Arbeit', 'Familienstand'])(
    'has a form for %s that names what is missing',
    async (name) => {
      await page.getByRole('button', { name: `${name} eintragen` }).click();
      await dialog().getByRole('button', { name: 'Speichern' }).click();
      await dialog().getByRole('alert').waitFor();
      await expectNoAxeViolations(page);
      await dialog().getByRole('button', { name: 'Abbrechen' }).click();
      await dialog().waitFor({ state: 'hidden' });
    },
  );

  describe('says in a sentence what does not fit', () => {
    const alert = (text: string) => dialog().getByRole('alert').filter({ hasText: text }).waitFor();
    const save = () => dialog().getByRole('button', { name: 'Speichern' }).click();

    beforeAll(() =>
      givenSituation(worker, file.id, { history: 'housing', value: 'own_flat', validFrom: '2025-01-01' }),
    );

    it('the same first day, an end before the beginning, a gap', async () => {
      const load = await hold(page, '**/api/catalogue');
      await page.reload();
      await page.getByRole('button', { name: 'Wohnsituation eintragen' }).click();
      await dialog()
        .getByRole('button', { name: /Wohnform/ })
        .click();
      // Opened before its options have come, the list fills when they do.
      await page.getByRole('listbox').getByText('Wird geladen').waitFor();
      await load();
      await page.getByRole('option', { name: 'Gemeinschaftsunterkunft' }).click();
      await fillDay(dialog(), 'Gültig ab', '01012025');
      await save();
      await alert('Überschneidet sich mit „Eigene Mietwohnung“ (01.01.2025 bis …). Beide beginnen am selben Tag');
      await expectNoAxeViolations(page);
      await fillDay(dialog(), 'Gültig ab', '01012024');
      await fillDay(dialog(), 'Gültig bis', '31122023');
      await save();
      await alert('Das Ende liegt vor dem Beginn.');
      await fillDay(dialog(), 'Gültig bis', '30062024');
      await save();
      await dialog().getByText('Vom 01.07.2024 bis 31.12.2024 ist dann nichts eingetragen.').waitFor();
      await expectNoAxeViolations(page);
      await dialog().getByRole('button', { name: /^Ja/ }).click();
      await dialog().waitFor({ state: 'hidden' });
      await row('Wohnen').getByText('2 Einträge').waitFor();
    });

    it('a beginning before the birth', async () => {
      await page.getByRole('button', { name: 'Familienstand eintragen' }).click();
      await dialog()
        .getByRole('button', { name: /Familienstand/ })
        .click();
      await page.getByRole('option').first().click();
      await fillDay(dialog(), 'Gültig ab', '01011980');
      await save();
      await dialog().getByText('Der Beginn liegt vor der Geburt.').waitFor();
      await expectNoAxeViolations(page);
      await dialog().getByRole('button', { name: 'Abbrechen' }).click();
      await dialog().waitFor({ state: 'hidden' });
      await row('Familienstand').getByText('Nichts eingetragen').waitFor();
    });

    it('and takes „nicht erhoben“ for an answer', async () => {
      const other = await givenCase(worker, { client: { nationalities: ['UA', 'MD'] } });
      await page.goto(`/faelle/${other.id}?reiter=lage`);
      await page.getByText('Ukraine, Republik Moldau').first().waitFor();
      await settled(page);
      await page.getByRole('button', { name: 'Aufenthaltsstatus eintragen' }).click();
      await dialog().getByRole('combobox', { name: 'Status' }).fill('Nicht erhoben');
      await page.getByRole('option', { name: 'Nicht erhoben' }).click();
      await dialog().getByText('Angabe der Person').click();
      await dialog().getByRole('radio', { name: 'Angabe der Person', checked: true }).waitFor();
      await save();
      await dialog().waitFor({ state: 'hidden' });
      await row('Aufenthaltsstatus').getByText('1 Eintrag').waitFor();
      expect(await row('Aufenthaltsstatus').locator('strong').innerText()).toBe('Nicht erhoben');
    });
  });

  it('has a list of its parts: by keyboard to each of them, with the present one marked', async () => {
    await page.goto(`/faelle/${file.id}?reiter=lage`);
    const jumps = page.getByRole('navigation', { name: 'Auf dieser Seite' });
    await jumps.getByRole('link', { name: 'Person' }).waitFor();
    // What comes above the part one has jumped to would push it away again.
    await settled(page);
    expect(await jumps.getByRole('link').allInnerTexts()).toEqual([
      ...[
        'Person',
        'Haushalt',
        'Bescheide',
        'Lage zum Stichtag',
        'Assessment',
        'Netzwerkkarte',
        'Klärung',
        'Falldaten',
      ],
    ]);
    await jumps.getByRole('link', { name: 'Netzwerkkarte' }).press('Enter');
    await page.locator('.jump-target:focus').getByRole('heading', { name: 'Netzwerkkarte' }).waitFor();
    await jumps.locator('[aria-current="location"]').getByText('Netzwerkkarte').waitFor();
    expect(await page.getByRole('heading', { name: 'Netzwerkkarte' }).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Person oder Stelle eintragen' }).and(page.locator(':focus')).waitFor();
    const wide = page.viewportSize()!;
    await page.setViewportSize(NARROW);
    await page.evaluate('window.scrollTo(0, 0)');
    await jumps.getByRole('link', { name: 'Klärung' }).click();
    await jumps.locator('[aria-current="location"]').getByText('Klärung').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await expectNoAxeViolations(page);
    await page.setViewportSize(wide);
  });

  it('finds her in the list of affected cases', async () => {
    await page.goto('/faelle');
    await page
      .getByRole('group', { name: 'Filter' })
      .getByRole('button', { name: /Rechtskreis/ })
      .click();
    await page.getByRole('option', { name: 'AsylbLG' }).click();
    await page.waitForURL('**rechtskreis=asylblg**');
    await onlyHers();
    await expectNoAxeViolations(page);
  });

  describe('the report for a day', () => {
    const table = () => page.getByRole('grid').or(page.getByRole('table'));

    async function choose(label: RegExp, option: string): Promise<void> {
      await page.getByRole('group', { name: 'Frage' }).getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    }

    it('is right on the days around the change, and counts', async () => {
      await page.goto('/faelle');
      await page.getByRole('link', { name: 'Lage an einem Tag' }).click();
      await page.getByRole('heading', { level: 1, name: 'Lage an einem Tag' }).waitFor();
      await choose(/^Aufenthaltsstatus|Was/, 'Rechtskreis');
      await page.waitForURL('**was=rechtskreis**');
      await settled(page);
      await fillDay(page, 'Stand am', '30062026');
      await page.getByText('SGB II (Bürgergeld, Jobcenter): 1 Fall').waitFor();
      await table().getByRole('row').filter({ hasText: file.code }).getByText('SGB II').first().waitFor();
      await expectNoAxeViolations(page);
      await fillDay(page, 'Stand am', '01072026');
      await page.getByText(/^AsylbLG.*: 1 Fall$/).waitFor();
      await page.getByText('Nichts eingetragen: 2 Fälle').waitFor();
      await settled(page);
      await choose(/Nur mit dem Wert/, 'AsylbLG');
      await page.waitForURL('**wert=asylblg**');
      await onlyHers();
      await table().getByRole('row').filter({ hasText: file.code }).getByText('seit 01.07.2026').waitFor();
      await expectNoAxeViolations(page);
    });

    it('takes a day that is typed faster than the page follows', async () => {
      await page.getByRole('group', { name: 'Stand am' }).getByRole('spinbutton').first().click();
      await page.evaluate(`(async () => {
        for (const data of '30062025') {
          const digit = { data, inputType: 'insertText', bubbles: true, cancelable: true };
          document.activeElement.dispatchEvent(new InputEvent('beforeinput', digit));
          // The field is drawn anew, the page behind it not yet.
          for (let turn = 0; turn < 5; turn++) await null;
        }
      })()`);
      await page.waitForURL('**stand=2025-06-30**');
      await page.getByRole('group', { name: 'Stand am' }).getByText('2025', { exact: true }).waitFor();
      await fillDay(page, 'Stand am', '01072026');
      await page.waitForURL('**stand=2026-07-01**');
      await onlyHers();
    });

    it('can be asked for what was known on a day', async () => {
      await page.getByText('Wissensstand', { exact: true }).click();
      await fillDay(page, 'Wissensstand vom', '01072026');
      await page.getByText('Was danach eingetragen oder berichtigt wurde, ist ausgeblendet.').waitFor();
      await page.getByText('Kein Fall passt').waitFor();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Heutiger Wissensstand' }).click();
      await onlyHers();
      await page.setViewportSize(NARROW);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: file.code }).click();
      await row('Rechtskreis').waitFor();
    });

    it('has the same control in the case, where the past can only be read', async () => {
      await page.getByText('Wissensstand', { exact: true }).click();
      await fillDay(page, 'Wissensstand vom', '01072026');
      await page.getByText('Wissensstand vom 01.07.2026', { exact: true }).waitFor();
      await row('Rechtskreis').getByText('Nichts eingetragen').waitFor();
      await settled(page);
      expect(await page.getByRole('button', { name: 'Rechtskreis eintragen' }).count()).toBe(0);
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Heutiger Wissensstand' }).click();
      await row('Rechtskreis').getByText('2 Einträge').waitFor();
    });
  });
});
