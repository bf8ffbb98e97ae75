import { Injectable } from '@nestjs/common';
import { Clock, OnJob, SystemDb } from '@fallnetz/platform';
import { draftJobs } from './draft.job';
import { beginningOf } from './drafts.service';

/** Deletes drafts nobody went on with for 14 days. */
@Injectable()
export class DraftSweep {
  constructor(
    private readonly db: SystemDb,
    private readonly clock: Clock,
  ) {}

  @OnJob(draftJobs['drafts.forget'])
  async forget(): Promise<void> {
    await this.db.rows('delete from draft where changed_at <= $1', [beginningOf(this.clock.now())]);
  }
}
