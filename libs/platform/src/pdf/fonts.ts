import { readFileSync } from 'node:fs';

/** In every paper, regular and bold. Amiri for Arabic script: it copies out of a PDF as it was typed. */
const ALWAYS = ['Noto Sans', 'Amiri'];

/**
 * In a paper only where somebody's name or words need it. Each copies out of a PDF as it was typed: in fonts that lift
 * marks to another height (Noto Sans Bengali, Thai, Khmer) whole syllables come out twice. The last holds Chinese and
 * Japanese and is large.
 */
const WHEN_NEEDED = [
  'Noto Sans Ethiopic',
  'Noto Sans Georgian',
  'Noto Sans Armenian',
  'Noto Sans Hebrew',
  'Noto Sans Syriac',
  'Noto Sans Gurmukhi',
  'Hind Siliguri',
  'Noto Sans Tamil',
  'Noto Sans Sinhala',
  'Noto Sans Thai Looped',
  'Siemreap',
  'Chocolate Classical Sans',
];

const known = new Map<string, ReadonlySet<number>>();

/** The font that has a letter for a character; none has: undefined. */
export function fontOf(character: string): string | undefined {
  const point = character.codePointAt(0)!;
  return [...ALWAYS, ...WHEN_NEEDED].find((family) => lettersOf(family).has(point));
}

/** The fonts a text is set in. */
export function fontsFor(text: string): string[] {
  const used = new Set([...new Set(text)].map(fontOf));
  return [...ALWAYS, ...WHEN_NEEDED.filter((family) => used.has(family))];
}

/** The files of some fonts. */
export const fontFiles = (families: readonly string[]): string[] =>
  families.flatMap((family) =>
    ALWAYS.includes(family)
      ? [fileOf(family, '400Regular'), fileOf(family, '700Bold')]
      : [fileOf(family, '400Regular')],
  );

function fileOf(family: string, weight: '400Regular' | '700Bold'): string {
  const folder = family.toLowerCase().replaceAll(' ', '-');
  return require.resolve(`@expo-google-fonts/${folder}/${weight}/${family.replaceAll(' ', '')}_${weight}.ttf`);
}

function lettersOf(family: string): ReadonlySet<number> {
  const letters = known.get(family) ?? new Set(codePointsOf(readFileSync(fileOf(family, '400Regular'))));
  known.set(family, letters);
  return letters;
}

const TABLE_RECORDS = 12;
const TABLE_RECORD_SIZE = 16;
const SEGMENTS = 4;
const GROUPS = 12;

/** What the `cmap` table of a TrueType font maps to a glyph (formats 4 and 12 of the OpenType specification). */
function codePointsOf(font: Buffer): number[] {
  const cmap = tableOf(font, 'cmap');
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  );
  return subtables.flatMap((subtable) => {
    const format = subtable.readUInt16BE(0);
    if (format === SEGMENTS) return segmentsOf(subtable);
    return format === GROUPS ? groupsOf(subtable) : [];
  });
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let at = TABLE_RECORDS; at < TABLE_RECORDS + font.readUInt16BE(4) * TABLE_RECORD_SIZE; at += TABLE_RECORD_SIZE) {
    if (font.toString('latin1', at, at + 4) === name) return font.subarray(font.readUInt32BE(at + 8));
  }
  throw new Error(`the font has no table ${name}`);
}

function segmentsOf(subtable: Buffer): number[] {
  const size = subtable.readUInt16BE(6);
  const points: number[] = [];
  for (let at = 0; at < size; at += 2) {
    const last = subtable.readUInt16BE(14 + at);
    const first = subtable.readUInt16BE(16 + size + at);
    if (last !== 0xffff) points.push(...range(first, last));
  }
  return points;
}

function groupsOf(subtable: Buffer): number[] {
  const count = subtable.readUInt32BE(12);
  return Array.from({ length: count }, (_, group) => 16 + group * 12).flatMap((at) =>
    range(subtable.readUInt32BE(at), subtable.readUInt32BE(at + 4)),
  );
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);
