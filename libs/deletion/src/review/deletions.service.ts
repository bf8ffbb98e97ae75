import { Injectable } from '@nestjs/common';
import { Clock, Db, platformProblem } from '@fallnetz/platform';
import { problem } from '../deletion.errors';
import { deletionEvents } from '../deletion.events';
import type { DeletedView, DeletionReturnDto, DeletionStepDto, DeletionView, HoldDto } from './deletion.dto';
import { DeletionList } from './deletion-list.service';
import { DeletionTelling } from './deletion-telling';

type Step = 'checked' | 'withdrawn' | 'held' | 'lifted' | 'returned';

/** What stands in the way of a step, by what the database answers. */
const OUTCOMES = {
  'not-due': 'deletion.not-due',
  'consent-given': 'deletion.consent-given',
  'own-check': 'deletion.own-check',
  needed: 'deletion.needed',
  held: 'deletion.held',
} as const;

/** L11: the check or a restriction, then a second person, then the deletion. Who may is decided by the database. */
@Injectable()
export class Deletions {
  constructor(
    private readonly db: Db,
    private readonly list: DeletionList,
    private readonly telling: DeletionTelling,
    private readonly clock: Clock,
  ) {}

  /** "Kann gelöscht werden." @throws Problem deletion.*, version.stale, access.denied, not-found */
  async check(id: string, { version }: DeletionStepDto): Promise<void> {
    await this.take(id, 'checked', version);
    await this.telling.waits(await this.list.one(id));
  }

  /** The check is taken back. @throws Problem deletion.not-checked, version.stale, access.denied, not-found */
  async withdraw(id: string, { version }: DeletionStepDto): Promise<void> {
    await this.take(id, 'withdrawn', version);
  }

  /** Art. 18: locked, not deleted, until somebody lifts it. @throws Problem deletion.*, version.stale, access.denied, not-found */
  async hold(id: string, { version, reason, until }: HoldDto): Promise<void> {
    if (until <= this.clock.today()) throw problem('deletion.hold-past');
    await this.take(id, 'held', version, { reason, until });
    await this.telling.held(id, until);
  }

  /** The restriction ends. @throws Problem deletion.not-held, version.stale, access.denied, not-found */
  async lift(id: string, { version }: DeletionStepDto): Promise<void> {
    await this.take(id, 'lifted', version);
    this.telling.lifted(id);
  }

  /** The second person sends it back. @throws Problem deletion.*, version.stale, access.denied, not-found */
  async sendBack(id: string, { version, reason }: DeletionReturnDto): Promise<void> {
    const checkedBy = await this.checkerOf(id);
    await this.take(id, 'returned', version, { reason });
    if (checkedBy) await this.telling.returned(checkedBy, await this.list.one(id));
  }

  /** The second person confirms: everything goes in this transaction. @throws Problem deletion.*, version.stale, access.denied, not-found */
  async confirm(id: string, { version }: DeletionStepDto): Promise<DeletedView> {
    const before = await this.list.one(id);
    const checkedBy = await this.checkerOf(id);
    const sql = 'select outcome, number from app.confirm_deletion($1, $2)';
    const { outcome, number } = (await this.db.row<{ outcome: string; number: string }>(sql, [id, version]))!;
    if (outcome !== '') throw this.refusal(outcome, before, 'confirmed');
    if (checkedBy) this.telling.done(checkedBy, number);
    return { number };
  }

  private async take(
    id: string,
    step: Step,
    version: number,
    { reason, until }: { reason?: string; until?: string } = {},
  ): Promise<void> {
    const before = await this.list.one(id);
    const values = [id, version, deletionEvents[`deletion.${step}`], reason ?? null, until ?? null];
    const { outcome } = (await this.db.row<{ outcome: string }>(JUDGE, values))!;
    if (outcome !== '') throw this.refusal(outcome, before, step);
  }

  private refusal(outcome: string, before: DeletionView, step: Step | 'confirmed'): Error {
    if (outcome === 'gone') return platformProblem('not-found');
    if (outcome === 'denied') return platformProblem('access.denied');
    if (outcome === 'stale') return platformProblem('version.stale', { changed: changesOf(before) });
    if (Object.hasOwn(OUTCOMES, outcome)) return problem(OUTCOMES[outcome as keyof typeof OUTCOMES]);
    if (step === 'lifted') return problem('deletion.not-held');
    return problem(outcome === 'checked' && step === 'checked' ? 'deletion.checked' : 'deletion.not-checked');
  }

  private async checkerOf(id: string): Promise<string | null> {
    const sql = 'select checked_by as "checkedBy" from deletion_review where id = $1';
    return (await this.db.row<{ checkedBy: string | null }>(sql, [id]))?.checkedBy ?? null;
  }
}

/** What somebody else did in the meantime; the row keeps the last step only. */
function changesOf({ lastStep }: DeletionView) {
  return lastStep ? [{ type: lastStep.type, fields: ['state'], actorName: lastStep.byName, at: lastStep.at }] : [];
}

const JUDGE = 'select app.judge_deletion($1, $2, $3, $4, $5) as outcome';
