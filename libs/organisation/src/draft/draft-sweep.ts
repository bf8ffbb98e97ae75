import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Db, OnJob, SystemDb } from '@fallnetz/platform';
import { draftJobs } from './draft.job';
import { beginningOf } from './drafts.service';

interface Writer {
  userId: string;
  organisationId: string;
  districtId: string;
}

/** Deletes drafts nobody went on with for 14 days, and those of cases their writer no longer sees. */
@Injectable()
export class DraftSweep {
  constructor(
    private readonly system: SystemDb,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @OnJob(draftJobs['drafts.forget'])
  async forget(): Promise<void> {
    await this.system.rows('delete from draft where changed_at <= $1', [beginningOf(this.clock.now())]);
    for (const writer of await this.system.rows<Writer>(WRITERS)) {
      await this.system.inUnitOfWork(randomUUID(), writer, async () => {
        await this.db.rows('delete from draft where id = any(app.drafts_outside())');
      });
    }
  }
}

const WRITERS = `select u.id as "userId", u.organisation_id as "organisationId", u.district_id as "districtId"
  from user_account u where exists (select 1 from draft d where d.user_id = u.id and d.case_id is not null)`;
