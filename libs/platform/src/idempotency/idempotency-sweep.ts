import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { SystemDb } from '../db/system-db';
import { OnJob } from '../jobs/on-event';
import { KEPT_DAYS } from './idempotency';
import { idempotencyJobs } from './idempotency.job';

/** Deletes answers that are no longer given again. */
@Injectable()
export class IdempotencySweep {
  constructor(
    private readonly db: SystemDb,
    private readonly clock: Clock,
  ) {}

  @OnJob(idempotencyJobs['idempotency.forget'])
  async forget(): Promise<void> {
    const until = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.db.rows('delete from idempotency_key where used_at <= $1', [until]);
  }
}
