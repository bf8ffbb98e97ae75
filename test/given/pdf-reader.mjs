// Reads a PDF from standard input and prints what it is made of as JSON: pdfjs is an ES module, which Jest does not load.
import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const file = await buffer(process.stdin);
const marks = marksOf(file);
const document = await getDocument({
  data: new Uint8Array(file),
  verbosity: VerbosityLevel.ERRORS,
  useSystemFonts: false,
}).promise;
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

/** What pdfjs leaves out of every marked piece of the file, in order: its language and the words that stand for its letters. */
function marksOf(pdf) {
  const found = [];
  for (const { index } of pdf.toString('latin1').matchAll(/(?<=stream\r?\n)(?=\x78)/g)) {
    const source = inflateSync(pdf.subarray(index), { finishFlush: 2 }).toString('latin1');
    if (!source.includes(' BDC')) continue;
    for (const [mark] of source.matchAll(/\/\w+\s*(?:<<(?:[^<>]|<[^<>]*>)*>>\s*BDC|BMC)/g)) {
      const hex = /\/ActualText\s*<FEFF([0-9A-F]*)>/i.exec(mark)?.[1];
      const words = hex === undefined ? undefined : Buffer.from(hex, 'hex').swap16().toString('utf16le');
      found.push({ lang: /\/Lang\s*\(([\w-]+)\)/.exec(mark)?.[1], words });
    }
  }
  return found;
}

/** The structure tree with the words of each marked piece put in its place: what a screen reader reads, in its order. */
async function readTree(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  const languages = new Map();
  const open = [];
  // Letters that run from the right stand in the file from the left.
  const add = (id, text, isReversed) =>
    words.set(id, isReversed ? text + (words.get(id) ?? '') : (words.get(id) ?? '') + text);
  for (const item of items) {
    const around = open.at(-1);
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type) {
      const { lang, words: replaced } = marks.shift();
      const id = item.id ?? around?.id;
      if (lang) languages.set(id, lang);
      const isSaid = around?.isSaid || replaced !== undefined;
      if (replaced !== undefined && id && !around.isSaid)
        add(id, replaced, /\p{Script=Hebrew}|\p{Script=Syriac}/u.test(replaced));
      open.push({ id, isSaid, isReversed: item.tag === 'ReversedChars' });
    } else if (around?.id && !around.isSaid) {
      // pdfjs puts the letters of reversed words in order, but not the words.
      if (around.isReversed) add(around.id, item.str.split(/(\s+)/).reverse().join(''), true);
      else add(around.id, item.str + (item.hasEOL ? ' ' : ''), false);
    }
  }
  const said = (id) => {
    const text = words.get(id) ?? '';
    return languages.has(id) ? { role: '', lang: languages.get(id), children: [text] } : text;
  };
  const read = (node) =>
    node.type === 'content'
      ? said(node.id)
      : { role: node.role, ...(node.lang && { lang: node.lang }), children: (node.children ?? []).map(read) };
  const root = await page.getStructTree();
  return root ? read(root) : null;
}
