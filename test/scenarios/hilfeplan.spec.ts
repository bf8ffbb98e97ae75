import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations, hold } from '../browser';
import { focusedDescription, focusInField, tabTo } from '../browser/keyboard';
import { settled } from '../browser/settled';
import { givenCase, givenPlan } from '../given/case';
import { eventually } from '../given/eventually';
import type { Person } from '../given/person';
import { letters, readPdf, saidBy } from '../given/read-pdf';
import { Product, speakEnglish } from './product';

describe('a Hilfeplan from the first goal to the paper', () => {
  let product: Product;
  let worker: Person;
  let caseId: string;
  let page: Page;

  beforeAll(async () => {
    product = await Product.start();
    worker = await product.district.person('case_manager');
    caseId = (await givenCase(worker, { client: { firstLanguage: 'ar' } })).id;
    await givenPlan(worker, caseId);
    page = await product.openAs(worker);
    await page.goto(`/faelle/${caseId}?reiter=hilfeplan`);
  });
  afterAll(async () => product.stop());

  const dialog = () => page.getByRole('dialog');
  const dialogGone = () => dialog().waitFor({ state: 'hidden' });
  const leave = async () => {
    // The key goes to where the focus is: in the dialog again once a list in it has closed.
    await page.locator('[role=dialog]:focus, [role=dialog] :focus').waitFor();
    await page.keyboard.press('Escape');
    await dialogGone();
  };
  const isMissing = () => eventually(async () => expect(await focusedDescription(page)).toContain('fehlt'));
  const open = async (button: string | RegExp) => page.getByRole('button', { name: button }).first().click();
  const agree = async () => {
    await open('Zustimmung festhalten');
    await dialog().getByLabel('Gedolmetscht von').fill('Herr Dolmetsch');
    await expectNoAxeViolations(page);
    await open('Fassung festhalten');
    await dialogGone();
  };

  it('prompts for SMART, never refuses, and asks about a day that is over', async () => {
    await open('Ziel hinzufügen');
    await dialog().getByRole('textbox', { name: 'Ziel' }).fill('Wohnung');
    await dialog().getByText('Beschreiben Sie genauer, was dann anders ist.').waitFor();
    await settled(page);
    await page.getByRole('checkbox', { name: /^Akzeptiert/ }).check({ force: true });
    await expectNoAxeViolations(page);
    // Whatever kind it is, the first field that was refused gets the focus: a list, then a day.
    await open('Ziel speichern');
    await focusInField(page, 'area');
    await isMissing();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Wohnen und Mobilität' }).click();
    await open('Ziel speichern');
    await focusInField(page, 'targetOn');
    await isMissing();
    await page.keyboard.type('31012020');
    await open('Ziel speichern');
    await dialog().getByText('Das Zieldatum ist schon vorbei.').waitFor();
    await expectNoAxeViolations(page);
    await dialog().getByRole('button', { name: /^Ja/ }).click();
    await dialogGone();
    await page.getByText('SMART noch offen: spezifisch, messbar, realistisch, terminiert').waitFor();
  });

  it('puts goals in another order by keyboard, the focus stays', async () => {
    await tabTo(page, 'Ziel 2 nach oben: Wohnung');
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'Meldungen' }).getByText('Das Ziel steht jetzt an Stelle 1.').waitFor();
    await page.locator('button:focus[aria-label="Ziel 1 nach unten: Wohnung"]').waitFor();
    await settled(page);
    await page.keyboard.press('Enter');
    await page.locator('button:focus[aria-label="Ziel 2 nach oben: Wohnung"]').waitFor();
    await settled(page);
    await expectNoAxeViolations(page);
  });

  it('keeps two agreements and shows what changed between them, not by colour alone', async () => {
    await agree();
    await open(/^Ändern oder bewerten: Wohnung/);
    await dialog().getByRole('textbox', { name: 'Ziel' }).fill('Eigene Wohnung in Rheda');
    await dialog()
      .getByRole('button', { name: /Ergebnis/ })
      .click();
    await page.getByRole('option', { name: 'teilweise erreicht' }).click();
    await dialog().getByLabel('Warum? (ein Satz)').fill('Zusage liegt vor.');
    await expectNoAxeViolations(page);
    await open('Ziel speichern');
    await dialogGone();
    await page.getByText('Der Hilfeplan ist seit Fassung 1 geändert.').waitFor();
    await page.getByText('Zusage liegt vor.').waitFor();
    await agree();
    await page.getByRole('row', { name: /Fassung 2.*Arabisch, gedolmetscht von Herr Dolmetsch/ }).waitFor();
    await expectNoAxeViolations(page);
    await open('Fassungen vergleichen');
    const result = dialog().getByRole('group', { name: 'Unterschiede' });
    await result.getByText('geändert', { exact: true }).waitFor();
    expect(letters(await result.getByRole('heading', { name: /Rheda/ }).innerText())).toBe(
      letters('geändert gestrichen: Wohnung neu: Eigene Wohnung in Rheda'),
    );
    await expectNoAxeViolations(page);
    await leave();
  });

  it('shows what will stand on the paper and gives it as PDF in Arabic', async () => {
    await open('Fassung 2 für die Unterschrift drucken');
    await dialog().getByText('خطة المساعدة').first().waitFor();
    await expectNoAxeViolations(page);
    const [download] = await Promise.all([page.waitForEvent('download'), open('PDF herunterladen')]);
    expect(download.suggestedFilename()).toBe('hilfeplan-fassung-2-ar.pdf');
    const pdf = await readPdf(await readFile(await download.path()));
    expect(pdf).toMatchObject({ language: 'ar', isTagged: true, isUa: true });
    expect(saidBy(pdf, 'P')).toContain(letters('Eigene Wohnung in Rheda'));
    await page.getByRole('status', { name: 'Meldungen' }).getByText('Das PDF ist heruntergeladen.').waitFor();
    await dialog()
      .getByRole('button', { name: /Sprache des Ausdrucks/ })
      .click();
    const preview = await hold(page, '**/hilfeplan/paper?*');
    await page.getByRole('option', { name: 'Ukrainisch' }).click();
    // The paper is in the language that was chosen, also before the preview is.
    const [paper] = await Promise.all([page.waitForEvent('download'), open('PDF herunterladen')]);
    expect(paper.suggestedFilename()).toBe('hilfeplan-fassung-2-uk.pdf');
    await preview();
    await dialog().getByText('План допомоги').first().waitFor();
    await leave();
  });

  it('fits a small screen', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('heading', { name: 'Ziele und Maßnahmen' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await expectNoAxeViolations(page);
    await open('Fassung 2 für die Unterschrift drucken');
    await dialog().getByText('خطة المساعدة').first().waitFor();
    await expectNoAxeViolations(page);
    await leave();
    await open('Fassungen vergleichen');
    await dialog().getByRole('group', { name: 'Unterschiede' }).waitFor();
    await expectNoAxeViolations(page);
  });

  describe('in English', () => {
    beforeAll(() => speakEnglish(page));

    it.each([
      ['wide', { width: 1440, height: 900 }],
      ['narrow', { width: 360, height: 800 }],
    ])('compares, %s, with days written as everywhere', async (_width, viewport) => {
      await page.setViewportSize(viewport);
      await page.goto(`/faelle/${caseId}?reiter=hilfeplan`);
      await open('Compare versions');
      const result = dialog().getByRole('group', { name: 'Differences' });
      await result.getByText('changed', { exact: true }).waitFor();
      await result.getByText('added:').first().waitFor();
      expect(await dialog().innerText()).toMatch(/Version 1 of \d\d\.\d\d\.\d{4}/);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
      await expectNoAxeViolations(page);
      await leave();
      await open(/^Change or rate: Eigene Wohnung/);
      const day = dialog().getByRole('group', { name: 'By when?' });
      expect((await day.innerText()).replace(/\s/g, '')).toBe('31.01.2020');
      await expectNoAxeViolations(page);
      await leave();
    });
  });
});
