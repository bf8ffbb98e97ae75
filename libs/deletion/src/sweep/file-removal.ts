import { Injectable } from '@nestjs/common';
import { FileStore, OnJob, SystemDb } from '@fallnetz/platform';
import { deletionJobs } from './deletion.job';

const BATCH = 200;

/** Removes the files of deleted documents. Their keys went with the deletion; a file stays on the list until it is gone. */
@Injectable()
export class FileRemoval {
  constructor(
    private readonly system: SystemDb,
    private readonly store: FileStore,
  ) {}

  @OnJob(deletionJobs['deletions.files'])
  async remove(): Promise<void> {
    for (;;) {
      const listed = await this.system.rows<{ id: string }>(LISTED, [BATCH]);
      for (const { id } of listed) {
        await this.store.remove(id);
        await this.system.rows('delete from file_removal where file_id = $1', [id]);
      }
      if (listed.length < BATCH) return;
    }
  }
}

const LISTED = 'select file_id as id from file_removal order by since limit $1';
