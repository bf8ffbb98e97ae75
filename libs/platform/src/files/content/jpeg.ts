import { problem } from '../file.errors';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;

interface Segment {
  marker: number;
  /** With marker and, after a scan, the image data behind it. */
  bytes: Buffer;
  /** What stands behind the length. */
  content: Buffer;
}

export const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.from([0xff, START, 0xff]));

/**
 * The picture without what it tells besides: place, time, device, comments, preview pictures, and whatever hangs behind its
 * end. How it is to be turned stays. @throws Problem file.broken
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const segments = segmentsOf(bytes);
  const turned = segments.map(orientationOf).find((orientation) => orientation !== undefined);
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...(turned ? [orientationSegment(turned)] : []),
    ...segments.filter(isPicture).map((segment) => segment.bytes),
    Buffer.from([0xff, END]),
  ]);
}

function isPicture({ marker, content }: Segment): boolean {
  if (marker === APP2) return content.subarray(0, 11).toString('latin1') === 'ICC_PROFILE';
  return marker === APP0 || marker === APP14 || !((marker > APP0 && marker <= APP15) || marker === COMMENT);
}

function segmentsOf(bytes: Buffer): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw problem('file.broken');
    const marker = bytes[at + 1];
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return segments;
    if (marker === undefined || at + 4 > bytes.length) throw problem('file.broken');
    const behindHeader = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? endOfScan(bytes, behindHeader) : behindHeader;
    if (end > bytes.length) throw problem('file.broken');
    segments.push({ marker, bytes: bytes.subarray(at, end), content: bytes.subarray(at + 4, behindHeader) });
    at = end;
  }
}

/** Image data go on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw problem('file.broken');
}

/** The orientation in an EXIF segment; unreadable EXIF has none. */
function orientationOf({ marker, content }: Segment): number | undefined {
  if (marker !== APP1 || content.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return undefined;
  const tiff = content.subarray(6);
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const read = (at: number, length: 2 | 4): number =>
    isLittle ? tiff.readUIntLE(at, length) : tiff.readUIntBE(at, length);
  try {
    const first = read(4, 4);
    for (let entry = 0; entry < read(first, 2); entry++) {
      const at = first + 2 + entry * 12;
      if (read(at, 2) !== ORIENTATION) continue;
      const value = read(at + 8, 2);
      return value >= 2 && value <= 8 ? value : undefined;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** EXIF that says nothing but how to turn the picture. */
function orientationSegment(orientation: number): Buffer {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation, 24);
  const header = Buffer.from([0xff, APP1, 0, 0]);
  header.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([header, exif]);
}
