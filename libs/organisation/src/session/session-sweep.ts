import { Injectable } from '@nestjs/common';
import { Clock, Config, OnJob, SystemDb } from '@fallnetz/platform';
import { sessionJobs } from './session.job';
import { attemptsSince, idleSince } from './sessions.service';

/**
 * Deletes sessions that are over and attempts that no longer count. Anybody may cause attempts, for any address: kept,
 * they would fill the database and tell when somebody tried.
 */
@Injectable()
export class SessionSweep {
  constructor(
    private readonly db: SystemDb,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @OnJob(sessionJobs['sessions.forget'])
  async forget(): Promise<void> {
    const now = this.clock.now();
    const idle = idleSince(now, this.config);
    await this.db.rows('delete from session where expires_at <= $1 or last_seen_at <= $2', [now, idle]);
    await this.db.rows('delete from login_attempt where attempted_at <= $1', [attemptsSince(now)]);
  }
}
