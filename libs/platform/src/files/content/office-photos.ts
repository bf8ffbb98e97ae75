import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32, deflateRaw, inflateRaw } from 'node:zlib';
import { problem } from '../file.errors';
import type { ArchiveEntry, Packed } from './archive';
import { writeArchive } from './archive-writer';
import { cleanJpeg, isJpeg, wipeJpeg } from './jpeg';
import { cleanPng, isPng } from './png';
import { cleanTiff, isTiff } from './tiff';

const SIGNATURES = /^_xmlsignatures\/|^META-INF\/[^/]*signatures[^/]*\.xml$/i;
const MOST_PICTURE_BYTES = 100_000_000;
const packed = promisify(deflateRaw);
const unpacked = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/**
 * Pictures in a Word, Excel or OpenDocument file lose what they tell besides; the other parts stay as they are packed. What
 * is signed stays as it was signed. @throws Problem file.pixels, file.bomb
 */
export async function wipeOffice(bytes: Buffer, entries: ArchiveEntry[]): Promise<Buffer> {
  if (entries.some(({ name }) => SIGNATURES.test(name))) return bytes;
  const parts: Packed[] = [];
  for (const entry of entries) parts.push(isPicture(entry.head) ? await cleanPart(entry.packed) : entry.packed);
  return parts.some((part, at) => part !== entries[at]?.packed) ? writeArchive(parts) : bytes;
}

const isPicture = (head: Buffer): boolean => isJpeg(head) || isPng(head) || isTiff(head);

async function cleanPart(part: Packed): Promise<Packed> {
  // Others have their turn before each of them.
  await setImmediate();
  const content = part.isStored ? part.data : await contentOf(part);
  const clean = cleanPicture(content);
  if (clean.equals(content)) return part;
  const data = part.isStored ? clean : await packed(clean);
  return { ...part, data, size: clean.length, checksum: crc32(clean) };
}

/** It was unpacked once to be counted, so only its size can be wrong. @throws Problem file.bomb */
function contentOf({ data }: Packed): Promise<Buffer> {
  return unpacked(data, { maxOutputLength: MOST_PICTURE_BYTES }).catch(() => Promise.reject(problem('file.bomb')));
}

/** A broken picture would be no reason to refuse a letter. @throws Problem file.pixels, file.bomb */
function cleanPicture(content: Buffer): Buffer {
  try {
    if (isJpeg(content)) return cleanJpeg(content);
    return isPng(content) ? cleanPng(content) : cleanTiff(content);
  } catch (error) {
    if (/^file\.(pixels|bomb)$/.test(String((error as { code?: string }).code))) throw error;
    const copy = Buffer.from(content);
    if (isJpeg(copy)) wipeJpeg(copy);
    return copy;
  }
}
