import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { SystemDb } from '../db/system-db';
import { Handlers } from './handlers';

/** One effect that is owed: an event and the handler that wants it. */
export interface Delivery {
  eventId: string;
  handler: string;
}

const BATCH = 500;

/** Turns committed events into deliveries. Several relays may run: each takes other events (`skip locked`). */
@Injectable()
export class Relay {
  constructor(
    private readonly db: SystemDb,
    private readonly handlers: Handlers,
    private readonly clock: Clock,
  ) {}

  /**
   * Relays the next events. What is owed is committed before anything is put into a queue, so that a queue may lose
   * it and the sweep still knows.
   * @returns the deliveries to enqueue, in order, and whether there may be more events
   */
  async relay(): Promise<{ deliveries: Delivery[]; more: boolean }> {
    const subscriptions = this.handlers.subscriptions;
    const rows = await this.db.rows<{ relayed: number } & Partial<Delivery>>(RELAY, [
      subscriptions.map(({ type }) => type),
      subscriptions.map(({ handler }) => handler),
      BATCH,
      this.clock.now(),
    ]);
    const deliveries = rows.flatMap(({ eventId, handler }) => (eventId && handler ? [{ eventId, handler }] : []));
    return { deliveries, more: rows[0]?.relayed === BATCH };
  }

  /** What was enqueued before `until` and is still owed to a handler of this process: a queue may forget. */
  async owed(until: Date): Promise<Delivery[]> {
    const handlers = this.handlers.subscriptions.map(({ handler }) => handler);
    return this.db.rows<Delivery>(OWED, [handlers, until, BATCH, this.clock.now()]);
  }
}

const RELAY = `
  with batch as (
    select id, type, case_id, chain_position from event where relayed_at is null order by id limit $3 for update skip locked),
  marked as (update event e set relayed_at = $4 from batch b where e.id = b.id returning e.id),
  owed as (
    insert into delivery (event_id, handler, case_id, position, enqueued_at)
    select b.id, wanted.handler, b.case_id, b.chain_position, $4
    from batch b join unnest($1::text[], $2::text[]) as wanted (type, handler) on wanted.type = b.type
    returning event_id, handler)
  select (select count(*)::int from marked) as relayed, o.event_id as "eventId", o.handler
  from (select 1) one left join owed o on true left join batch b on b.id = o.event_id
  order by b.case_id, b.chain_position, b.id`;

const OWED = `
  with late as (
    select event_id, handler from delivery
    where handled_at is null and handler = any($1) and enqueued_at <= $2
    order by enqueued_at limit $3 for update skip locked)
  update delivery d set enqueued_at = $4 from late
  where d.event_id = late.event_id and d.handler = late.handler
  returning d.event_id as "eventId", d.handler`;
