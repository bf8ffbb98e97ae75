import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Db, NOBODY, OnJob, SystemDb } from '@fallnetz/platform';
import { type ReminderPlan, Reminders } from '@fallnetz/reminders';
import { deletionJobs } from './deletion.job';

interface Listed extends Omit<ReminderPlan, 'caseId'> {
  caseId: string | null;
}

/** Finds what has become due, reminds of it, and forgets proofs and looks whose time is over. */
@Injectable()
export class DeletionSweep {
  constructor(
    private readonly system: SystemDb,
    private readonly db: Db,
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {}

  @OnJob(deletionJobs['deletions.find'])
  async sweep(): Promise<void> {
    for (const { id } of await this.system.rows<{ id: string }>('select id from district')) {
      const nobody = { userId: NOBODY, organisationId: NOBODY, districtId: id };
      await this.system.inUnitOfWork(randomUUID(), nobody, () => this.list());
    }
    await this.system.rows('delete from consent_proof where keep_until < $1', [this.clock.today()]);
    await this.system.rows(FORGET_LOOKS, [this.clock.today()]);
  }

  private async list(): Promise<void> {
    await this.db.rows('select app.find_person_deletions(null)');
    for (const { caseId, ...plan } of await this.db.rows<Listed>(LISTED)) {
      this.reminders.schedule({ ...plan, caseId: caseId ?? undefined });
    }
  }
}

/**
 * A withdrawal reminds by its own rule; everything else by the end of its retention. Where everybody who could be reminded
 * is biased it waits, and the first who can be is reminded.
 */
const LISTED = `
with listed as (
  update deletion_review set reminded = true
  where district_id = app.district() and not reminded and listed_on <= app.today() and state = 'open'
    and cardinality(app.first_people(id)) > 0 returning *)
select case when r.case_id is null then 'person_deletion_due' when r.cause = 'consent_withdrawn' then 'deletion_review_due'
    else 'deletion_due' end as kind, r.id as "subjectId", r.case_id as "caseId", r.code as "caseCode", person as "userId",
  r.due_on as "dueOn"
from listed r cross join unnest(app.first_people(r.id)) person`;

const FORGET_LOOKS = `
delete from access_log l using user_account u
  cross join lateral app.retention_rule_of('access_log', u.organisation_id, $1) rule
where l.actor_id = u.id and l.seen_at < $1::date - make_interval(months => rule.months)`;
