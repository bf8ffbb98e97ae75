import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, platformProblem, refusedField } from '@fallnetz/platform';
import { problem } from '../handover.errors';

/** A case that can be handed over. */
export interface Candidate {
  id: string;
  code: string;
}

/** Who may get what: the cases somebody can give and the colleague who can take them. */
@Injectable()
export class HandoverCandidates {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Open cases the person leads, I may give and no hand-over holds. */
  async free(from: string): Promise<Candidate[]> {
    const found = await this.db.rows<Candidate & { pending: boolean }>(CANDIDATES, [from, null]);
    return found.filter(({ pending }) => !pending);
  }

  /** The same of those that were named: all of them, or nothing. @throws Problem not-found, handover.pending */
  async named(from: string, wanted: readonly string[]): Promise<Candidate[]> {
    const found = await this.db.rows<Candidate & { pending: boolean }>(CANDIDATES, [from, wanted]);
    if (found.length < wanted.length) throw platformProblem('not-found');
    if (found.some(({ pending }) => pending)) throw problem('handover.pending');
    return found;
  }

  /** @throws Problem handover.to-oneself, handover.receiver, handover.conflict */
  async requireReceiver(toUserId: string, from: string, caseIds: readonly string[]): Promise<void> {
    const { userId, organisationId } = currentActor();
    // Nobody takes what they give in somebody else's place: the package would be a way to read in silence.
    if (toUserId === from || toUserId === userId) throw refused('toUserId', 'handover.to-oneself');
    const colleague = await this.db.row(
      `select 1 from user_account where id = $1 and organisation_id = $2 and 'case_manager' = any(roles)
         and active_from <= $3 and (active_until is null or active_until >= $3)`,
      [toUserId, organisationId, this.clock.today()],
    );
    if (!colleague) throw refused('toUserId', 'handover.receiver');
    const sql = 'select 1 from unnest($2::uuid[]) c where app.blocked_from($1, c)';
    if (await this.db.row(sql, [toUserId, caseIds])) throw refused('toUserId', 'handover.conflict');
  }
}

/** A problem that stands at a field. */
export function refused(field: string, code: Parameters<typeof problem>[0]) {
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
