import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import type { NoteChangeDto, NoteDto } from './note.dto';
import { Note } from './note.entity';

/** Quick notes. */
@Injectable()
export class Notes {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** @throws Problem case.closed, case.consent-missing, not-found */
  async record(caseId: string, { body }: NoteDto): Promise<{ id: string }> {
    const { newId: id } = await this.door.writable(caseId);
    // Nobody waits for this row: it travels with its fact and the commit.
    const values = [id, caseId, body, currentActor().userId];
    this.db.send('insert into note (id, case_id, body, recorded_by) values ($1, $2, $3, $4)', values, 'record_note');
    this.events.record({ type: caseEvents['note.recorded'], subjectId: id, caseId });
    return { id };
  }

  /** @throws Problem version.stale, case.closed, case.consent-missing, not-found */
  async change(caseId: string, id: string, { version, body }: NoteChangeDto): Promise<void> {
    await this.door.writable(caseId);
    const note = await this.revisions.require(Note, { id, caseId }, version);
    if (note.body === body) return;
    note.body = body;
    await this.db.repo(Note).save(note);
    this.events.record({ type: caseEvents['note.changed'], subjectId: id, caseId, data: { fields: ['body'] } });
  }
}
