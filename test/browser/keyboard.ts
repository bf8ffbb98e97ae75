import type { Page } from 'playwright-core';

const FARTHEST = 120;

// Near enough for a test.
const NAME_OF_FOCUS = `(() => {
  const { activeElement: focused } = document;
  const labels = [...(focused.labels ?? [])].map((label) => label.textContent);
  const ids = (focused.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const named = ids.map((id) => document.getElementById(id)?.textContent);
  const own = focused.getAttribute('aria-label') ?? (focused.matches('a, button, summary, [role=tab], [role=menuitem]') ? focused.textContent : '');
  return [own, ...labels, ...named].join(' ').trim();
})()`;

/** What a screen reader would call the focused element. */
export const focusedName = async (page: Page): Promise<string> => String(await page.evaluate(NAME_OF_FOCUS));

/** Presses Tab until the focus is on something whose name holds `name`. @throws Error when no Tab leads there */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
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
      await key('ArrowDown');
      await key('Enter');
      await page().getByRole('option').first().waitFor({ state: 'hidden' });
    },
    /** Opens a short list and takes the option that begins with the typed letters. */
    select: async (field: string, wanted: string): Promise<void> => {
      await press(field);
      await option(wanted, true);
      await page().keyboard.type(wanted);
      await key('Enter');
    },
  };
}
