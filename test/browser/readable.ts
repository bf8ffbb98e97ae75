import type { Page } from 'playwright-core';

/** EN 301 549, reflow at 320 pixels: neither the page nor a table in blocks may be wider than the screen. */
export const wideParts = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const cut = [...document.querySelectorAll('body *')].filter((one) =>
      !one.closest('.visually-hidden, svg, thead') && one.clientWidth > 1 && getComputedStyle(one).overflowX !== 'visible' &&
      !one.matches('input, textarea'));
    return [document.documentElement, ...cut]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.querySelector('table:not(.table--stacked)'))
      .map((one) => (one.ariaLabel ?? one.className) || one.tagName);
  })()`);

/** Text of twice the size: the page does not grow sideways, and no text is cut off. */
export async function partsTooSmallForLargeText(page: Page): Promise<string[]> {
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  return page.evaluate(`(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['page'] : [];
    const cut = [...document.querySelectorAll('body *')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      if (one.closest('.visually-hidden, svg, thead') || one.clientHeight <= 1) return false;
      return (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2) ||
        (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1);
    });
    return [...wide, ...cut.map((one) => one.className || one.tagName)];
  })()`);
}

/**
 * In forced colours backgrounds and shadows are gone: what is chosen must still differ from what is not, a box that is
 * nothing but its background must be drawn, and drawings have the colours of the system.
 */
export async function partsLostInForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const lost = await page.evaluate<string[]>(LOST);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return lost;
}

const LOST = `(() => {
  const nameOf = (one) => (one.getAttribute('class') || one.tagName) + ' ' + (one.textContent ?? '').slice(0, 20);
  // A border without width and a background one looks through make no difference.
  const styles = (one) => [one, ...one.querySelectorAll('*')].map((part) => {
    const style = getComputedStyle(part);
    const borders = ['Top', 'Bottom', 'Left'].map((side) =>
      style['border' + side + 'Width'] === '0px' ? '' : style['border' + side + 'Color'] + style['border' + side + 'Width']);
    const ground = style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'rgb(0, 0, 0)' : style.backgroundColor;
    return [ground, style.color, style.fontWeight, style.textDecorationLine, ...borders].join();
  }).join(' ');
  const STATES = ['aria-current', 'aria-selected', 'aria-pressed'];
  const isOn = (one, state) => ![null, 'false'].includes(one.getAttribute(state));
  const same = STATES.flatMap((state) => [...document.querySelectorAll('[' + state + ']')]
    .filter((one) => isOn(one, state))
    .filter((one) => [...(one.closest('ul, ol, [role=tablist], [role=listbox], .row')?.querySelectorAll(one.tagName) ?? [])]
      .some((other) => other.classList[0] === one.classList[0] && !isOn(other, state) && styles(other) === styles(one))));
  const probe = document.body.appendChild(document.createElement('i'));
  const systemColours = new Set(['Canvas', 'CanvasText', 'Highlight', 'HighlightText', 'ButtonText', 'GrayText', 'LinkText']
    .map((name) => { probe.style.color = name; return getComputedStyle(probe).color; }));
  probe.remove();
  const isOwn = (colour) => colour !== 'none' && colour !== 'rgba(0, 0, 0, 0)' && !systemColours.has(colour);
  const ownColours = [...document.querySelectorAll('svg :is(path, rect, circle, line, text, tspan)')]
    .filter((one) => { const { fill, stroke } = getComputedStyle(one); return isOwn(fill) || isOwn(stroke); });
  const bare = [...document.querySelectorAll('body *')].filter((one) => {
    const style = getComputedStyle(one);
    return one.childNodes.length === 0 && !one.closest('svg, input, textarea, select') && !one.matches('td, th') && one.clientHeight > 2 && one.clientWidth > 2 &&
      style.borderTopWidth === '0px' && style.borderBottomWidth === '0px' && style.forcedColorAdjust === 'auto' &&
      !/^(rgba\\(.*, 0\\)|transparent)$/.test(style.backgroundColor);
  });
  const marks = [...document.querySelectorAll('.choice:not([data-selected], [data-indeterminate]) .choice__box > *')]
    .filter((one) => getComputedStyle(one).visibility === 'visible');
  return [...new Set([...marks.map((one) => 'chosen although not: ' + nameOf(one.closest('.choice'))),
    ...same.map((one) => 'not to be told apart: ' + nameOf(one)),
    ...ownColours.map((one) => 'own colours: ' + nameOf(one)), ...bare.map((one) => 'not drawn: ' + nameOf(one))])];
})()`;
