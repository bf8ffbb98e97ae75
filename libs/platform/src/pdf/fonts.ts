import { readFileSync } from 'node:fs';

const FACES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];

/** The font files a paper is set in: Noto Sans, and Amiri for Arabic script (it copies out of a PDF as it was typed). */
export const fontFiles = (): string[] => FACES.map((face) => require.resolve(face));

let known: ReadonlySet<number> | undefined;

/** The code points the fonts have a letter for. */
export function printableCodePoints(): ReadonlySet<number> {
  known ??= new Set(fontFiles().flatMap((file) => codePointsOf(readFileSync(file))));
  return known;
}

const TABLE_RECORDS = 12;
const TABLE_RECORD_SIZE = 16;
const SEGMENTS = 4;
const GROUPS = 12;

/** What the `cmap` table of a TrueType font maps to a glyph (formats 4 and 12 of the OpenType specification). */
export function codePointsOf(font: Buffer): number[] {
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
