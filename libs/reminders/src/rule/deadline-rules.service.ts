import { Injectable } from '@nestjs/common';
import { changedFields, Clock, currentActor, Db, Events, platformProblem, Revisions } from '@fallnetz/platform';
import { reminderEvents } from '../reminders.events';
import { problem } from '../reminders.errors';
import type { DeadlineRuleDto, DeadlineRuleView } from './deadline-rule.dto';
import { DeadlineRule } from './deadline-rule.entity';

/** The deadline rules of the district: shown with source and date, changed by the Fachadministration. */
@Injectable()
export class DeadlineRules {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** What holds today and what will, by kind and day. */
  list(): Promise<DeadlineRuleView[]> {
    return this.db.rows<DeadlineRuleView>(LIST);
  }

  /**
   * Changes a rule from a day on; the row that holds until then stays. The sweep moves the open reminders.
   * @returns the id of the row that says it now
   * @throws Problem deadline-rule.past, deadline-rule.counts-up, version.stale, not-found
   */
  async change(id: string, { version, ...changes }: DeadlineRuleDto): Promise<{ id: string }> {
    if (changes.validFrom < this.clock.today()) throw problem('deadline-rule.past');
    const rule = await this.find(id, version);
    const { districtId } = currentActor();
    const inPlace = rule.districtId === districtId && rule.validFrom === changes.validFrom;
    const { kind } = rule;
    const countsUp = kind === 'contact_silence' || kind === 'contact_silence_rest';
    if (countsUp && changes.reminderDays.some((day) => day < 1)) throw problem('deadline-rule.counts-up');
    const fields = changedFields(rule, changes);
    const row = inPlace ? Object.assign(rule, changes) : { ...changes, kind, districtId };
    const saved = await this.db.repo(DeadlineRule).save({ ...row, appliedAt: null });
    this.events.record({ type: reminderEvents['deadline_rule.changed'], subjectId: saved.id, data: { kind, fields } });
    return { id: saved.id };
  }

  /** The product's own rows can be read but not locked: the wall lets nobody change them. */
  private async find(id: string, version: number): Promise<DeadlineRule> {
    const rule = await this.db.require(DeadlineRule, { id });
    if (rule.districtId) return this.revisions.require(DeadlineRule, { id }, version);
    if (rule.version !== version) throw platformProblem('version.stale');
    return rule;
  }
}

const LIST = `
  with known as (
    select d.*, d.valid_from > app.today() as coming,
      row_number() over (partition by d.kind, d.valid_from > app.today() order by d.district_id is null, d.valid_from desc) as place
    from deadline_rule d)
  select id, kind, reminder_days as "reminderDays", escalation_days as "escalationDays", source, valid_from as "validFrom",
    case when coming then 'coming' else 'in_force' end as state,
    case when district_id is null then 'product' else 'district' end as origin, version
  from known where coming or place = 1 order by kind, valid_from`;
