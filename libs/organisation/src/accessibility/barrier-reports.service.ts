import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Db, decodeCursor, Events, platformProblem, toPage } from '@fallnetz/platform';
import { problem } from '../organisation.errors';
import { organisationEvents } from '../organisation.events';
import type { BarrierReportPage, BarrierReportPageDto, BarrierReportView } from './accessibility.dto';

const PAGE = 25;

/** What people reported of barriers, for the Fachadministration of the district. */
@Injectable()
export class BarrierReports {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list({ state, cursor }: BarrierReportPageDto): Promise<BarrierReportPage> {
    const [before] = cursor ? decodeCursor(cursor, 1) : [null];
    const rows = await this.db.rows<BarrierReportView>(
      `select r.id, r.place, r.description, r.reply_to as "replyTo", r.reported_at as "reportedAt",
         r.settled_at as "settledAt", u.name as "settledBy", app.barrier_report_until(r, app.today()) as "keptUntil"
       from barrier_report r left join user_account u on u.id = r.settled_by
       where ($1::uuid is null or r.id < $1) and ($2::text is null or (r.settled_at is null) = ($2 = 'open'))
       order by r.id desc limit $3`,
      [before, state ?? null, PAGE + 1],
    );
    return toPage(rows, PAGE, ({ id }) => [id]);
  }

  /** Settles a report; where to send an answer is forgotten. @throws Problem not-found, barrier.settled */
  async settle(id: string): Promise<void> {
    const [settled] = await this.db.rows(
      `update barrier_report set settled_at = $2, settled_by = $3, reply_to = '' where id = $1 and settled_at is null
       returning id`,
      [id, this.clock.now(), currentActor().userId],
    );
    if (!settled) {
      const known = await this.db.row('select 1 from barrier_report where id = $1', [id]);
      throw known ? problem('barrier.settled') : platformProblem('not-found');
    }
    this.events.record({ type: organisationEvents['barrier.settled'], subjectId: id });
  }
}
