import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  type FileFormat,
  FileStore,
  inspect,
  type ScanResult,
  type StoredFile,
  VirusScanner,
} from '@fallnetz/platform';
import type { DocumentDto } from './document.dto';
import { readForm } from './upload-form';

/** A file that arrived, was judged and cleaned, and has not got its final name yet. */
export interface CheckedFile extends StoredFile {
  id: string;
  fileName: string;
  format: FileFormat;
}

/** A form whose file was taken in. */
export interface TakenIn {
  dto: DocumentDto;
  file: CheckedFile;
  scan: ScanResult;
  /** What was sent, to recognise it when it is sent again. */
  said: string;
}

/** Receives a file encrypted, judges it by content, has it scanned. */
@Injectable()
export class FileIntake {
  private lastCheck: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
  ) {}

  /** @throws Problem file.* */
  async takeIn(id: string, request: FastifyRequest): Promise<TakenIn> {
    const { dto, fileName, stored } = await readForm(request, (content) => this.store.receive(id, content));
    const file = await this.inTurn(() => this.check({ ...stored, id, fileName }));
    const scan = await this.scanner.scan(this.store.incoming(id, file.key));
    return { dto, file, scan, said: JSON.stringify([dto, fileName, stored.sha256]) };
  }

  /** Gives it its final name. */
  keep(id: string): Promise<void> {
    return this.store.keep(id);
  }

  remove(id: string): Promise<void> {
    return this.store.remove(id);
  }

  /** One at a time: only here a file is wholly in memory. */
  private inTurn<T>(check: () => Promise<T>): Promise<T> {
    const turn = this.lastCheck.then(check, check);
    this.lastCheck = turn;
    return turn;
  }

  private async check(file: StoredFile & { id: string; fileName: string }): Promise<CheckedFile> {
    const content = this.store.incoming(file.id, file.key);
    const given = Buffer.concat((await Readable.from(content).toArray()) as Buffer[]);
    const { format, bytes } = await inspect(given, file.fileName);
    const stored = bytes === given ? file : await this.store.receive(file.id, Readable.from([bytes]));
    return { ...file, ...stored, format };
  }
}
