import { problem } from '../file.errors';
import { checkPixels } from './pixels';
import { type TiffEntry, TiffReader } from './tiff-reader';
import { cleanJpegPart } from './jpeg';
import { cleanProfile } from './icc';
import { type TiffPage, writeTiff } from './tiff-writer';

const WIDTH = 256;
const HEIGHT = 257;
const PACKING = 259;
const PROFILE = 34675;
const JPEG = 7;
const JPEG_TABLES = 347;
/** Where the data of a page lie and how long they are: in strips or in tiles. */
const DATA = [
  [273, 279],
  [324, 325],
] as const;
/** Not at all, fax, LZW, JPEG, deflate, PackBits. */
const PACKINGS = [1, 2, 3, 4, 5, JPEG, 8, 32773, 32946];
/** Numbers that say how the data become a picture and how it is turned; everything else tells of something else. */
const PICTURE = new Set([
  ...[254, WIDTH, HEIGHT, 258, PACKING, 262, 266, 274, 277, 278, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 297],
  ...[301, 317, 318, 319, 320, 321, 322, 323, 326, 327, 328, 332, 334, 336, 338, 339, 340, 341, JPEG_TABLES],
  ...[529, 530, 531, 532, PROFILE],
]);
const MOST_PAGES = 500;
/** Of all pages. */
const MOST_PIECES = 100_000;

export const isTiff = (bytes: Buffer): boolean => ['II*\0', 'MM\0*'].includes(bytes.subarray(0, 4).toString('latin1'));

/**
 * The pictures, written anew from what they need: place, time, device, person, and what no entry leads to, is left behind.
 * @throws Problem file.broken, file.bomb, file.pixels, file.packing, RangeError
 */
export function cleanTiff(bytes: Buffer): Buffer {
  const reader = new TiffReader(bytes);
  const budget = { bytes: bytes.length, pieces: MOST_PIECES };
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = reader.first; at !== 0; at = reader.nextOf(at)) {
    if (seen.has(at) || seen.size === MOST_PAGES) throw problem('file.broken');
    seen.add(at);
    pages.push(pageOf(reader, at, budget));
  }
  if (pages.length === 0) throw problem('file.broken');
  return writeTiff(pages, reader.isLittle);
}

/** What may still be copied: pieces that are one and the same would make the file grow. */
interface Budget {
  bytes: number;
  pieces: number;
}

function pageOf(reader: TiffReader, at: number, budget: Budget): TiffPage {
  const entries = reader.entriesOf(at);
  const packing = entries.has(PACKING) ? reader.numberOf(entries.get(PACKING)) : 1;
  checkPixels(reader.numberOf(entries.get(WIDTH)), reader.numberOf(entries.get(HEIGHT)));
  if (!PACKINGS.includes(packing)) throw problem('file.packing');
  const pieces = piecesOf(reader, entries, budget);
  const data = packing === JPEG ? pieces.data.map(cleanJpegPart) : pieces.data;
  return { ...pieces, data, entries: [...entries.values()].flatMap((entry) => cleanEntry(reader, entry, budget)) };
}

function piecesOf(
  reader: TiffReader,
  entries: Map<number, TiffEntry>,
  budget: Budget,
): Pick<TiffPage, 'placesTag' | 'lengthsTag' | 'data'> {
  const [placesTag, lengthsTag] = DATA.find(([tag]) => entries.has(tag)) ?? DATA[0];
  const places = reader.numbersOf(entries.get(placesTag));
  const lengths = reader.numbersOf(entries.get(lengthsTag));
  budget.pieces -= places.length;
  if (places.length === 0 || places.length !== lengths.length || budget.pieces < 0) throw problem('file.broken');
  return {
    placesTag,
    lengthsTag,
    data: places.map((place, piece) => copied(reader.at(place, lengths[piece] ?? 0), budget)),
  };
}

function cleanEntry(
  reader: TiffReader,
  entry: TiffEntry,
  budget: Budget,
): { tag: number; type: number; value: Buffer }[] {
  if (!PICTURE.has(entry.tag)) return [];
  const value = copied(reader.valueOf(entry), budget);
  const clean = entry.tag === PROFILE ? cleanProfile(value) : entry.tag === JPEG_TABLES ? cleanJpegPart(value) : value;
  return clean ? [{ tag: entry.tag, type: entry.type, value: clean }] : [];
}

function copied(value: Buffer, budget: Budget): Buffer {
  budget.bytes -= value.length;
  if (budget.bytes < 0) throw problem('file.broken');
  return value;
}
