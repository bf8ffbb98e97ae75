import { problem } from '../file.errors';

export const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Twenty megabytes of EXIF, profile and thousands of scans need fewer. */
const MOST_SEGMENTS = 10_000;

export interface Segment {
  marker: number;
  /** With marker and, after a scan, the image data behind it. */
  bytes: Buffer;
  /** What stands behind the length. */
  content: Buffer;
}

/** The parts of a JPEG up to its end, as far as they can be read. @throws Problem file.broken, file.bomb */
export function* segmentsOf(bytes: Buffer): Generator<Segment> {
  let count = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw problem('file.broken');
    const marker = bytes[at + 1];
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return;
    if (marker === undefined || at + 4 > bytes.length) throw problem('file.broken');
    if (++count > MOST_SEGMENTS) throw problem('file.bomb');
    const behindHeader = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? endOfScan(bytes, behindHeader) : behindHeader;
    if (end > bytes.length || behindHeader < at + 4) throw problem('file.broken');
    yield { marker, bytes: bytes.subarray(at, end), content: bytes.subarray(at + 4, behindHeader) };
    at = end;
  }
}

/** A segment with this content. */
export function segmentOf(marker: number, content: Buffer): Buffer {
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([header, content]);
}

/** Image data go on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw problem('file.broken');
}
