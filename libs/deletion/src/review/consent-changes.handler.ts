import { Injectable } from '@nestjs/common';
import { Db, OnEvent, type RecordedEvent } from '@fallnetz/platform';

/** A withdrawal of the consent to documentation reaches closed files and persons without a case too; a new consent ends it. */
@Injectable()
export class ConsentChanges {
  constructor(private readonly db: Db) {}

  /** Closed cases are to be judged within a month now, whatever is left of their retention; persons without a case too. */
  @OnEvent('consent.withdrawn', 'begin-deletion-review')
  async begin({ subjectId: consentId, data }: RecordedEvent): Promise<void> {
    if (data['kind'] !== 'case_documentation') return;
    await this.db.rows(WITHDRAW, [consentId]);
    await this.db.rows(SHORTEN, [consentId]);
    await this.db.rows('select app.find_person_deletions(client_id) from consent where id = $1', [consentId]);
  }

  /** The ordinary retention is back, counted from the end of the case; a restriction stays. */
  @OnEvent('consent.given', 'end-deletion-review')
  async end({ subjectId: consentId, data }: RecordedEvent): Promise<void> {
    if (data['kind'] !== 'case_documentation') return;
    const [consented] = await this.db.rows<{ clientId: string }>(CONSENTED, [consentId]);
    if (!consented) return;
    await this.db.rows(FORGET, [consented.clientId]);
    const restored = await this.db.rows<{ caseId: string }>(RESTORE, [consented.clientId]);
    for (const { caseId } of restored) await this.db.rows(LENGTHEN, [caseId]);
  }
}

const LEFT = `from consent w join case_file c on c.client_id = w.client_id
where w.id = $1 and c.closed_on is not null and not app.documented_here(w.client_id)`;

const WITHDRAW = `
update deletion_review r set cause = 'consent_withdrawn', started_on = app.today(), listed_on = app.today(), rule_source = rule.source,
  reminded = false
from (select c.id, c.organisation_id ${LEFT}) c
cross join lateral app.retention_rule_of('withdrawn_consent', c.organisation_id, app.today()) rule
where r.case_id = c.id and r.cause <> 'consent_withdrawn'`;

/** The trigger of the case takes the day over and ends a check. */
const SHORTEN = `
update case_file f set version = f.version + 1, retention_until = least(f.retention_until, (app.today() + make_interval(months => rule.months))::date)
from (select c.id, c.organisation_id ${LEFT}) c
cross join lateral app.retention_rule_of('withdrawn_consent', c.organisation_id, app.today()) rule
where f.id = c.id and f.retention_until > app.today() + make_interval(months => rule.months)`;

const CONSENTED = `select client_id as "clientId" from consent where id = $1 and app.documented_here(client_id)`;

const FORGET = `delete from deletion_review where client_id = $1 and state in ('open', 'checked') and cause <> 'left_behind'`;

const RESTORE = `
update deletion_review r set cause = case when c.phase = 'abgelehnt' then 'refused_intake' else 'retention_over' end
from case_file c where c.id = r.case_id and c.client_id = $1 and r.cause = 'consent_withdrawn' returning r.case_id as "caseId"`;

const LENGTHEN = `
update case_file c set version = c.version + 1, retention_until = (c.closed_on + make_interval(months => rule.months))::date
from case_file f cross join lateral app.retention_rule_of(case when f.phase = 'abgelehnt' then 'refused_intake' else 'case_file' end,
  f.organisation_id, f.closed_on) rule
where c.id = $1 and f.id = c.id`;
