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
