import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, Events, must, platformProblem } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { mayAssign } from '../case/case.policy';
import { caseEvents } from '../cases.events';
import { problem } from '../cases.errors';
import type { ConflictDto, ConflictView } from './conflict.dto';

/** Conflict of interest: a colleague learns nothing of a person, whatever else would open the case (domain.md 8, ADR 23). */
@Injectable()
export class Conflicts {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem not-found */
  async list(caseId: string): Promise<ConflictView[]> {
    const { clientId } = await this.door.standing(caseId);
    return this.db.rows<ConflictView>(LIST, [clientId]);
  }

  /** @throws Problem access.denied, conflict.not-possible, not-found */
  async block(caseId: string, { userId, reason }: ConflictDto): Promise<{ id: string }> {
    must(mayAssign(await this.door.standing(caseId)));
    return { id: await this.set(caseId, userId, reason) };
  }

  /** @throws Problem access.denied, not-found */
  async lift(caseId: string, id: string): Promise<void> {
    const standing = await this.door.standing(caseId);
    must(mayAssign(standing));
    const lifted = await this.db.rows<{ id: string }>(LIFT, [id, standing.clientId, this.clock.now()]);
    if (lifted.length === 0) throw platformProblem('not-found');
    this.events.record({ type: caseEvents['conflict.lifted'], subjectId: id, caseId });
  }

  /** @throws Problem not-found for a code of no case of my organisation, conflict.not-possible for whoever leads it */
  async declare(code: string): Promise<void> {
    const found = await this.db.row<{ id: string | null }>('select app.case_of_my_house($1) as id', [code]);
    if (!found?.id) throw platformProblem('not-found');
    await this.set(found.id, currentActor().userId, 'own_statement');
  }

  private async set(caseId: string, userId: string, reason: string): Promise<string> {
    const made = await this.db.row<{ id: string | null }>('select app.block_colleague($1, $2, $3, $4) as id', [
      caseId,
      userId,
      reason,
      this.clock.now(),
    ]);
    if (!made?.id) throw problem('conflict.not-possible');
    this.events.record({ type: caseEvents['conflict.declared'], subjectId: made.id, caseId });
    return made.id;
  }
}

const LIST = `
select k.id, k.user_id as "userId", u.name as "userName", k.reason, k.set_at as "setAt"
from conflict_of_interest k join user_account u on u.id = k.user_id
where k.client_id = $1 and k.lifted_at is null order by u.name, k.id`;

const LIFT = `
with lifted as (update conflict_of_interest set lifted_at = $3 where id = $1 and client_id = $2 and lifted_at is null returning id)
select id from lifted`;
