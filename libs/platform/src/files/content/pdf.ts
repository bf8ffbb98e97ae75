import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { problem } from '../file.errors';
import { endOfDirectory } from './archive';
import { name, names } from './pdf-names';
import { DICTIONARY_BYTES, PdfOpenings } from './pdf-openings';

const HEAD_BYTES = 1024;
const MARKUP = /<(!doctype|html|head|body|script|svg|\?xml|iframe)/i;
/** What some writers leave behind the end of a PDF. */
const END = /%%EOF[\s\0]*$/;

/** A page of text has less; a large picture may have more and holds no objects. */
const MOST_UNPACKED_BYTES = 8_000_000;
const MOST_UNPACKED_BYTES_OF_ALL = 400_000_000;
/** Of packed objects, of the larger pictures, and of streams at all: each costs time, whatever comes of it. */
const MOST_OBJECT_BYTES = 100_000_000;
const MOST_PICTURES = 500;
const MOST_STREAMS = 100_000;
/** Each chunk is a trip to another thread: in the usual 16 kB a large picture takes ten times as long. */
const CHUNK_BYTES = 262_144;

const ENCRYPTED = new RegExp(`${name('Encrypt')}\\s*(<<|\\d+\\s+\\d+\\s+R)`, 'i');
/** Runs or starts something. */
const RUNNING = names('JavaScript', 'Launch', 'ImportData', 'Rendition');
/** Forms that bring scripts in a format of their own. */
const SCRIPTED_FORM = new RegExp(`${name('XFA')}\\s*[[\\d]`, 'i');
const ATTACHED = names('EmbeddedFiles', 'EmbeddedFile', 'FileAttachment', 'RichMedia', 'GoToE');
const OBJECTS = names('ObjStm', 'First');
const PACKED = names('Filter');
const PLAINLY_PACKED = new RegExp(`${name('Filter')}\\s*\\[?\\s*${name('FlateDecode')}\\s*(\\]|/|>>)`, 'i');
const PREDICTED = names('Predictor');

/** From its first byte on; readers would also take one that begins behind something else. */
export function isPdf(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
  return /^%PDF-[12]\.\d/.test(head) && !MARKUP.test(head) && endOfDirectory(bytes) === undefined;
}

/**
 * Looks through all that a viewer might read as objects, packed ones too, for what runs, opens by itself or is a file of its
 * own. @throws Problem file.broken, file.encrypted, file.bomb, file.active, file.attachments
 */
export async function checkPdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1');
  if (!END.test(text.slice(-HEAD_BYTES * 2))) throw problem('file.broken');
  if (ENCRYPTED.test(text)) throw problem('file.encrypted');
  const openings = new PdfOpenings();
  for await (const { part, holdsObjects } of partsOf(bytes, text)) {
    if (ATTACHED.test(part)) throw problem('file.attachments');
    if (RUNNING.test(part) || SCRIPTED_FORM.test(part)) throw problem('file.active');
    if (holdsObjects) openings.read(part);
  }
  if (await openings.areActive()) throw problem('file.active');
}

interface Part {
  part: string;
  holdsObjects: boolean;
}

/** The file as it stands, then what its packed streams hold, wherever they begin: a viewer may be led anywhere. */
async function* partsOf(bytes: Buffer, text: string): AsyncGenerator<Part> {
  yield { part: text, holdsObjects: true };
  let left = MOST_UNPACKED_BYTES_OF_ALL;
  let leftForObjects = MOST_OBJECT_BYTES;
  let streams = 0;
  let pictures = 0;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    if (++streams > MOST_STREAMS) throw problem('file.bomb');
    const dictionary =
      text
        .slice(Math.max(0, index - DICTIONARY_BYTES), index)
        .split('endobj')
        .at(-1) ?? '';
    const holdsObjects = OBJECTS.test(dictionary);
    const data = bytes.subarray(index + word.length);
    if (holdsObjects && PACKED.test(dictionary) && !isPlainlyPacked(dictionary, data)) throw problem('file.active');
    if (!isDeflated(data)) continue;
    const unpacked = await unpack(data, holdsObjects);
    if (unpacked === undefined) pictures += 1;
    else left -= unpacked.length;
    if (holdsObjects) leftForObjects -= unpacked?.length ?? 0;
    if (left < 0 || leftForObjects < 0 || pictures > MOST_PICTURES) throw problem('file.bomb');
    if (unpacked !== undefined) yield { part: unpacked, holdsObjects };
  }
}

function isPlainlyPacked(dictionary: string, data: Buffer): boolean {
  return PLAINLY_PACKED.test(dictionary) && !PREDICTED.test(dictionary) && isDeflated(data);
}

/** Begins as zlib data do. */
const isDeflated = (data: Buffer): boolean =>
  data.length > 2 && (data.readUInt8(0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;

/** What cannot be unpacked is nothing to a viewer either, unless it should hold objects. */
async function unpack(data: Buffer, holdsObjects: boolean): Promise<string | undefined> {
  try {
    return (await inflated(data, { maxOutputLength: MOST_UNPACKED_BYTES, chunkSize: CHUNK_BYTES })).toString('latin1');
  } catch (error) {
    if (!holdsObjects) return undefined;
    throw problem((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'file.bomb' : 'file.broken');
  }
}

const inflated = promisify<Buffer, { maxOutputLength: number; chunkSize: number }, Buffer>(inflate);
