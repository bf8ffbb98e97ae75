import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { problem } from './file.errors';

const CIPHER = 'aes-256-gcm';
const NAME_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Wraps the keys of files. `FALLNETZ_MASTER_KEY` lists master keys (32 bytes in Base64), the present one first; the others
 * only unwrap what was wrapped before the last rotation.
 */
export class MasterKeys {
  private readonly present: Buffer;
  private readonly byName: ReadonlyMap<string, Buffer>;

  constructor(list: string) {
    const keys = list.split(',').map((key) => Buffer.from(key, 'base64'));
    this.present = keys[0]!;
    this.byName = new Map(keys.map((key) => [nameOf(key).toString('hex'), key]));
  }

  /** The first bytes of everything the present master key wrapped. */
  get presentName(): Buffer {
    return nameOf(this.present);
  }

  /** The key of a file, readable only with the master key and only for this file. */
  wrap(fileKey: Buffer, fileId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.present, nonce).setAAD(Buffer.from(fileId));
    const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final()]);
    return Buffer.concat([this.presentName, nonce, cipher.getAuthTag(), wrapped]);
  }

  /** @throws Problem file.key-lost when its master key is not known, file.damaged when it was changed */
  unwrap(wrapped: Buffer, fileId: string): Buffer {
    const master = this.byName.get(wrapped.subarray(0, NAME_BYTES).toString('hex'));
    if (!master) throw problem('file.key-lost');
    const sealed = wrapped.subarray(NAME_BYTES);
    const decipher = createDecipheriv(CIPHER, master, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(fileId))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      throw problem('file.damaged');
    }
  }
}

function nameOf(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, NAME_BYTES);
}
