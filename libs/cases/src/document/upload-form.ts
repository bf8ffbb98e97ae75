import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fileProblem, MAX_FILE_BYTES, platformProblem, safeFileName, validationPipe } from '@fallnetz/platform';
import { DocumentDto } from './document.dto';

/** A form that was read: its fields, and what became of its file. */
export interface ReadForm<Stored> {
  dto: DocumentDto;
  fileName: string;
  stored: Stored;
}

const MOST_FIELDS = 10;
const LONGEST_FIELD = 4000;
/** Fields, names and boundaries around the file. */
const FRAME_BYTES = 64 * 1024;

// The counting of the file store decides; the parser stops a little later.
const LIMITS = { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, fileSize: MAX_FILE_BYTES + 1 };
const OPTIONS = { limits: LIMITS, throwFileSizeLimit: false };

/**
 * Reads a form of fields and one file; the file goes to `receive` while it arrives.
 * @throws Problem file.missing, file.too-large, file.interrupted, request.invalid, and what `receive` throws
 */
export async function readForm<Stored>(
  request: FastifyRequest,
  receive: (content: AsyncIterable<Buffer>) => Promise<Stored>,
): Promise<ReadForm<Stored>> {
  if (!request.isMultipart()) throw platformProblem('request.media-type');
  const announced = Number(request.raw.headers['content-length'] ?? 0);
  if (announced > MAX_FILE_BYTES + FRAME_BYTES) throw fileProblem('file.too-large');
  const fields: Record<string, unknown> = {};
  let file: { fileName: string; stored: Stored } | undefined;
  try {
    for await (const part of request.parts(OPTIONS)) {
      if (part.type === 'field') fields[part.fieldname] = part.value === '' ? null : part.value;
      else if (!part.filename) throw fileProblem('file.missing');
      else file = { fileName: safeFileName(part.filename), stored: await receive(part.file) };
    }
  } catch (error) {
    throw problemOf(error);
  }
  if (!file) throw fileProblem('file.missing');
  const dto = (await validationPipe().transform(fields, { type: 'body', metatype: DocumentDto })) as DocumentDto;
  return { dto, ...file };
}

/** What the parser says when a form breaks off or has too many parts. */
function problemOf(error: unknown): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (/^FST_(FILES|FIELDS|PARTS)_LIMIT$|^FST_PROTO/.test(code)) return platformProblem('request.malformed');
  const isBrokenOff =
    /PREMATURE|ECONNRESET|ABORTED/i.test(code) || /terminated early|Unexpected end/.test(String(error));
  return isBrokenOff ? fileProblem('file.interrupted') : error;
}
