import { Injectable } from '@nestjs/common';
import { changedFields, currentActor, Db, Events, germanDay, givenFields, Revisions } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import { ask, problem } from '../cases.errors';
import { AppealRules, type Letter } from './appeal-rules.service';
import { Bescheid } from './bescheid.entity';
import type { BescheidChangeDto, BescheidDto, BescheidEndDto, DeadlineConfirmationDto } from './bescheid.dto';

/** Decision letters: recorded by whoever opens the envelope, proposed by a rule, confirmed by a person. */
@Injectable()
export class Bescheide {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly rules: AppealRules,
    private readonly deadlines: CaseDeadlines,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** @throws Problem request.invalid, question, case.closed, case.consent-missing, not-found */
  async record(caseId: string, { confirmed, dueOn = null, ...dto }: BescheidDto): Promise<{ id: string }> {
    const { newId: id } = await this.door.writable(caseId);
    const letter = { ...NOTHING, ...givenFields(dto) };
    const proposal = await this.rules.propose(letter, dueOn);
    this.rules.askAboutPast(proposal.dueOn, confirmed);
    const row = { ...letter, ...proposal, id, caseId, state: 'to_confirm' as const, recordedBy: currentActor().userId };
    await this.db.repo(Bescheid).insert(row);
    this.events.record({ type: caseEvents['bescheid.recorded'], subjectId: id, caseId });
    await this.deadlines.replanAppeals(caseId);
    return { id };
  }

  /** @throws Problem version.stale, bescheid.ended and those of `record` */
  async change(caseId: string, id: string, { version, confirmed, dueOn, ...dto }: BescheidChangeDto): Promise<void> {
    const row = await this.requireOpen(caseId, id, version);
    const wanted: Partial<Bescheid> = givenFields(dto);
    const changed = changedFields(row, wanted);
    if (dueOn || changed.some((field) => BASIS.includes(field))) {
      const proposal = await this.rules.propose({ ...row, ...wanted }, dueOn ?? (row.ruleId ? null : row.dueOn));
      if (proposal.dueOn !== row.dueOn) this.rules.askAboutPast(proposal.dueOn, confirmed);
      Object.assign(wanted, proposal, { state: 'to_confirm', confirmedBy: null, confirmedAt: null });
    }
    await this.write(row, wanted, 'bescheid.changed');
  }

  /** A person takes responsibility for the day. @throws Problem question, version.stale, bescheid.ended, not-found */
  async confirm(caseId: string, id: string, { version, confirmed, dueOn }: DeadlineConfirmationDto): Promise<void> {
    const row = await this.requireOpen(caseId, id, version);
    const { proposedOn } = row;
    ask(confirmed, {
      'bescheid.later-than-rule': proposedOn !== null && dueOn > proposedOn && { day: germanDay(proposedOn) },
    });
    this.rules.askAboutPast(dueOn, confirmed);
    await this.write(row, { dueOn, state: 'confirmed', ...this.rules.confirmation() }, 'bescheid.confirmed');
  }

  /** What became of it. @throws Problem version.stale, bescheid.ended, not-found */
  async end(caseId: string, id: string, { version, outcome, endedOn }: BescheidEndDto): Promise<void> {
    const row = await this.requireOpen(caseId, id, version);
    await this.write(row, { state: 'ended', outcome, endedOn: endedOn ?? null }, 'bescheid.ended');
  }

  private async requireOpen(caseId: string, id: string, version: number): Promise<Bescheid> {
    await this.door.writable(caseId);
    const row = await this.revisions.require(Bescheid, { id, caseId }, version);
    if (row.state === 'ended') throw problem('bescheid.ended');
    return row;
  }

  private async write(row: Bescheid, changes: Partial<Bescheid>, type: keyof typeof caseEvents): Promise<void> {
    const fields = changedFields(row, changes);
    if (fields.length === 0) return;
    const { id, caseId } = row;
    await this.db.repo(Bescheid).save(Object.assign(row, changes));
    this.events.record({ type: caseEvents[type], subjectId: id, caseId, data: { fields } });
    await this.deadlines.replanAppeals(caseId);
  }
}

/** The deadline follows from these. */
const BASIS: string[] = ['kind', 'delivery', 'postedOn', 'receivedOn', 'instructed'] satisfies (keyof Letter)[];

const NOTHING = { authority: '', postedOn: null, receivedOn: null, lawyer: '', lawyerContactedOn: null, remark: '' };
