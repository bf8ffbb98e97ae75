import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events, must, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { problem } from '../handover.errors';
import { handoverEvents } from '../handover.events';
import { HandoverCase } from './handover-case.entity';
import type { HandoverDto } from './handover.dto';
import { Handover } from './handover.entity';
import { HandoverNotices } from './handover-notices';
import { handoverMay } from './handover.policy';

interface Candidate {
  id: string;
  code: string;
}

/** Preparing, offering and taking back a hand-over inside an organisation. */
@Injectable()
export class Handovers {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
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
    await this.requireReceiver(dto.toUserId, from);
    if (coWorkerUntil && coWorkerUntil < this.clock.today()) throw refused('coWorkerUntil', 'handover.until');
    const cases = await this.casesOf(from, caseIds ?? null);
    await this.requireUnbiased(dto.toUserId, cases);
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
    const parts = cases.map((one) => ({ handoverId: id, caseId: one.id, caseCode: one.code, state: 'open' as const }));
    await this.db.repo(HandoverCase).insert(parts.map((part) => ({ ...part, refusal: '' })));
    this.recordEach('handover.prepared', id, parts);
    return { id };
  }

  /** Shows the packages to the receiver. @throws Problem not-found, access.denied, handover.state */
  async offer(id: string): Promise<void> {
    const handover = await this.revisions.lock(Handover, { id });
    const mayGive = await this.mayGive(handover);
    must(mayGive);
    if (!handoverMay({ state: handover.state, isReceiver: false, mayGive }).offer) throw problem('handover.state');
    const parts = await this.openParts(id);
    if (parts.length === 0) throw problem('handover.nothing');
    await this.requireReceiver(handover.toUserId, handover.fromUserId);
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

  private async mayGive({ fromUserId }: Handover): Promise<boolean> {
    const sql = `select $1 = any(app.my_user_ids()) or app.has_role('leitung') as may`;
    return Boolean((await this.db.row<{ may: boolean }>(sql, [fromUserId]))?.may);
  }

  private openParts(handoverId: string): Promise<HandoverCase[]> {
    return this.db.repo(HandoverCase).findBy({ handoverId, state: 'open' });
  }

  private async requireReceiver(toUserId: string, from: string): Promise<void> {
    const { userId, organisationId } = currentActor();
    // Nobody takes what they give in somebody else's place: the package would be a way to read in silence.
    if (toUserId === from || toUserId === userId) throw refused('toUserId', 'handover.to-oneself');
    const colleague = await this.db.row(
      `select 1 from user_account where id = $1 and organisation_id = $2 and 'case_manager' = any(roles)
         and active_from <= $3 and (active_until is null or active_until >= $3)`,
      [toUserId, organisationId, this.clock.today()],
    );
    if (!colleague) throw refused('toUserId', 'handover.receiver');
  }

  private async requireUnbiased(toUserId: string, cases: readonly Candidate[]): Promise<void> {
    const sql = 'select 1 from unnest($2::uuid[]) c where app.blocked_from($1, c)';
    if (await this.db.row(sql, [toUserId, cases.map(({ id }) => id)])) throw refused('toUserId', 'handover.conflict');
  }

  /** Open cases the person leads and I may give; all that were named, or nothing. */
  private async casesOf(from: string, wanted: string[] | null): Promise<Candidate[]> {
    const found = await this.db.rows<Candidate & { pending: boolean }>(CANDIDATES, [from, wanted]);
    if (wanted && found.length < wanted.length) throw platformProblem('not-found');
    const free = wanted ? found : found.filter(({ pending }) => !pending);
    if (free.length === 0) throw problem('handover.nothing');
    if (free.some(({ pending }) => pending)) throw problem('handover.pending');
    return free;
  }

  private recordEach(
    type: keyof typeof handoverEvents,
    subjectId: string,
    parts: Pick<HandoverCase, 'caseId'>[],
  ): void {
    for (const { caseId } of parts) this.events.record({ type: handoverEvents[type], subjectId, caseId });
  }
}

function refused(field: string, code: Parameters<typeof problem>[0]) {
  return problem(code, { fields: [refusedField(field, code)] });
}

// Leitung knows the open cases of the house by code; everybody else only those behind their own wall.
const CANDIDATES = `
with mine as (
  select c.id, c.code from case_file c where c.lead_user_id = $1 and c.closed_on is null
    and c.lead_user_id = any((select app.my_user_ids())::uuid[])
  union
  select l.case_id, l.code from app.caseload_of_my_organisation() l where l.lead_user_id = $1)
select m.id, m.code, app.in_handover(m.id) as pending from mine m
where $2::uuid[] is null or m.id = any($2) order by m.code`;
