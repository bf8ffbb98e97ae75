import { isJpeg, wipeJpeg } from './jpeg';

const SIGNED = /\/ByteRange\s*\[/;
const STREAM = /(?<!end)stream(?:\r\n|\n|\r)/g;
/** Coordinates in a description (XMP), as an element or as an attribute. */
const PLACE = /(?:<exif:GPS\w{1,30}>|\sexif:GPS\w{1,30}=")([^<"]{1,100})(?=[<"])/g;

/**
 * Photos in a PDF lose what they tell besides, descriptions lose places: overwritten where they stand, so that nothing
 * moves. What is signed stays as it was signed.
 */
export function wipePdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (SIGNED.test(text)) return bytes;
  const copy = Buffer.from(bytes);
  for (const { index, 0: all, 1: place = '' } of text.matchAll(PLACE)) {
    copy.fill(' ', index + all.length - place.length, index + all.length);
  }
  let behind = 0;
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const at = index + word.length;
    // What was read as a photo is not read once more from its middle.
    if (at >= behind && isJpeg(copy.subarray(at))) behind = at + wipeJpeg(copy.subarray(at));
  }
  return copy.equals(bytes) ? bytes : copy;
}
