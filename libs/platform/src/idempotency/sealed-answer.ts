import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Under which hash a key is looked up; the key itself is never stored. */
export function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Recognises the same request again. Keyed, because a body may hold a password that must not be guessed from its hash. */
export function requestHashOf(key: string, parts: readonly string[]): Buffer {
  const hash = createHmac('sha256', key);
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return hash.digest();
}

/** Seals an answer so that only whoever brings the key again can read it. */
export function sealAnswer(key: string, answer: unknown): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secretOf(key), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error when it was sealed with another key or changed since */
export function openAnswer(key: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv(CIPHER, secretOf(key), sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  return JSON.parse(plain.toString('utf8')) as unknown;
}

function secretOf(key: string): Buffer {
  return createHmac('sha256', key).update('answer').digest();
}
