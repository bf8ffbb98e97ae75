import { Injectable } from '@nestjs/common';
import {
  AccessLog,
  changedFields,
  currentActor,
  Db,
  decodeCursor,
  Events,
  fileProblem,
  FileStore,
  Revisions,
  toPage,
  platformProblem,
  type Page,
} from '@fallnetz/platform';
import type { Readable } from 'node:stream';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { Contact } from '../contact/contact.entity';
import { Note } from '../note/note.entity';
import type { DocumentChangeDto, DocumentDto, DocumentRemovalDto, DocumentsQuery, DocumentView } from './document.dto';
import { CaseDocument } from './document.entity';

/** What a download is made of. */
export interface DocumentContent {
  document: CaseDocument;
  content: Readable;
}

/** Documents of a case: listed, read, corrected, removed. */
@Injectable()
export class Documents {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly store: FileStore,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
  ) {}

  /** A page of the documents, newest first, with what is left of removed ones. @throws Problem not-found outside the wall */
  async page(caseId: string, { kind, cursor, limit }: DocumentsQuery): Promise<Page<DocumentView>> {
    await this.door.visible(caseId);
    this.accessLog.saw('documents', caseId, caseId);
    const [at, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.db.rows<DocumentView & { key: string }>(PAGE, [caseId, kind ?? null, at, id, limit + 1]);
    const page = toPage(rows, limit, (row) => [row.key, row.id]);
    return { next: page.next, items: page.items.map(({ key: _key, ...view }) => view) };
  }

  /** The file itself; the look is logged. @throws Problem not-found, file.infected, file.damaged, file.key-lost */
  async content(caseId: string, id: string): Promise<DocumentContent> {
    const document = await this.db.require(CaseDocument, { id, caseId });
    if (!document.fileKey) throw platformProblem('not-found');
    if (document.scan === 'infected') throw fileProblem('file.infected');
    this.accessLog.saw('document_content', id, caseId);
    return { document, content: await this.store.read(id, document.fileKey) };
  }

  /** Corrects what is said about a document. @throws Problem version.stale, case.closed, case.consent-missing, not-found */
  async change(caseId: string, id: string, { version, ...given }: DocumentChangeDto): Promise<void> {
    await this.door.writable(caseId);
    const document = await this.revisions.require(CaseDocument, { id, caseId }, version);
    if (!document.fileKey) throw platformProblem('not-found');
    const changes = { ...given, ...(await this.linkOf(caseId, given)) };
    const fields = changedFields(document, changes);
    if (fields.length === 0) return;
    await this.db.repo(CaseDocument).save(Object.assign(document, changes));
    this.events.record({ type: caseEvents['document.changed'], subjectId: id, caseId, data: { fields } });
  }

  /**
   * Destroys a document for good; a tombstone says what kind it was, who removed it, when and why. Possible in a closed case
   * and without consent too: what does not belong there has to go. @throws Problem case.restricted, version.stale, not-found
   */
  async remove(caseId: string, id: string, { version, reason }: DocumentRemovalDto): Promise<void> {
    await this.door.unrestricted(caseId);
    const document = await this.revisions.require(CaseDocument, { id, caseId }, version);
    if (!document.fileKey) throw platformProblem('not-found');
    await this.bury(caseId, id, reason);
  }

  /** The contact or note a document belongs to, of the same case; one takes the place of the other. @throws Problem not-found */
  async linkOf(
    caseId: string,
    { contactId, noteId }: Pick<DocumentDto, 'contactId' | 'noteId'>,
  ): Promise<Pick<DocumentDto, 'contactId' | 'noteId'>> {
    if (noteId) await this.db.require(Note, { id: noteId, caseId });
    if (contactId) await this.db.require(Contact, { id: contactId, caseId });
    if (noteId) return { noteId, contactId: null };
    return contactId ? { contactId, noteId: null } : { contactId, noteId };
  }

  /** Without its key a file cannot be read by anybody; the worker removes it when it hears of this. */
  private async bury(caseId: string, id: string, reason: string): Promise<void> {
    const buried = await this.db.row<{ kind: string }>(BURY, [caseId, id, reason, currentActor().userId]);
    if (!buried) return;
    const data = { kind: buried.kind, reason };
    this.events.record({ type: caseEvents['document.removed'], subjectId: id, caseId, data });
  }
}

const PAGE = `
select d.id, d.kind, d.title, d.file_name as "fileName", d.format, d.size, d.document_on as "documentOn", d.scan,
  u.name as "recordedByName", d.recorded_at as "recordedAt", d.recorded_at::text as key, d.version,
  case when c.id is not null then jsonb_build_object('kind', 'contact', 'id', c.id, 'on', c.held_on, 'contactKind', c.kind)
    when n.id is not null then jsonb_build_object('kind', 'note', 'id', n.id, 'on',
      (n.recorded_at at time zone 'Europe/Berlin')::date, 'contactKind', null) end as link,
  case when d.removed_at is not null then jsonb_build_object('at', d.removed_at, 'byName', r.name, 'reason', d.removal_reason)
    end as removal
from case_document d join user_account u on u.id = d.recorded_by left join user_account r on r.id = d.removed_by
left join contact c on c.id = d.contact_id left join note n on n.id = d.note_id
where d.case_id = $1 and ($2::text is null or d.kind = $2)
  and ($3::timestamptz is null or (d.recorded_at, d.id) < ($3, $4::uuid))
order by d.recorded_at desc, d.id desc limit $5::int`;

const BURY = `
update case_document set title = '', file_name = '', sha256 = null, document_on = null, contact_id = null, note_id = null,
  file_key = null, removed_by = $4, removed_at = now(), removal_reason = $3, version = version + 1
where case_id = $1 and id = $2 and file_key is not null returning kind`;
