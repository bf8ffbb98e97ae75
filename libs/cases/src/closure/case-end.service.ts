import { Injectable } from '@nestjs/common';
import { Clock, Db, Events } from '@fallnetz/platform';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { Case, type ClosingReason } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { Retention, type RetentionPeriod } from './retention.service';

/** The two ends of a case: closed after work, or refused at the intake. Both start their retention period. */
@Injectable()
export class CaseEnd {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly retention: Retention,
    private readonly deadlines: CaseDeadlines,
    private readonly clock: Clock,
  ) {}

  /** Entpflichtung: the file is kept as long as the rule for case files says. */
  async close(file: Case, reason: ClosingReason): Promise<RetentionPeriod> {
    const period = await this.retention.startingToday('case_file', file.organisationId);
    await this.end(file, { phase: 'entpflichtet', closingReason: reason, retentionUntil: period.until });
    const data = { reason, fields: ['phase', 'closingReason'] };
    this.events.record({ type: caseEvents['case.closed'], subjectId: file.id, caseId: file.id, data });
    return period;
  }

  /** An intake that leads to no case: kept shortly. */
  async refuse(file: Case): Promise<void> {
    const { until } = await this.retention.startingToday('refused_intake', file.organisationId);
    await this.end(file, { phase: 'abgelehnt', retentionUntil: until });
    this.events.record({
      type: caseEvents['case.refused'],
      subjectId: file.id,
      caseId: file.id,
      data: { fields: ['phase'] },
    });
  }

  private async end(file: Case, how: Pick<Case, 'phase' | 'retentionUntil'> & Partial<Case>): Promise<void> {
    await this.db.repo(Case).save(Object.assign(file, how, { closedOn: this.clock.today() }));
    this.deadlines.cancelAll(file.id);
  }
}
