import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import {
  AccessLog,
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { problem } from '../handover.errors';
import { handoverEvents } from '../handover.events';
import { CaseMove } from './case-move.entity';
import type { CaseMovesView, MoveChangeDto, MoveDto, MoveOriginView, MoveView } from './move.dto';

/** The sending side of a move: a summary written for the client to approve, and taken back (domain.md 7, L8). */
@Injectable()
export class Moves {
  constructor(
    private readonly db: Db,
    private readonly cases: Cases,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Moves of a case to others, and where it came from. @throws Problem not-found outside the wall */
  async list(caseId: string): Promise<CaseMovesView> {
    await this.cases.require(caseId);
    this.accessLog.saw('moves', caseId, caseId);
    const moves = await this.db.rows<Omit<MoveView, 'may'>>(MOVES, [caseId]);
    const origin = await this.db.row<MoveOriginView>(ORIGIN, [caseId]);
    return { moves: moves.map((move) => ({ ...move, may: mayOf(move) })), origin: origin ?? null };
  }

  /** @throws Problem move.receiver, move.pending, case.closed, case.consent-missing, not-found, request.invalid */
  async draft(caseId: string, dto: MoveDto): Promise<{ id: string }> {
    await this.cases.requireWritable(caseId);
    await this.requireTarget(dto);
    const { userId, districtId } = currentActor();
    if (await this.db.row(`select 1 from case_move where case_id = $1 and state in ('draft', 'offered')`, [caseId]))
      throw problem('move.pending');
    const { id } = await this.db.repo(CaseMove).save({
      ...dto,
      caseId,
      districtId,
      state: 'draft' as const,
      refusal: '',
      createdBy: userId,
      createdAt: this.clock.now(),
    });
    this.events.record({ type: handoverEvents['move.drafted'], subjectId: id, caseId });
    return { id };
  }

  /** A draft; what was approved stays as it is. @throws Problem version.stale, move.state, move.receiver, not-found */
  async change(caseId: string, id: string, { version, ...changes }: MoveChangeDto): Promise<void> {
    await this.cases.requireWritable(caseId);
    const move = await this.revisions.require(CaseMove, { id, caseId }, version);
    if (move.state !== 'draft') throw problem('move.state');
    const fields = changedFields(move, changes);
    if (fields.length === 0) return;
    await this.requireTarget(Object.assign(move, changes));
    await this.db.repo(CaseMove).save(move);
    this.events.record({ type: handoverEvents['move.changed'], subjectId: id, caseId, data: { fields } });
  }

  /** Ends a draft or an offer nobody has accepted; the other side's copy is emptied. @throws Problem move.state, not-found */
  async withdraw(caseId: string, id: string): Promise<void> {
    await this.cases.require(caseId);
    await this.db.require(CaseMove, { id, caseId });
    const ended = await this.db.row<{ done: boolean }>('select app.withdraw_move($1) as done', [id]);
    if (!ended?.done) throw problem('move.state');
    const data = { fields: ['state'] };
    this.events.record({ type: handoverEvents['move.withdrawn'], subjectId: id, caseId, data });
  }

  private async requireTarget({ toOrganisationId, ags }: Pick<MoveDto, 'toOrganisationId' | 'ags'>): Promise<void> {
    const { organisationId } = currentActor();
    const receives = await this.db.row(
      `select 1 from user_account where organisation_id = $1 and organisation_id <> $2 and 'case_manager' = any(roles)
         and active_from <= $3 and (active_until is null or active_until >= $3)`,
      [toOrganisationId, organisationId, this.clock.today()],
    );
    if (!receives) throw problem('move.receiver', { fields: [refusedField('toOrganisationId', 'move.receiver')] });
    if (await this.db.row('select 1 from municipality where ags = $1', [ags])) return;
    throw platformProblem('request.invalid', { fields: [refusedField('ags', 'field.not-a-choice')] });
  }
}

function mayOf({ state }: Pick<MoveView, 'state'>): MoveView['may'] {
  const isDraft = state === 'draft';
  return { change: isDraft, approve: isDraft, withdraw: isDraft || state === 'offered' || state === 'consent_ended' };
}

const MOVES = `
select m.id, m.to_organisation_id as "toOrganisationId", o.name as "toOrganisationName", m.to_ags as ags, m.fields, m.summary,
  case when m.state = 'offered' and not coalesce(app.consent_in_force(m.consent_id), false) then 'consent_ended'
    else m.state end as state,
  m.refusal, m.created_at as "createdAt", m.offered_at as "offeredAt", m.decided_at as "decidedAt", m.version
from case_move m join organisation o on o.id = m.to_organisation_id where m.case_id = $1 order by m.id desc`;

const ORIGIN = `
select f.id, o.name as "fromOrganisationName", f.summary, f.decided_at as "decidedAt"
from case_move_offer f join organisation o on o.id = f.from_organisation_id where f.opened_case_id = $1
order by f.decided_at desc limit 1`;
