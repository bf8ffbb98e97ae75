import type { Page } from 'playwright-core';

const FARTHEST = 120;

// What a screen reader would call the focused element, near enough for a test.
const NAME_OF_FOCUS = `(() => {
  const { activeElement: focused } = document;
  const labels = [...(focused.labels ?? [])].map((label) => label.textContent);
  const ids = (focused.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const named = ids.map((id) => document.getElementById(id)?.textContent);
  const own = focused.getAttribute('aria-label') ?? (focused.matches('a, button, summary, [role=tab]') ? focused.textContent : '');
  return [own, ...labels, ...named].join(' ').trim();
})()`;

/** Presses Tab until the focus is on something whose name holds `name`. @throws Error when no Tab leads there */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < FARTHEST; step++) {
    await page.keyboard.press('Tab');
    const focused = String(await page.evaluate(NAME_OF_FOCUS));
    if (focused.includes(name)) return;
    seen.push(focused);
  }
  throw new Error(`no Tab leads to „${name}“, only to: ${[...new Set(seen)].join(' | ')}`);
}
