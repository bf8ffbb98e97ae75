import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentActor, Db, Events, fileProblem, Idempotency, Problem, type ScanResult } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import type { AddedDocumentView, DocumentDto, TwinView } from './document.dto';
import { CaseDocument } from './document.entity';
import { Documents } from './documents.service';
import { type CheckedFile, FileIntake, type TakenIn } from './file-intake.service';

/** Takes documents in: received encrypted, judged by content, scanned, then recorded. */
@Injectable()
export class DocumentUploads {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly documents: Documents,
    private readonly files: FileIntake,
    private readonly events: Events,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Takes one document of a form in. Runs outside of a unit of work and opens short ones: the transfer may take minutes.
   * Sent again under its key, with the same content, it is answered as before and not stored again.
   * @throws Problem file.*, case.closed, case.consent-missing, not-found; then nothing is left behind
   */
  async add(caseId: string, request: FastifyRequest, reply: FastifyReply): Promise<AddedDocumentView> {
    const { newId: id } = await this.db.inUnitOfWork(() => this.door.writable(caseId));
    const takeBack = async (error: unknown): Promise<never> => {
      await this.files.remove(id);
      throw error;
    };
    const { dto, file, scan, said } = await this.takeIn(caseId, id, request).catch(takeBack);
    await this.files.keep(id);
    const record = () => this.record(caseId, dto, { ...file, scan });
    const added = await this.db
      .inUnitOfWork(() => this.idempotency.once({ request, reply, said }, record))
      // A refusal came before the commit. Whether a commit that failed was one, only the sweep can tell.
      .catch((error: unknown) => (error instanceof Problem ? takeBack(error) : Promise.reject(error as Error)));
    if (added.id !== id) await this.files.remove(id);
    return added;
  }

  private async takeIn(caseId: string, id: string, request: FastifyRequest): Promise<TakenIn> {
    const taken = await this.files.takeIn(id, request);
    if (taken.scan === 'infected') await this.refuse(caseId, id, taken.dto);
    return taken;
  }

  private async refuse(caseId: string, id: string, { kind }: DocumentDto): Promise<never> {
    const fact = { type: caseEvents['document.infected'], subjectId: id, caseId, data: { kind } };
    await this.db.inUnitOfWork(async () => this.events.record(fact));
    throw fileProblem('file.infected');
  }

  private async record(
    caseId: string,
    dto: DocumentDto,
    { key, ...file }: CheckedFile & { scan: ScanResult },
  ): Promise<AddedDocumentView> {
    await this.door.writable(caseId);
    const link = await this.documents.linkOf(caseId, dto);
    const { id, sha256, scan, format } = file;
    const [twin] = await this.db.rows<TwinView>(TWIN, [caseId, sha256]);
    const recordedBy = currentActor().userId;
    await this.db.repo(CaseDocument).insert({ ...dto, ...link, ...file, caseId, fileKey: key, recordedBy });
    const data = { kind: dto.kind, format, scan };
    this.events.record({ type: caseEvents['document.added'], subjectId: id, caseId, data });
    return { id, scan, twin: twin ?? null };
  }
}

const TWIN = `select id, title, recorded_at as "recordedAt" from case_document where case_id = $1 and sha256 = $2
  order by recorded_at limit 1`;
