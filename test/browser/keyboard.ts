import type { Page } from 'playwright-core';
import { eventually } from '../given/eventually';
import { settled } from './settled';

const FARTHEST = 120;

// Near enough for a test.
const NAME_OF = `(element) => {
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const named = ids.map((id) => document.getElementById(id)?.textContent);
  const own = element.getAttribute('aria-label') ?? (element.matches('a, button, summary, [role=tab], [role=menuitem]') ? element.textContent : '');
  return [own, ...labels, ...named].join(' ').trim();
}`;
const FOCUSABLE = 'a[href], button:enabled, input:enabled, select, textarea:enabled, summary, [tabindex]';

/** What a screen reader would call the focused element. */
export const focusedName = async (page: Page): Promise<string> =>
  String(await page.evaluate(`(${NAME_OF})(document.activeElement)`));

// Not `waitForFunction`: it evaluates inside the page, whose content security policy refuses that, and never waits.
const isTrue = (page: Page, expression: string) =>
  eventually(async () => expect(await page.evaluate(expression)).toBe(true));

/** Waits until the focus is in the field of this name. */
export async function focusInField(page: Page, name: string): Promise<void> {
  const inField = `document.activeElement?.closest('[data-field]')?.dataset.field === ${JSON.stringify(name)}`;
  await isTrue(page, inField);
}

/** Waits until the open list or menu has the focus: it is there a moment before, and keys would go to what opened it. */
export const focusInList = (page: Page): Promise<void> =>
  page.locator(':is([role=option], [role=menuitem]):focus').waitFor();

/** What a screen reader says after the name of the focused element. */
export const focusedDescription = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(
      `(document.activeElement.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim()`,
    ),
  );

/** A person looks first whether it is there. */
async function appears(page: Page, name: string): Promise<void> {
  const there = `[...document.querySelectorAll('${FOCUSABLE}')].map(${NAME_OF}).some((found) => found.includes(${JSON.stringify(name)}))`;
  await isTrue(page, there);
}

/**
 * Waits until something has a name that holds `name` and presses Tab until the focus is on it.
 * @throws Error when nothing of that name appears or no Tab leads there
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  // A walk through a page that is still loading would end nowhere.
  await settled(page);
  await appears(page, name).catch((missing: unknown) => seen.push(String(missing)));
  for (let step = 0; step < FARTHEST; step++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (focused.includes(name)) return;
    seen.push(focused);
  }
  throw new Error(`no Tab leads to „${name}“, only to: ${[...new Set(seen)].join(' | ')}`);
}

/** How somebody without a mouse works through a form. */
export function byKeyboard(page: () => Page) {
  const key = (name: string) => page().keyboard.press(name);
  const option = (name: string, exact = false) => page().getByRole('option', { name, exact }).waitFor();
  async function press(name: string): Promise<void> {
    await tabTo(page(), name);
    await key('Enter');
  }
  async function type(field: string, text: string): Promise<void> {
    await tabTo(page(), field);
    await page().keyboard.type(text);
  }
  return {
    press,
    type,
    /** Types into a list that filters itself and takes the first hit. */
    choose: async (field: string, text: string, wanted: string): Promise<void> => {
      await type(field, text);
      await option(wanted);
      // What was found for the letters before may still give way.
      await settled(page());
      await key('ArrowDown');
      await key('Enter');
      await page().getByRole('option').first().waitFor({ state: 'hidden' });
    },
    /** Opens a short list and goes to the option by arrows: letters that come too slowly would begin another word. */
    select: async (field: string, wanted: string): Promise<void> => {
      await press(field);
      await option(wanted, true);
      await focusInList(page());
      await key('Home');
      for (let step = 0; (await focusedName(page())) !== wanted; step++) {
        if (step === FARTHEST) throw new Error(`no arrow leads to „${wanted}“`);
        await key('ArrowDown');
      }
      await key('Enter');
      await page().getByRole('option').first().waitFor({ state: 'hidden' });
    },
  };
}
