// Reads a PDF from standard input and prints what it is made of as JSON: pdfjs is an ES module, which Jest does not load.
import { buffer } from 'node:stream/consumers';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(await buffer(process.stdin));
const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
const { info, metadata } = await document.getMetadata();
const pages = [];
const fonts = new Map();
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((operator, at) => {
    if (operator !== OPS.setFont) return;
    const font = page.commonObjs.get(argsArray[at][0]);
    fonts.set(font.name, !font.missingFile);
  });
  pages.push({ tree: await readTree(page), text: await textOf(page) });
}
const { Marked: isTagged = false } = (await document.getMarkInfo()) ?? {};
const xmp = metadata?.getRaw() ?? '';
process.stdout.write(
  JSON.stringify({
    language: info.Language ?? null,
    title: info.Title ?? null,
    isTagged,
    isUa: /pdfuaid:part(>|=")1/.test(xmp),
    fonts: Object.fromEntries(fonts),
    pages,
  }),
);

async function textOf(page) {
  const { items } = await page.getTextContent();
  return items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
}

/** The structure tree with the words of each marked piece put in its place: what a screen reader reads, in its order. */
async function readTree(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type) open.push({ id: item.id ?? open.at(-1)?.id, isReversed: item.tag === 'ReversedChars' });
    else if (open.at(-1)?.id) {
      const { id, isReversed } = open.at(-1);
      const before = words.get(id) ?? '';
      // pdfjs puts the letters of reversed words in order, but not the words.
      if (isReversed) words.set(id, item.str.split(/(\s+)/).reverse().join('') + before);
      else words.set(id, before + item.str + (item.hasEOL ? ' ' : ''));
    }
  }
  const read = (node) =>
    node.type === 'content'
      ? (words.get(node.id) ?? '')
      : { role: node.role, ...(node.lang && { lang: node.lang }), children: (node.children ?? []).map(read) };
  const root = await page.getStructTree();
  return root ? read(root) : null;
}
