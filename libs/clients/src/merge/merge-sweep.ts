import { Injectable } from '@nestjs/common';
import { Clock, defineJobs, OnJob, SystemDb } from '@fallnetz/platform';

export const mergeJobs = defineJobs({ 'merges.forget': { everySeconds: 3600 } });

/** Erases what was kept of a merged person for the way back once there is none any more. */
@Injectable()
export class MergeSweep {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
  ) {}

  @OnJob(mergeJobs['merges.forget'])
  async forget(): Promise<void> {
    await this.system.rows(
      'update client_merge set lost = null, taken = null, moved = null where lost is not null and undo_until < $1',
      [this.clock.today()],
    );
  }
}
