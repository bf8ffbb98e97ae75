import { Injectable } from '@nestjs/common';
import { Db, platformProblem } from '@fallnetz/platform';
import { HandoverCandidates } from './handover-candidates.service';
import type { HandoverCaseView, HandoverItemView, HandoverView } from './handover.dto';
import { handoverMay } from './handover.policy';

type Row = Omit<HandoverView, 'cases' | 'may' | 'candidates'> & { isReceiver: boolean; mayGive: boolean };

/** Hand-overs as lists and pages show them: codes and numbers, no content. */
@Injectable()
export class HandoverPages {
  constructor(
    private readonly db: Db,
    private readonly candidates: HandoverCandidates,
  ) {}

  /** Those I gave, prepared or was offered, newest first; for Leitung all of the organisation. */
  list(): Promise<HandoverItemView[]> {
    return this.db.rows<HandoverItemView>(`select ${ITEM} from ${FROM} order by h.id desc limit 200`);
  }

  /** @throws Problem not-found outside the wall */
  async read(id: string): Promise<HandoverView> {
    const row = await this.db.row<Row>(`select ${ITEM}, ${DETAIL} from ${FROM} where h.id = $1`, [id]);
    if (!row) throw platformProblem('not-found');
    const { isReceiver, mayGive, ...view } = row;
    const cases = await this.db.rows<HandoverCaseView>(CASES, [id]);
    const may = handoverMay({ state: view.state, isReceiver, mayGive });
    const free = may.change ? await this.candidates.free(view.fromUserId) : [];
    return { ...view, cases, may, candidates: free.map(({ id: caseId, code }) => ({ caseId, code })) };
  }
}

const FROM = `handover h join user_account f on f.id = h.from_user_id join user_account t on t.id = h.to_user_id
  join user_account b on b.id = h.created_by`;

const ITEM = `h.id, f.name as "fromName", t.name as "toName", h.reason, h.state, h.created_at as "createdAt",
  h.offered_at as "offeredAt",
  case when h.to_user_id = app.actor() and h.offered_at is not null then 'receiver'
    when h.created_by = app.actor() or h.from_user_id = any((select app.my_user_ids())::uuid[]) then 'giver'
    else 'observed' end as part,
  (select count(*)::int from handover_case p where p.handover_id = h.id) as "caseCount",
  (select count(*)::int from handover_case p where p.handover_id = h.id and p.state = 'open') as "openCount",
  (select count(*)::int from handover_case p where p.handover_id = h.id and p.state = 'accepted') as "acceptedCount"`;

const DETAIL = `h.message, h.former_lead as "formerLead", h.co_worker_until as "coWorkerUntil", b.name as "createdByName",
  h.from_user_id as "fromUserId", h.to_user_id as "toUserId", h.version,
  h.to_user_id = app.actor() as "isReceiver",
  (h.from_user_id = any((select app.my_user_ids())::uuid[]) or app.has_role('leitung'))
    and not app.biased_in_handover(h.id) as "mayGive"`;

const CASES = `
select p.id, p.case_id as "caseId", p.case_code as code, p.state, p.refusal, p.decided_at as "decidedAt",
  coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count) order by k.kind)
    from app.handover_counts($1) k where k.handover_case_id = p.id), '[]') as counts
from handover_case p where p.handover_id = $1 order by p.case_code`;
