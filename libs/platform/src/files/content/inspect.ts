import { problem } from '../file.errors';
import { endOfDirectory } from './archive';
import { formatOfName, type FileFormat } from './formats';
import { cleanJpeg, isJpeg } from './jpeg';
import { checkOffice } from './office';
import { wipeOffice } from './office-photos';
import { checkPdf, isPdf } from './pdf';
import { wipePdf } from './pdf-photos';
import { cleanPng, isPng } from './png';
import { cleanTiff, isTiff } from './tiff';

const MARKUP = /<(!doctype|html|head|body|script|svg|\?xml|iframe)/i;
const CONTROL = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
const HEAD_BYTES = 1024;

/** A file that may be kept: its format, and its content without what it told besides (place and time of a photo). */
export interface Inspected {
  format: FileFormat;
  bytes: Buffer;
}

/**
 * Judges a file by its content: of a format that is taken in, the one its name promises, not two formats at once, nothing
 * in it that runs or unpacks without end (figures S19).
 * @throws Problem file.empty, file.format, file.ending, file.broken, file.encrypted, file.bomb, file.pixels, file.packing, file.macros, file.nested, file.active, file.attachments
 */
export async function inspect(bytes: Buffer, fileName: string): Promise<Inspected> {
  const format = formatOfName(fileName);
  if (!format) throw problem('file.format');
  if (bytes.length === 0) throw problem('file.empty');
  try {
    return { format, bytes: await cleaned(bytes, format) };
  } catch (error) {
    // A length or place in the file pointed beyond its end.
    throw /^ERR_(OUT_OF_RANGE|BUFFER_OUT_OF_BOUNDS)$/.test(String((error as { code?: string }).code))
      ? problem('file.broken')
      : error;
  }
}

async function cleaned(bytes: Buffer, format: FileFormat): Promise<Buffer> {
  switch (format) {
    case 'jpg':
      return isJpeg(bytes) ? noArchive(cleanJpeg(bytes)) : refuse();
    case 'png':
      return isPng(bytes) ? noArchive(cleanPng(bytes)) : refuse();
    case 'tiff':
      return isTiff(bytes) ? noArchive(cleanTiff(bytes)) : refuse();
    case 'pdf':
      if (!isPdf(bytes)) return refuse();
      await checkPdf(bytes);
      return wipePdf(bytes);
    case 'txt':
      return isText(bytes) ? bytes : refuse();
    default:
      if (!isZip(bytes)) return refuse();
      return wipeOffice(bytes, await checkOffice(bytes, format));
  }
}

function refuse(): never {
  throw problem('file.ending');
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';

/** What hung behind a picture is gone; in its data an archive may still end. */
const noArchive = (picture: Buffer): Buffer => (endOfDirectory(picture) === undefined ? picture : refuse());

function isText(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  return !CONTROL.test(text) && !MARKUP.test(text.slice(0, HEAD_BYTES)) && !text.startsWith('#!');
}
