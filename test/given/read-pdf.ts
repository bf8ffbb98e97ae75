import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** One element of the structure tree: what a screen reader announces (a passage in another language: nothing), and its words in reading order. */
export interface Tag {
  role: string;
  lang?: string;
  children: (Tag | string)[];
}

/** What a PDF is made of. */
export interface ReadPdf {
  language: string | null;
  title: string | null;
  isTagged: boolean;
  isUa: boolean;
  /** Font name to whether its letters are in the file */
  fonts: Record<string, boolean>;
  pages: { text: string; tree: Tag | null }[];
}

/** Takes a PDF apart in a process of its own. */
export async function readPdf(file: Buffer): Promise<ReadPdf> {
  const child = spawn(process.execPath, [join(__dirname, 'pdf-reader.mjs')]);
  child.stdin.end(file);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`not a PDF: ${errors}`);
  return JSON.parse(output) as ReadPdf;
}

/** What is the same in a text and in what pdfjs reads: it knows neither every space and hyphen nor invisible marks. */
export const letters = (text: string): string => text.replace(/[\s\p{Cf}-]/gu, '');

/** The letters below every element with a role, in reading order. */
export function saidBy(pdf: ReadPdf, role: string): string[] {
  const below = (tag: Tag | string): string => (typeof tag === 'string' ? tag : tag.children.map(below).join(''));
  const find = (tag: Tag | string): string[] => {
    if (typeof tag === 'string') return [];
    return tag.role === role ? [below(tag)] : tag.children.flatMap(find);
  };
  const trees = pdf.pages.flatMap(({ tree }) => (tree ? [tree] : []));
  return trees.flatMap(find).map(letters);
}

/** The letters of every passage with the language it is read aloud in, in reading order; neighbours of a language as one. */
export function languagesOf(pdf: ReadPdf): [language: string, said: string][] {
  const passages: [string, string][] = [];
  const walk = (tag: Tag | string, around: string): void => {
    if (typeof tag !== 'string') return tag.children.forEach((child) => walk(child, tag.lang ?? around));
    const before = passages.at(-1);
    if (before?.[0] === around) before[1] += letters(tag);
    else if (letters(tag)) passages.push([around, letters(tag)]);
  };
  for (const { tree } of pdf.pages) if (tree) walk(tree, pdf.language ?? '');
  return passages;
}
