import { deflateRawSync, deflateSync } from 'node:zlib';
import type { Answer, Person } from './person';

/** A small PDF with a word in it. */
export function pdf(word = 'Bescheid'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${word}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** A PDF with something more in its catalogue and more objects; one letter is one byte. */
export function pdfOf(catalogue: string, objects = ''): Buffer {
  const head = `%PDF-1.6\n1 0 obj<</Type/Catalog/Pages 2 0 R${catalogue}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n`;
  return Buffer.from(`${head}${objects}\ntrailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

/** The object 9 in a packed stream, as newer PDFs keep their objects. */
export function packedObjects(
  object: string,
  dictionary = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode',
  content: Buffer | string = `9 0 ${object}`,
): string {
  const data = deflateSync(content).toString('latin1');
  return `7 0 obj<<${dictionary}/Length ${data.length}>>stream\n${data}\nendstream endobj\n`;
}

interface ZipPart {
  name: string;
  content: Buffer | string;
  stored?: boolean;
  /** What the directory claims about its size. */
  claimed?: number;
}

/** A zip of these parts. */
export function zip(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, claimed } of parts) {
    const plain = Buffer.from(content);
    const data = stored ? plain : deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(claimed ?? plain.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(stored ? 0 : 8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(claimed ?? plain.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  const length = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** A Word file, with more parts if wanted. */
export function docx(...more: ZipPart[]): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
}

/** An OpenDocument text, with more parts if wanted. */
export function odt(...more: ZipPart[]): Buffer {
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true };
  return zip([mimetype, { name: 'content.xml', content: '<office/>' }, ...more]);
}

/** The test file every virus scanner knows; put together here so that no scanner stops at the source code. */
export function eicar(): Buffer {
  return Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'));
}

/** What the upload form sends. */
export interface GivenUpload {
  content: Buffer;
  fileName?: string;
  kind?: string;
  title?: string;
  /** Its idempotency key. */
  key?: string;
  [field: string]: unknown;
}

/** Sends the upload form. */
export async function upload<Body = { id: string; scan: string; twin: { title: string } | null; code: string }>(
  person: Person,
  caseId: string,
  { content, fileName = 'bescheid.pdf', key, ...fields }: GivenUpload,
): Promise<Answer<Body>> {
  const form = new FormData();
  const values = { kind: 'bescheid', title: 'Bescheid vom Amt', ...fields };
  for (const [name, value] of Object.entries(values)) if (value !== undefined) form.set(name, String(value));
  form.set('file', new Blob([new Uint8Array(content)]), fileName);
  const request = new Response(form);
  const body = Buffer.from(await request.arrayBuffer());
  const headers = {
    'content-type': request.headers.get('content-type') ?? '',
    ...(key ? { 'idempotency-key': key } : {}),
  };
  return person.ask<Body>('POST', `/api/cases/${caseId}/documents`, body, headers);
}
