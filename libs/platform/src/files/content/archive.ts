import { createInflateRaw } from 'node:zlib';
import { problem } from '../file.errors';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LINE_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 2000;
const MOST_RATIO = 100;
const MOST_UNPACKED_BYTES = 300_000_000;
/** Below this nothing is a bomb, whatever its ratio: an empty form compresses very well. */
const HARMLESS_BYTES = 1_000_000;
const HEAD_BYTES = 64_000;

/** One file inside an archive. */
export interface ArchiveEntry {
  name: string;
  /** The first bytes of its content. */
  head: Buffer;
  packed: Packed;
}

/** A file inside an archive as it lies there. */
export interface Packed {
  name: string;
  nameBytes: Buffer;
  isStored: boolean;
  data: Buffer;
  /** Unpacked, as the directory says. */
  size: number;
  checksum: number;
  /** What the directory says of it, before its name. */
  line: Buffer;
}

/** Where the directory of a zip ends, if these bytes end like one. */
export function endOfDirectory(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    const isEnd = bytes.readUInt32LE(at) === END_OF_DIRECTORY;
    if (isEnd && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/**
 * Reads a whole zip, unpacking everything to count it: what a directory says about sizes may be a lie.
 * @throws Problem file.broken, file.encrypted, file.bomb
 */
export async function readArchive(bytes: Buffer): Promise<ArchiveEntry[]> {
  const most = Math.min(MOST_UNPACKED_BYTES, Math.max(HARMLESS_BYTES, bytes.length * MOST_RATIO));
  const entries: ArchiveEntry[] = [];
  let unpacked = 0;
  for (const packed of readDirectory(bytes)) {
    const { size, head } = await unpack(packed, Math.min(most - unpacked, mostOf(packed)));
    unpacked += size;
    entries.push({ name: packed.name, head, packed });
  }
  return entries;
}

/** One part may not hide its ratio behind the weight of the others. */
const mostOf = ({ data }: Packed): number => Math.max(HARMLESS_BYTES * 10, data.length * MOST_RATIO);

function readDirectory(bytes: Buffer): Packed[] {
  const end = endOfDirectory(bytes);
  if (end === undefined || bytes.readUInt32LE(0) !== LOCAL_ENTRY) throw problem('file.broken');
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw problem('file.bomb');
  // Nothing may hide between the directory and its end; that also refuses archives over 4 GB or in several parts.
  if (start + bytes.readUInt32LE(end + 12) !== end) throw problem('file.broken');
  const entries: Packed[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw problem('file.broken');
    entries.push(readEntry(bytes, at, start));
    at += LINE_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const packed = entries.reduce((sum, { data }) => sum + data.length, 0);
  const names = new Set(entries.map(({ name }) => name));
  // Several entries over the same bytes, or two contents under one name.
  if (packed > start) throw problem('file.bomb');
  if (at !== end || names.size !== count) throw problem('file.broken');
  return entries;
}

function readEntry(bytes: Buffer, at: number, start: number): Packed {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const local = bytes.readUInt32LE(at + 42);
  const nameBytes = bytes.subarray(at + LINE_BYTES, at + LINE_BYTES + bytes.readUInt16LE(at + 28));
  const name = nameBytes.toString();
  if (flags & 1) throw problem('file.encrypted');
  if (method !== 0 && method !== 8) throw problem('file.broken');
  if (/^[/\\]|\\|(^|\/)\.\.(\/|$)|\0/.test(name)) throw problem('file.broken');
  if (bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw problem('file.broken');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const to = from + bytes.readUInt32LE(at + 20);
  if (to > start) throw problem('file.broken');
  const line = bytes.subarray(at, at + LINE_BYTES);
  const [checksum, size] = [line.readUInt32LE(16), line.readUInt32LE(24)];
  return { name, nameBytes, isStored: method === 0, data: bytes.subarray(from, to), size, checksum, line };
}

function unpack({ isStored, data }: Packed, most: number): Promise<{ size: number; head: Buffer }> {
  if (isStored) return Promise.resolve({ size: data.length, head: data.subarray(0, HEAD_BYTES) });
  return new Promise((resolve, reject) => {
    const inflate = createInflateRaw();
    let size = 0;
    let head = Buffer.alloc(0);
    inflate.on('data', (bytes: Buffer) => {
      size += bytes.length;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]);
      if (size > most) inflate.destroy(problem('file.bomb'));
    });
    inflate.on('end', () => resolve({ size, head }));
    inflate.on('error', (error) => reject('status' in error ? error : problem('file.broken')));
    inflate.end(data);
  });
}
