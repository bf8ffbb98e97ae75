import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { problem } from '../file.errors';
import { cleanProfile, MOST_PROFILE_BYTES } from './icc';
import { exifOf, orientationIn } from './orientation';
import { checkPixels } from './pixels';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture itself needs, and how long it can be; texts, times and unknown chunks do not belong to it. */
const PICTURE = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['IDAT', Infinity],
  ['IEND', 0],
  ['tRNS', 256],
  ['gAMA', 4],
  ['cHRM', 32],
  ['sRGB', 1],
  ['iCCP', Infinity],
  ['sBIT', 4],
  ['pHYs', 9],
  ['bKGD', 6],
  ['cICP', 4],
  ['eXIf', Infinity],
]);
/** Programs write pieces of 8 kB, some of one. */
const MOST_CHUNKS = 50_000;
const FRAME_BYTES = 12;

interface Chunk {
  type: string;
  content: Buffer;
  /** With length, type and checksum. */
  bytes: Buffer;
}

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE);

/**
 * The picture without texts, times, EXIF, and whatever hangs behind its end; of a moving one the picture others show.
 * @throws Problem file.broken, file.bomb, file.pixels
 */
export function cleanPng(bytes: Buffer): Buffer {
  const chunks = chunksOf(bytes);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.content.length !== 13) throw problem('file.broken');
  if (!chunks.some(({ type }) => type === 'IDAT')) throw problem('file.broken');
  checkPixels(header.content.readUInt32BE(0), header.content.readUInt32BE(4));
  return Buffer.concat([SIGNATURE, ...chunks.map(withoutTelling)]);
}

/** Those of the picture; only its data may come in pieces. */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  const seen = new Set<string>();
  for (let at = SIGNATURE.length; ;) {
    if (at + FRAME_BYTES > bytes.length) throw problem('file.broken');
    const end = at + FRAME_BYTES + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) throw problem('file.broken');
    const content = bytes.subarray(at + 8, end - 4);
    const isPicture = content.length <= (PICTURE.get(type) ?? -1) && (type === 'IDAT' || !seen.has(type));
    if (isPicture) chunks.push({ type, content, bytes: bytes.subarray(at, end) });
    seen.add(type);
    if (chunks.length > MOST_CHUNKS) throw problem('file.bomb');
    if (type === 'IEND') return chunks;
    at = end;
  }
}

function withoutTelling(chunk: Chunk): Buffer {
  if (chunk.type === 'iCCP') return withoutDevice(chunk);
  if (chunk.type !== 'eXIf') return chunk.bytes;
  const turned = orientationIn(chunk.content);
  return turned ? chunkOf('eXIf', exifOf(turned)) : Buffer.alloc(0);
}

/** The colour profile, under a name that says nothing; nothing when it cannot be read or grows without end. */
function withoutDevice({ content }: Chunk): Buffer {
  const behindName = content.indexOf(0) + 2;
  try {
    const profile = cleanProfile(inflateSync(content.subarray(behindName), { maxOutputLength: MOST_PROFILE_BYTES }));
    return profile ? chunkOf('iCCP', Buffer.concat([Buffer.from('ICC\0\0'), deflateSync(profile)])) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

function chunkOf(type: string, content: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), content, Buffer.alloc(4)]);
  bytes.writeUInt32BE(content.length);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
