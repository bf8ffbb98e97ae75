import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentContext, Db, Events, NOBODY, platformProblem, SystemDb } from '@fallnetz/platform';
import { problem } from '../organisation.errors';
import { organisationEvents } from '../organisation.events';
import type { BarrierReportDto, OperatorView } from './accessibility.dto';

const MOST_A_DAY = 200;
const DAY = 86_400_000;

/** What must be open to everybody, with or without a session: whom to ask about barriers, and reporting one. */
@Injectable()
export class AccessibilityStatement {
  constructor(
    private readonly system: SystemDb,
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * The own district in a session; without one the only district of the installation, or where several share one, those
   * that have published a contact: no other can be found out from here.
   */
  operators(): Promise<OperatorView[]> {
    return this.system.rows(OPERATORS, [currentContext()?.actor?.districtId ?? null]);
  }

  /**
   * Stores a report without noting who wrote it, also of somebody with a session.
   * @throws Problem not-found for a district that is none of `operators`, barrier.too-many
   */
  async report({ districtId, description, place = '', replyTo = '' }: BarrierReportDto): Promise<void> {
    const operators = await this.operators();
    if (!operators.some((operator) => operator.districtId === districtId)) throw platformProblem('not-found');
    const nobody = { userId: NOBODY, organisationId: NOBODY, districtId };
    await this.system.inUnitOfWork(randomUUID(), nobody, async () => {
      const now = this.clock.now();
      const since = new Date(now.getTime() - DAY);
      const values = [districtId, place, description, replyTo, now, since, MOST_A_DAY];
      const [report] = await this.db.rows<{ id: string }>(ADD, values);
      if (!report) throw problem('barrier.too-many');
      this.events.record({ type: organisationEvents['barrier.reported'], subjectId: report.id });
    });
  }
}

const OPERATORS = `
select d.id as "districtId", d.name as district,
  case when c.id is not null then
    json_build_object('name', c.name, 'email', c.email, 'phone', c.phone, 'ombudsstelle', c.ombudsstelle) end as contact
from district d left join accessibility_contact c on c.district_id = d.id
where d.id = $1 or $1::uuid is null and (c.id is not null or not exists (select 1 from district o where o.id <> d.id))
order by d.name, d.id`;

const ADD = `
insert into barrier_report (district_id, place, description, reply_to, reported_at)
select $1::uuid, $2, $3, $4, $5::timestamptz
where (select count(*) from barrier_report where district_id = $1 and reported_at > $6) < $7::int returning id`;
