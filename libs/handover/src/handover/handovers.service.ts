import { Injectable } from '@nestjs/common';
import { changedFields, Clock, currentActor, Db, Events, givenFields, must, Revisions } from '@fallnetz/platform';
import { In } from 'typeorm';
import { problem } from '../handover.errors';
import { handoverEvents } from '../handover.events';
import { HandoverCase } from './handover-case.entity';
import { type Candidate, HandoverCandidates, refused } from './handover-candidates.service';
import type { HandoverChangeDto, HandoverDto } from './handover.dto';
import { Handover } from './handover.entity';
import { HandoverNotices } from './handover-notices';
import { handoverMay } from './handover.policy';

/** Preparing, offering and taking back a hand-over inside an organisation. */
@Injectable()
export class Handovers {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly candidates: HandoverCandidates,
    private readonly notices: HandoverNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Prepares the hand-over of some or all open cases of a lead; nobody but the giving side learns of it yet.
   * @throws Problem handover.receiver, handover.to-oneself, handover.until, handover.nothing, handover.pending,
   *   not-found (a case that is not theirs, closed or not mine to give)
   */
  async prepare({ caseIds, fromUserId, coWorkerUntil = null, ...dto }: HandoverDto): Promise<{ id: string }> {
    const { userId, organisationId, districtId } = currentActor();
    const from = fromUserId ?? userId;
    this.requireToCome(coWorkerUntil);
    const cases = caseIds ? await this.candidates.named(from, caseIds) : await this.candidates.free(from);
    await this.candidates.requireReceiver(dto.toUserId, from, idsOf(cases));
    if (cases.length === 0) throw problem('handover.nothing');
    const { id } = await this.db.repo(Handover).save({
      ...dto,
      message: dto.message ?? '',
      districtId,
      organisationId,
      fromUserId: from,
      coWorkerUntil: dto.formerLead === 'stays' ? coWorkerUntil : null,
      state: 'prepared' as const,
      createdBy: userId,
      createdAt: this.clock.now(),
    });
    await this.take(id, cases);
    return { id };
  }

  /**
   * Changes what nobody was offered yet; `caseIds` are all that are in it from now on.
   * @throws Problem version.stale, handover.state, access.denied and those of `prepare`
   */
  async change(id: string, { version, caseIds, ...dto }: HandoverChangeDto): Promise<void> {
    // The cases before the whole, in the order of everybody who decides.
    const parts = await this.db.rows<Part>(LOCKED_PARTS, [id]);
    const handover = await this.revisions.require(Handover, { id }, version);
    const mayGive = await this.mayGive(handover);
    must(mayGive);
    if (!handoverMay({ state: handover.state, isReceiver: false, mayGive }).change) throw problem('handover.state');
    const wanted = { ...handover, ...givenFields(dto) };
    if (wanted.formerLead === 'leaves') wanted.coWorkerUntil = null;
    if (dto.coWorkerUntil) this.requireToCome(wanted.coWorkerUntil);
    const kept = parts.filter(({ caseId }) => !caseIds || caseIds.includes(caseId));
    const removed = parts.filter((part) => !kept.includes(part));
    const added = caseIds?.filter((caseId) => !parts.some((part) => part.caseId === caseId)) ?? [];
    const all = [...kept.map(({ caseId }) => caseId), ...added];
    await this.candidates.requireReceiver(wanted.toUserId, wanted.fromUserId, all);
    const { toUserId, reason, message, formerLead, coWorkerUntil } = wanted;
    const next = { toUserId, reason, message, formerLead, coWorkerUntil };
    const fields = [...changedFields(handover, next), ...(removed.length + added.length > 0 ? ['cases'] : [])];
    if (fields.length === 0) return;
    await this.db.repo(Handover).update({ id }, next);
    this.recordEach('handover.changed', id, kept, { fields });
    if (added.length > 0) await this.take(id, await this.candidates.named(wanted.fromUserId, added));
    if (removed.length > 0) await this.leaveOut(id, removed);
  }

  /** Shows the packages to the receiver. @throws Problem not-found, access.denied, handover.state */
  async offer(id: string): Promise<void> {
    const handover = await this.revisions.lock(Handover, { id });
    const mayGive = await this.mayGive(handover);
    must(mayGive);
    if (!handoverMay({ state: handover.state, isReceiver: false, mayGive }).offer) throw problem('handover.state');
    const parts = await this.openParts(id);
    if (parts.length === 0) throw problem('handover.nothing');
    const caseIds = parts.map(({ caseId }) => caseId);
    await this.candidates.requireReceiver(handover.toUserId, handover.fromUserId, caseIds);
    await this.db.repo(Handover).update({ id }, { state: 'offered', offeredAt: this.clock.now() });
    this.recordEach('handover.offered', id, parts);
    this.notices.tellReceiver('handover.offered', handover, { count: parts.length });
    this.notices.tellLead(handover, { count: parts.length });
  }

  /** Takes back what nobody has taken yet; the receiver's sight of it ends. @throws Problem not-found, access.denied, handover.state */
  async withdraw(id: string): Promise<void> {
    const handover = await this.db.require(Handover, { id });
    must(await this.mayGive(handover));
    const parts = await this.openParts(id);
    // The cases before the whole, in the order of everybody who decides.
    const ended = await this.db
      .repo(HandoverCase)
      .update({ handoverId: id, state: 'open' }, { state: 'withdrawn', decidedAt: this.clock.now() });
    if (!ended.affected) throw problem('handover.state');
    this.recordEach('handover.withdrawn', id, parts);
    if (handover.offeredAt) this.notices.tellReceiver('handover.withdrawn', handover);
  }

  private async mayGive({ id, fromUserId }: Handover): Promise<boolean> {
    const sql = `select ($1 = any(app.my_user_ids()) or app.has_role('leitung')) and not app.biased_in_handover($2) as may`;
    return Boolean((await this.db.row<{ may: boolean }>(sql, [fromUserId, id]))?.may);
  }

  private openParts(handoverId: string): Promise<HandoverCase[]> {
    return this.db.repo(HandoverCase).findBy({ handoverId, state: 'open' });
  }

  private requireToCome(day: string | null): void {
    if (day && day < this.clock.today()) throw refused('coWorkerUntil', 'handover.until');
  }

  private async take(handoverId: string, cases: readonly Candidate[]): Promise<void> {
    const parts = cases.map((one) => ({ handoverId, caseId: one.id, caseCode: one.code, state: 'open' as const }));
    await this.db.repo(HandoverCase).insert(parts.map((part) => ({ ...part, refusal: '' })));
    this.recordEach('handover.prepared', handoverId, parts);
  }

  private async leaveOut(handoverId: string, parts: readonly Part[]): Promise<void> {
    // Before the row goes: afterwards Leitung has no part in the case any more.
    this.recordEach('handover.withdrawn', handoverId, parts);
    await this.db.repo(HandoverCase).delete({ id: In(idsOf(parts)) });
  }

  private recordEach(
    type: keyof typeof handoverEvents,
    subjectId: string,
    parts: readonly Pick<HandoverCase, 'caseId'>[],
    data?: { fields: string[] },
  ): void {
    for (const { caseId } of parts) this.events.record({ type: handoverEvents[type], subjectId, caseId, data });
  }
}

type Part = Pick<HandoverCase, 'id' | 'caseId'>;

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const LOCKED_PARTS = `
select p.id, p.case_id as "caseId" from handover_case p where p.handover_id = $1 and p.state = 'open' order by p.id for update`;
