import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Config } from '../config/config';
import { seal, unseal, type Seal } from './file-cipher';
import { problem } from './file.errors';
import { MasterKeys } from './master-keys';

/** The most a file may have. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Where files stand that are still arriving or being checked. */
const INCOMING = 'incoming';

/** What its row keeps of a file. */
export interface StoredFile {
  /** The key of the file, wrapped by the master key; without it the file is unreadable for ever. */
  key: Buffer;
  size: number;
  /** Of the plain content, hexadecimal. */
  sha256: string;
}

/**
 * Files outside the database, encrypted before they touch the disk, each with a key of its own that lies wrapped in the
 * file's row: emptying that column destroys the content in the same instant (ADR 19). A file is complete under its final
 * name before its row is committed, so a row is never without a file.
 */
@Injectable()
export class FileStore {
  private readonly folder: string;
  private readonly keys: MasterKeys;

  constructor(config: Config) {
    this.folder = resolve(config.FALLNETZ_FILES_DIR);
    this.keys = new MasterKeys(config.FALLNETZ_MASTER_KEY);
  }

  /**
   * Takes a file in, encrypted, not yet under its final name; again for the same id replaces it. Nothing is left behind
   * when it fails.
   * @throws Problem file.too-large, and whatever the source throws
   */
  async receive(id: string, source: AsyncIterable<Buffer>): Promise<StoredFile> {
    const fileKey = randomBytes(32);
    const hash = createHash('sha256');
    let size = 0;
    async function* measured(): AsyncGenerator<Buffer> {
      for await (const bytes of source) {
        size += bytes.length;
        if (size > MAX_FILE_BYTES) throw problem('file.too-large');
        hash.update(bytes);
        yield bytes;
      }
    }
    try {
      await this.write(this.incomingPath(id), seal(measured(), { key: fileKey, fileId: id }));
    } catch (error) {
      await this.remove(id);
      throw error;
    }
    return { key: this.keys.wrap(fileKey, id), size, sha256: hash.digest('hex') };
  }

  /** The content of a file that is still being checked. */
  incoming(id: string, key: Buffer): AsyncGenerator<Buffer> {
    return this.contentOf(this.incomingPath(id), this.sealOf(id, key));
  }

  /** Gives a received file its final name; it survives a crash from here on. */
  async keep(id: string): Promise<void> {
    const path = this.pathOf(id);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(this.incomingPath(id), path);
    await syncFolder(folder);
  }

  /**
   * The content, decrypted while it is read. The whole file is checked before the first byte, so a changed one is an error
   * and not half a file.
   * @throws Problem file.damaged, file.key-lost
   */
  async read(id: string, key: Buffer): Promise<Readable> {
    const path = this.pathOf(id);
    const lock = this.sealOf(id, key);
    await drain(this.contentOf(path, lock));
    return Readable.from(this.contentOf(path, lock), { objectMode: false });
  }

  /** Removes a file, wherever it stands. */
  async remove(id: string): Promise<void> {
    await Promise.all([this.incomingPath(id), this.pathOf(id)].map((path) => rm(path, { force: true })));
  }

  /** The same key wrapped by the present master key. @throws Problem file.damaged, file.key-lost */
  rewrap(id: string, key: Buffer): Buffer {
    return this.keys.wrap(this.keys.unwrap(key, id), id);
  }

  /** The first bytes of every key that needs no rewrapping. */
  get presentMasterKey(): Buffer {
    return this.keys.presentName;
  }

  /** Ids of the files last written before an instant, folder by folder; what else lies there is none of ours. */
  async *olderThan(instant: Date): AsyncGenerator<string[]> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (name !== INCOMING && !/^[0-9a-f]{2}$/.test(name)) continue;
      const folder = join(this.folder, name);
      const old: string[] = [];
      for (const id of (await readdir(folder).catch(() => [])).filter((one) => isUUID(one))) {
        const found = await stat(join(folder, id)).catch(() => undefined);
        if (found?.isFile() && found.mtime < instant) old.push(id);
      }
      if (old.length > 0) yield old;
    }
  }

  private sealOf(id: string, key: Buffer): Seal {
    return { key: this.keys.unwrap(key, id), fileId: id };
  }

  private async *contentOf(path: string, lock: Seal): AsyncGenerator<Buffer> {
    try {
      yield* unseal(createReadStream(path) as AsyncIterable<Buffer>, lock);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? problem('file.damaged') : error;
    }
  }

  private async write(path: string, content: AsyncIterable<Buffer>): Promise<void> {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const file = await open(path, 'w', 0o600);
    try {
      for await (const bytes of content) await file.appendFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private incomingPath(id: string): string {
    return join(this.folder, INCOMING, id);
  }

  /** The last characters of an id are evenly spread, the first ones are the time. */
  private pathOf(id: string): string {
    return join(this.folder, id.slice(-2), id);
  }
}

/** Reads to the end for the sake of what is checked on the way. */
async function drain(content: AsyncGenerator<Buffer>): Promise<void> {
  while (!(await content.next()).done);
}

/** Makes a rename durable; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
