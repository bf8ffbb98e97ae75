import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeViolations, launchBrowser } from '../browser';
import { watchRequests } from '../browser/settled';

const samples = { german: 'Übergröße, Straße', cyrillic: 'Иванова Мария', arabic: 'مرحبا بكم' };

describe('the browser that comes with npm', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    const context = await browser.newContext();
    watchRequests(context);
    page = await context.newPage();
    await page.setContent(await document());
    await page.evaluate('Promise.all([...document.fonts].map((face) => face.load())).then(() => true)');
  });

  afterAll(async () => browser.close());

  it.each(Object.keys(samples))('draws %s text with the fonts of the product', async (id) => {
    const fonts = await fontsOf(page, `#${id}`);
    expect(fonts).not.toEqual([]);
    expect(fonts.filter(({ isOurs }) => !isOurs)).toEqual([]);
  });

  it('reports what axe finds', async () => {
    await expectNoAxeViolations(page);
    await page.setContent('<main><img src="x"></main>');
    await expect(expectNoAxeViolations(page)).rejects.toThrow('image-alt');
  });
});

async function document(): Promise<string> {
  const fira = await face('Fira Sans', '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2');
  const arabicFile = '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2';
  const texts = Object.entries(samples).map(([id, text]) => `<p id="${id}">${text}</p>`);
  return `<!doctype html><html lang="de"><title>Schrift</title><style>${fira}${await face('Arabic', arabicFile)}
    body { font-family: 'Fira Sans', Arabic }</style><main><h1>Schrift</h1>${texts.join('')}</main></html>`;
}

async function face(family: string, file: string): Promise<string> {
  const data = await readFile(`node_modules/${file}`, 'base64');
  return `@font-face { font-family: '${family}'; src: url(data:font/woff2;base64,${data}) }`;
}

/** Asks the browser which fonts it really drew with; a missing letter shows as a font that is not ours. */
async function fontsOf(page: Page, selector: string): Promise<{ family: string; isOurs: boolean }[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => ({ family: familyName, isOurs: isCustomFont }));
}
