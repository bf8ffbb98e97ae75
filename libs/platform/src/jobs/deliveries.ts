import { Injectable } from '@nestjs/common';
import { Db } from '../db/db';
import { SystemDb } from '../db/system-db';
import { Handlers } from './handlers';
import type { RecordedEvent } from './on-event';
import type { Delivery } from './relay';

interface StoredEvent extends RecordedEvent {
  organisationId: string;
  position: string | null;
}

/** Runs handlers: each event once per handler, and in the order of the case. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly system: SystemDb,
    private readonly db: Db,
    private readonly handlers: Handlers,
  ) {}

  /**
   * Delivers an event, after what the same handler is still owed of the same case.
   * @throws whatever the handler throws, and Error when an earlier event is not relayed yet; the queue tries again
   */
  async deliver({ eventId, handler }: Delivery): Promise<void> {
    const event = await this.find(eventId);
    if (!event) return;
    for (const earlier of await this.owedBefore(event, handler)) await this.deliverOne(earlier, handler);
    await this.deliverOne(event, handler);
  }

  /** The claim and the effect are one transaction: a second delivery waits for it and finds nothing to claim. */
  private async deliverOne(event: StoredEvent, handler: string): Promise<void> {
    const { organisationId, position: _position, ...recorded } = event;
    const principal = { userId: event.actorId, organisationId, districtId: event.districtId };
    try {
      await this.system.inUnitOfWork(event.id, principal, async () => {
        if (await this.db.row(CLAIM, [event.id, handler])) await this.handlers.handle(recorded, handler);
      });
    } catch (error) {
      await this.system.rows(FAILED, [event.id, handler]);
      throw error;
    }
  }

  private async find(eventId: string): Promise<StoredEvent | undefined> {
    return this.system.row<StoredEvent>(`${EVENT} where e.id = $1`, [eventId]);
  }

  private async owedBefore(event: StoredEvent, handler: string): Promise<StoredEvent[]> {
    if (!event.caseId) return [];
    const before = [event.caseId, event.position];
    if (await this.system.row(UNRELAYED, [...before, this.handlers.typesOf(handler)])) {
      throw new Error('an earlier event of the case is not relayed yet');
    }
    return this.system.rows<StoredEvent>(
      `${EVENT} join delivery d on d.event_id = e.id
       where d.case_id = $1 and d.position < $2 and d.handler = $3 and d.handled_at is null order by d.position`,
      [...before, handler],
    );
  }
}

const EVENT = `select e.id, e.type, e.district_id as "districtId", e.actor_id as "actorId", e.subject_id as "subjectId",
  e.case_id as "caseId", e.data, e.chain_position as position, app.organisation_of(e.actor_id) as "organisationId" from event e`;
const UNRELAYED = `select 1 from event where relayed_at is null and case_id = $1 and chain_position < $2 and type = any($3) limit 1`;
const CLAIM = `update delivery set handled_at = clock_timestamp() where event_id = $1 and handler = $2 and handled_at is null returning 1`;
const FAILED = `update delivery set failures = failures + 1 where event_id = $1 and handler = $2`;
