import { Injectable } from '@nestjs/common';
import { currentActor, Db, Events } from '@fallnetz/platform';
import { Reminders } from '@fallnetz/reminders';
import { In } from 'typeorm';
import { caseEvents } from '../cases.events';
import { Measure, UNFINISHED } from '../hilfeplan/measure.entity';

/** What follows the lead of a case when the acting person has just taken it over. */
@Injectable()
export class CaseLead {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly reminders: Reminders,
  ) {}

  /** Open Maßnahmen and reminders of the former lead become the acting person's. */
  async follow(caseId: string, formerUserId: string): Promise<void> {
    const { userId } = currentActor();
    const data = { fields: ['leadUserId'] };
    this.events.record({ type: caseEvents['case.changed'], subjectId: caseId, caseId, data });
    await this.takeMeasures(caseId, formerUserId);
    this.reminders.handOver(caseId, formerUserId, userId);
  }

  private async takeMeasures(caseId: string, responsibleUserId: string): Promise<void> {
    const { userId } = currentActor();
    const measures = this.db.repo(Measure);
    const data = { fields: ['responsibleUserId'] };
    for (const measure of await measures.findBy({ caseId, responsibleUserId, state: In([...UNFINISHED]) })) {
      await measures.save(Object.assign(measure, { responsibleUserId: userId }));
      this.events.record({ type: caseEvents['measure.changed'], subjectId: measure.id, caseId, data });
    }
  }
}
