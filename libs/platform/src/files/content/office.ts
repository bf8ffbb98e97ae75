import { problem } from '../file.errors';
import { readArchive, type ArchiveEntry } from './archive';

type OfficeFormat = 'docx' | 'xlsx' | 'odt' | 'ods';

const MAIN_PART: Partial<Record<OfficeFormat, string>> = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' };
const OPEN_DOCUMENT: Partial<Record<OfficeFormat, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const EXECUTABLE_PARTS = /(^|\/)(vba(project|data)[^/]*|activex|macrosheets)(\/|$)|^(basic|scripts|script)\//i;
const NESTED_NAMES =
  /\.(zip|jar|7z|rar|gz|tar|cab|iso|do[ct][xm]?|xl[st][xmb]?|pp[ts][xm]?|od[tsp]|pdf|html?|svg|exe|dll|com|scr|bat|cmd|js|vbs|ps1|lnk|msi)$/i;
// zip, OLE (older Office, embedded objects), Windows and Linux programs, rar, 7z, gzip
const NESTED_SIGNATURES = ['504b0304', 'd0cf11e0', '4d5a', '7f454c46', '52617221', '377abcaf', '1f8b'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

/**
 * Checks a Word, Excel or OpenDocument file: really that kind, no bomb, no macros, nothing inside that is a file of its own.
 * Returns what is in it. @throws Problem file.ending, file.broken, file.encrypted, file.bomb, file.macros, file.nested
 */
export async function checkOffice(bytes: Buffer, format: OfficeFormat): Promise<ArchiveEntry[]> {
  const entries = await readArchive(bytes);
  if (!isFormat(entries, format)) throw problem('file.ending');
  if (textOf(entries, 'META-INF/manifest.xml').includes('encryption-data')) throw problem('file.encrypted');
  const hasMacros = entries.some(({ name }) => EXECUTABLE_PARTS.test(name));
  if (hasMacros || /macroEnabled/i.test(textOf(entries, '[Content_Types].xml'))) throw problem('file.macros');
  if (entries.some(fetchesTemplate)) throw problem('file.macros');
  if (entries.some(isNested)) throw problem('file.nested');
  return entries;
}

function isFormat(entries: ArchiveEntry[], format: OfficeFormat): boolean {
  const part = MAIN_PART[format];
  if (part) return entries.some(({ name }) => name === part) && textOf(entries, '[Content_Types].xml') !== '';
  const [first] = entries;
  return first?.name === 'mimetype' && first.head.toString() === OPEN_DOCUMENT[format];
}

function textOf(entries: ArchiveEntry[], part: string): string {
  return entries.find(({ name }) => name === part)?.head.toString() ?? '';
}

/** A template somewhere else brings its macros when the file is opened. */
function fetchesTemplate({ name, head }: ArchiveEntry): boolean {
  const relations = /\.rels$/i.test(name) ? (head.toString().match(/<Relationship\s[^>]*>/g) ?? []) : [];
  return relations.some((one) => /attachedTemplate/.test(one) && /TargetMode\s*=\s*["']External/.test(one));
}

function isNested({ name, head }: ArchiveEntry): boolean {
  return NESTED_NAMES.test(name) || NESTED_SIGNATURES.some((one) => head.subarray(0, one.length).equals(one));
}
