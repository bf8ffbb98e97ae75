import { Injectable } from '@nestjs/common';
import { Clock, OnJob, SystemDb } from '@fallnetz/platform';
import { barrierJobs } from './barrier.job';

/** Deletes settled reports of barriers whose time is over, by the retention rule of their district. */
@Injectable()
export class BarrierSweep {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
  ) {}

  @OnJob(barrierJobs['barriers.forget'])
  async forget(): Promise<void> {
    const sql = 'delete from barrier_report r where r.settled_at is not null and app.barrier_report_until(r, $1) < $1';
    await this.system.rows(sql, [this.clock.today()]);
  }
}
