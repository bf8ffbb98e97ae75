import { Injectable } from '@nestjs/common';
import { Clock, Db, Events } from '@fallnetz/platform';
import { In } from 'typeorm';
import { CaseDeadlines } from '../case/case-deadlines.service';
import { Case, type ClosingReason } from '../case/case.entity';
import { caseEvents } from '../cases.events';
import { Measure, UNFINISHED } from '../hilfeplan/measure.entity';
import { Retention, type RetentionPeriod } from './retention.service';

/** The ends of a case: closed after work, broken off, or refused at the intake. Each starts its retention period. */
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

  /** Abbruch: what was still to be done lapses, goals stay unrated. */
  async breakOff(file: Case, reason: ClosingReason): Promise<RetentionPeriod> {
    const kind = reason === 'consent_withdrawn' ? 'withdrawn_consent' : 'case_file';
    const period = await this.retention.startingToday(kind, file.organisationId);
    await this.dropMeasures(file.id);
    await this.end(file, { phase: 'abgebrochen', closingReason: reason, retentionUntil: period.until });
    const data = { reason, fields: ['phase', 'closingReason'] };
    this.events.record({ type: caseEvents['case.broken-off'], subjectId: file.id, caseId: file.id, data });
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

  private async dropMeasures(caseId: string): Promise<void> {
    for (const measure of await this.db.repo(Measure).findBy({ caseId, state: In(UNFINISHED) })) {
      measure.state = 'dropped';
      await this.db.repo(Measure).save(measure);
      const data = { fields: ['state'] };
      this.events.record({ type: caseEvents['measure.changed'], subjectId: measure.id, caseId, data });
    }
  }

  private async end(file: Case, how: Pick<Case, 'phase' | 'retentionUntil'> & Partial<Case>): Promise<void> {
    await this.db.repo(Case).save(Object.assign(file, how, { closedOn: this.clock.today() }));
    await this.db.rows('update case_rest set ended_on = $2 where case_id = $1 and ended_on is null', [
      file.id,
      this.clock.today(),
    ]);
    this.deadlines.cancelAll(file.id);
  }
}
