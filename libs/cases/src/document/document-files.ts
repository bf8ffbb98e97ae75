import { Injectable, Logger } from '@nestjs/common';
import { Clock, FileStore, NOBODY, OnEvent, OnJob, type RecordedEvent, SystemDb } from '@fallnetz/platform';
import { caseEvents } from '../cases.events';
import { documentJobs } from './document.job';

const BATCH = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

interface WrappedKey {
  id: string;
  key: Buffer;
}

/** Keeps files and rows together, in the worker: what has no row goes, what has an old key gets the present one. */
@Injectable()
export class DocumentFiles {
  private readonly log = new Logger('Documents');

  constructor(
    private readonly system: SystemDb,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** A removed document has lost its key; its file goes too. */
  @OnEvent(caseEvents['document.removed'], 'destroy-file')
  async destroy({ subjectId }: RecordedEvent): Promise<void> {
    await this.store.remove(subjectId);
  }

  /** Removes files older than a day that no row knows, and wraps keys anew after a rotation of the master key. */
  @OnJob(documentJobs['documents.tidy'])
  async tidy(): Promise<void> {
    const yesterday = new Date(this.clock.now().getTime() - DAY_MS);
    for await (const ids of this.store.olderThan(yesterday)) {
      const orphans = await this.system.rows<{ id: string }>(ORPHANS, [ids]);
      for (const { id } of orphans) await this.store.remove(id);
      if (orphans.length > 0) this.log.warn({ removedFilesWithoutRow: orphans.length });
    }
    await this.rewrapAll();
  }

  private async rewrapAll(): Promise<void> {
    for (let after = NOBODY; ;) {
      const old = await this.system.rows<WrappedKey>(OLD_KEYS, [this.store.presentMasterKey, after, BATCH]);
      for (const one of old) await this.rewrap(one);
      const last = old.at(-1);
      if (old.length < BATCH || !last) return;
      after = last.id;
    }
  }

  /** A key that cannot be read stops only itself. */
  private async rewrap({ id, key }: WrappedKey): Promise<void> {
    try {
      await this.system.rows(REWRAP, [id, this.store.rewrap(id, key), key]);
    } catch (error) {
      this.log.error({ unreadableKey: id, code: (error as { code?: string }).code });
    }
  }
}

const ORPHANS = `select f.id from unnest($1::text[]) f (id)
  where not exists (select 1 from case_document d where d.id::text = f.id and d.file_key is not null)`;
const OLD_KEYS = `select id, file_key as key from case_document
  where file_key is not null and substring(file_key from 1 for 4) <> $1 and id > $2 order by id limit $3`;
const REWRAP = 'update case_document set file_key = $2 where id = $1 and file_key = $3';
