import { createCipheriv, createDecipheriv } from 'node:crypto';
import { problem } from './file.errors';

const CIPHER = 'aes-256-gcm';
const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;

/** What a sealed file is bound to: its own key, used once, and its id. */
export interface Seal {
  key: Buffer;
  fileId: string;
}

/**
 * Encrypts in pieces that are authenticated one by one, so that a file of any size is read in constant memory and no byte
 * leaves unchecked. Number and last-flag stand in the nonce: pieces cannot be swapped, dropped or cut off.
 */
export async function* seal(source: AsyncIterable<Buffer>, { key, fileId }: Seal): AsyncGenerator<Buffer> {
  for await (const { piece, number, isLast } of inPieces(source, PIECE_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, nonceOf(number, isLast)).setAAD(Buffer.from(fileId));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Decrypts what `seal` made. @throws Problem file.damaged before the first byte that was not sealed like that */
export async function* unseal(source: AsyncIterable<Buffer>, { key, fileId }: Seal): AsyncGenerator<Buffer> {
  for await (const { piece, number, isLast } of inPieces(source, PIECE_BYTES + TAG_BYTES)) {
    if (piece.length < TAG_BYTES) throw problem('file.damaged');
    const decipher = createDecipheriv(CIPHER, key, nonceOf(number, isLast))
      .setAAD(Buffer.from(fileId))
      .setAuthTag(piece.subarray(-TAG_BYTES));
    try {
      yield Buffer.concat([decipher.update(piece.subarray(0, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw problem('file.damaged');
    }
  }
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 4);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts a stream into pieces of equal length; only the last may be shorter. */
async function* inPieces(source: AsyncIterable<Buffer>, length: number) {
  let held = Buffer.alloc(0);
  let number = 0;
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    // The last piece is known only at the end, so one is always held back.
    while (held.length > length) {
      yield { piece: held.subarray(0, length), number: number++, isLast: false };
      held = held.subarray(length);
    }
  }
  yield { piece: held, number, isLast: true };
}
