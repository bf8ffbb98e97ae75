import { problem } from '../file.errors';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture itself needs; texts, times, EXIF and unknown chunks do not belong to it. */
const PICTURE = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
  'bKGD',
  'cICP',
];

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE);

/** The picture without texts, times, EXIF, and whatever hangs behind its end. @throws Problem file.broken */
export function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [SIGNATURE];
  for (let at = SIGNATURE.length; ;) {
    if (at + 12 > bytes.length) throw problem('file.broken');
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (end > bytes.length) throw problem('file.broken');
    if (PICTURE.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}
