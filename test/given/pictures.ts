import { crc32, deflateSync } from 'node:zlib';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
/** Place, person and device, as they stand in a photo of a phone. */
export const TELLING = /GPS|51\.9067|Testfrau|Testhandy|Kommentar|PK\x03\x04|<script|alert/;

export const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
export const u32 = (value: number): Buffer => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);

/** A segment of a JPEG. */
export const segment = (marker: number, content: Buffer | string): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker]), u16(bytes.length + 2), bytes]);
};

/** EXIF of a picture turned by 90 degrees, taken at a place. */
const exif = Buffer.concat([
  Buffer.from('MM\0*\0\0\0\x08\0\x02', 'latin1'),
  ...[u16(0x0112), u16(3), u32(1), u16(6), u16(0)],
  ...[u16(0x8825), u16(4), u32(1), u32(38), u32(0)],
  Buffer.from('GPS 51.9067 N 8.3785 E'),
]);
const exifSegment = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif]));
/** Everything else a program may write of place, person and device. */
const telling = [
  segment(0xe0, 'JFXX\0\x10Testfrau'),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS 51.9067</x:xmpmeta>'),
  segment(0xe2, 'MPF\0Testhandy'),
  segment(0xe2, 'ICC_PROFILE\0\x01\x01Testhandy'),
  segment(0xed, 'Photoshop 3.0\x008BIM Testfrau'),
  segment(0xee, 'Adobe\0\x64\0\0\0\0\x01Testfrau'),
  segment(0xf5, 'Testfrau'),
  segment(0xfe, 'Kommentar des Handys'),
];
const frame = ({ width, height }: { width: number; height: number }) =>
  segment(0xc0, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])]));
/** What is seen of a JPEG: image data with a stuffed byte and a restart. */
export const jpegData = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);

/** A JPEG with EXIF (turned by 90 degrees, taken at a place), a comment, a preview picture, and something behind its end. */
export function jpeg({ behind = '', width = 16, height = 8, data = jpegData, more = telling } = {}): Buffer {
  return Buffer.concat([
    START,
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x03\x01GPS 51.9067'),
    exifSegment,
    ...more,
    segment(0xdb, Buffer.alloc(65)),
    frame({ width, height }),
    segment(0xda, Buffer.alloc(10)),
    data,
    END,
    Buffer.from(behind, 'latin1'),
  ]);
}

/** A JPEG as a phone makes it: turned by 90 degrees, with the place it was taken at. */
export const asPhoto = (picture: Buffer): Buffer =>
  Buffer.concat([START, exifSegment, segment(0xfe, 'Kommentar des Testhandys'), picture.subarray(2)]);

/** A chunk of a PNG. */
export function chunk(type: string, content: Buffer | string = ''): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), Buffer.from(content as string, 'latin1')]);
  return Buffer.concat([u32(bytes.length - 4), bytes, u32(crc32(bytes))]);
}

/** A PNG in grey with texts, EXIF and chunks that hold more than their own; something behind its end. */
export function png({
  behind = '',
  width = 4,
  height = 2,
  rows = Buffer.alloc(10),
  more = [] as Buffer[],
} = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk('tEXt', 'Author\0Testfrau Beispiel'),
    chunk('eXIf', exif),
    chunk('pHYs', '\0\0\0\x01\0\0\0\x01\x01<script>alert(1)</script>'),
    chunk('iCCP', Buffer.concat([Buffer.from('Testhandy\0\0'), deflateSync(Buffer.alloc(200))])),
    ...more,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND'),
    Buffer.from(behind, 'latin1'),
  ]);
}

/** An entry of a TIFF: numbers of four bytes, or text. */
type TiffEntry = [tag: number, value: number | number[] | string];

interface TiffPage {
  data?: Buffer;
  width?: number;
  height?: number;
  packing?: number;
  more?: TiffEntry[];
}

/** What programs write into a TIFF of person, device and place. */
const TELLING_ENTRIES: TiffEntry[] = [
  [0x010d, 'Testfrau.tif'],
  [0x0110, 'Testhandy 12'],
  [0x013b, 'Testfrau Beispiel'],
  [0x8298, 'Testfrau Beispiel'],
  [0x87b1, 'GPS 51.9067|'],
  [0x9c9d, 'Testfrau Beispiel'],
  [0xa431, 'Testhandy 4711'],
  [0xc62f, 'Testhandy 4711'],
];

/** A TIFF of one page turned by 90 degrees, with person, device and place, and a note that no entry leads to. */
export function tiff({
  data = Buffer.from('Bild'),
  width = 2,
  height = 2,
  packing = 1,
  more = [],
}: TiffPage = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  const put = (bytes: Buffer): number => {
    const at = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(bytes, Buffer.alloc(bytes.length % 2));
    return at;
  };
  const gps = directory([[2, 'GPS 51.9067']], put);
  const entries = new Map<number, TiffEntry[1]>([
    [0x0100, width],
    [0x0101, height],
    [0x0102, 8],
    [0x0103, packing],
    [0x0106, 1],
    [0x0111, put(data)],
    [0x0112, 6],
    [0x0116, height],
    [0x0117, data.length],
    [0x014a, gps],
    [0x8825, gps],
    ...TELLING_ENTRIES,
    ...more,
  ]);
  const first = directory([...entries], put);
  put(Buffer.from('Testfrau, ohne Verweis'));
  const bytes = Buffer.concat(parts);
  bytes.writeUInt32LE(first, 4);
  return bytes;
}

function directory(entries: TiffEntry[], put: (bytes: Buffer) => number): number {
  const lines = [...entries]
    .sort(([one], [other]) => one - other)
    .map(([tag, value]) => {
      const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`) : Buffer.concat([value].flat().map(le32));
      const line = Buffer.alloc(12);
      line.writeUInt16LE(tag);
      line.writeUInt16LE(typeof value === 'string' ? 2 : 4, 2);
      line.writeUInt32LE(typeof value === 'string' ? bytes.length : bytes.length / 4, 4);
      if (bytes.length > 4) line.writeUInt32LE(put(bytes), 8);
      else bytes.copy(line, 8);
      return line;
    });
  const count = Buffer.alloc(2);
  count.writeUInt16LE(lines.length);
  return put(Buffer.concat([count, ...lines, Buffer.alloc(4)]));
}

const le32 = (value: number): Buffer => u32(value).reverse();
