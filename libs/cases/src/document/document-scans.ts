import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Db, Events, FileStore, NOBODY, OnJob, SystemDb, VirusScanner } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { caseEvents } from '../cases.events';
import { documentJobs } from './document.job';
import { documentNotices } from './document.notices';

interface StoredDocument {
  id: string;
  caseId: string;
  key: Buffer;
  code: string;
  districtId: string;
  leadUserId: string;
}

const BATCH = 50;

/** Scans in the worker what came while no scanner answered, or before there was one. */
@Injectable()
export class DocumentScans {
  private readonly log = new Logger('Documents');

  constructor(
    private readonly system: SystemDb,
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly events: Events,
    private readonly notifications: Notifications,
  ) {}

  /** Scans what is not scanned yet; while the scanner is silent it all stays as it is. */
  @OnJob(documentJobs['documents.scan'])
  async scan(): Promise<void> {
    if (!this.scanner.isConfigured) return;
    for (let after = NOBODY; ;) {
      const documents = await this.system.rows<StoredDocument>(UNSCANNED, [after, BATCH]);
      for (const document of documents) if (!(await this.scanOne(document))) return;
      const last = documents.at(-1);
      if (documents.length < BATCH || !last) return;
      after = last.id;
    }
  }

  /** @returns whether the scanner gave an answer */
  private async scanOne(document: StoredDocument): Promise<boolean> {
    const content = await this.store.read(document.id, document.key).catch(() => undefined);
    if (!content) {
      this.log.error({ unreadableDocument: document.id });
      return true;
    }
    const result = await this.scanner.scan(content);
    if (result === 'unscanned') return false;
    const { districtId } = document;
    await this.system.inUnitOfWork(randomUUID(), { userId: NOBODY, organisationId: NOBODY, districtId }, async () => {
      await this.note(document, result);
    });
    return true;
  }

  private async note({ id, caseId, code, leadUserId }: StoredDocument, result: 'clean' | 'infected'): Promise<void> {
    await this.db.rows(JUDGE, [id, result]);
    if (result === 'clean') return;
    this.events.record({ type: caseEvents['document.infected'], subjectId: id, caseId });
    const path = `/faelle/${caseId}?reiter=dokumente`;
    const kind = documentNotices['document.infected'];
    this.notifications.notify({ userId: leadUserId, kind, path, caseId, data: { code }, once: `infected-${id}` });
  }
}

const UNSCANNED = `
  select d.id, d.case_id as "caseId", d.file_key as key, c.code, c.district_id as "districtId", c.lead_user_id as "leadUserId"
  from case_document d join case_file c on c.id = d.case_id
  where d.scan = 'unscanned' and d.file_key is not null and d.id > $1 order by d.id limit $2`;
const JUDGE = `update case_document set scan = $2 where id = $1 and scan = 'unscanned'`;
