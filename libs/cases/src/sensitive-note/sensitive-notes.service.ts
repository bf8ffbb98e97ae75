import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events, must, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import type { NoteChangeDto, NoteDto } from '../note/note.dto';
import { Note } from '../note/note.entity';
import { SensitiveNote } from './sensitive-note.entity';

/** Sensitive notes: the right to them is the lead's and moves with the lead. */
@Injectable()
export class SensitiveNotes {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** @throws Problem access.denied, case.closed, case.consent-missing, not-found */
  async record(caseId: string, { body }: NoteDto): Promise<{ id: string }> {
    await this.requireLead(caseId);
    const { id } = await this.db.repo(SensitiveNote).save({ caseId, body, recordedBy: currentActor().userId });
    this.events.record({ type: caseEvents['sensitive-note.recorded'], subjectId: id, caseId });
    return { id };
  }

  /** @throws Problem version.stale, access.denied, case.closed, case.consent-missing, not-found */
  async change(caseId: string, id: string, { version, body }: NoteChangeDto): Promise<void> {
    await this.requireLead(caseId);
    const note = await this.revisions.require(SensitiveNote, { id, caseId }, version);
    if (note.body === body) return;
    note.body = body;
    await this.db.repo(SensitiveNote).save(note);
    this.tell(caseEvents['sensitive-note.changed'], note, 'body');
  }

  /** @throws Problem version.stale, access.denied, case.closed, case.consent-missing, not-found */
  async restrict(caseId: string, id: string, version: number): Promise<void> {
    await this.requireLead(caseId);
    const note = await this.revisions.require(Note, { id, caseId }, version);
    this.db.send(RESTRICT, [id]);
    this.tell(caseEvents['sensitive-note.restricted'], note, 'sensitive');
  }

  /** @throws Problem version.stale, access.denied, case.closed, case.consent-missing, not-found */
  async open(caseId: string, id: string, version: number): Promise<void> {
    await this.requireLead(caseId);
    const note = await this.revisions.require(SensitiveNote, { id, caseId }, version);
    this.db.send(OPEN, [id]);
    this.tell(caseEvents['sensitive-note.opened'], note, 'sensitive');
    // For everybody else it begins to exist now.
    if (!note.wasNote) this.events.record({ type: caseEvents['note.recorded'], subjectId: id, caseId });
  }

  /** Asked before anything is looked for: the refusal tells nothing of what there is. */
  private async requireLead(caseId: string): Promise<void> {
    await this.door.writable(caseId);
    const [standing] = await this.db.rows<{ leads: boolean }>('select $1 = any(app.my_led_case_ids()) as leads', [
      caseId,
    ]);
    must(standing?.leads === true);
  }

  private tell(type: string, { id, caseId }: { id: string; caseId: string }, field: string): void {
    this.events.record({ type, subjectId: id, caseId, data: { fields: [field] } });
  }
}

const RESTRICT = `
with turned as (delete from note where id = $1 returning id, case_id, body, recorded_by, recorded_at, version)
insert into sensitive_note (id, case_id, body, was_note, recorded_by, recorded_at, version)
select id, case_id, body, true, recorded_by, recorded_at, version + 1 from turned`;
const OPEN = `
with turned as (delete from sensitive_note where id = $1 returning id, case_id, body, recorded_by, recorded_at, version)
insert into note (id, case_id, body, recorded_by, recorded_at, version)
select id, case_id, body, recorded_by, recorded_at, version + 1 from turned`;
