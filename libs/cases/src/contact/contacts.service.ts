import { Injectable } from '@nestjs/common';
import {
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import type { ContactChangeDto, ContactDto } from './contact.dto';
import { Contact, type ContactKind } from './contact.entity';

/** Contacts with the client. */
@Injectable()
export class Contacts {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem case.closed, case.consent-missing, request.invalid (a day in the future), not-found */
  async record(caseId: string, dto: ContactDto): Promise<{ id: string }> {
    this.requirePast(dto.heldOn);
    requireLetter(dto);
    await this.door.writableAlone(caseId);
    const { id } = await this.db.repo(Contact).save({ ...dto, caseId, recordedBy: currentActor().userId });
    this.rememberLastContact(caseId);
    this.events.record({ type: caseEvents['contact.recorded'], subjectId: id, caseId, data: factOf(dto) });
    return { id };
  }

  /** @throws Problem version.stale, case.closed, case.consent-missing, request.invalid, not-found */
  async change(caseId: string, id: string, { version, ...changes }: ContactChangeDto): Promise<void> {
    if (changes.heldOn) this.requirePast(changes.heldOn);
    await this.door.writableAlone(caseId);
    const contact = await this.revisions.require(Contact, { id, caseId }, version);
    const fields = changedFields(contact, changes);
    if (fields.length === 0) return;
    Object.assign(contact, changes);
    requireLetter(contact);
    await this.db.repo(Contact).save(contact);
    this.rememberLastContact(caseId);
    this.events.record({ type: caseEvents['contact.changed'], subjectId: id, caseId, data: { fields } });
  }

  /** Kept with the case for lists; no new version, because nobody edits it in a form. */
  private rememberLastContact(caseId: string): void {
    this.db.send(
      `update case_file set last_contact_on = (select max(held_on) from contact where case_id = $1) where id = $1`,
      [caseId],
    );
  }

  private requirePast(day: string): void {
    if (day <= this.clock.today()) return;
    throw platformProblem('request.invalid', { fields: [refusedField('heldOn', 'case.day-in-future')] });
  }
}

const LETTER_KINDS: readonly ContactKind[] = ['digital', 'post'];

/** Only mails and letters are sent or received and have a subject. */
function requireLetter({ kind, direction, subject }: Pick<ContactDto, 'kind' | 'direction' | 'subject'>): void {
  if (LETTER_KINDS.includes(kind)) return;
  const wrong = [...(direction ? ['direction'] : []), ...(subject ? ['subject'] : [])];
  if (wrong.length === 0) return;
  const fields = wrong.map((field) => refusedField(field, 'contact.letter-only'));
  throw platformProblem('request.invalid', { fields });
}

const factOf = ({ kind, direction }: ContactDto): Record<string, string> =>
  direction ? { kind, direction } : { kind };
