import { Injectable } from '@nestjs/common';
import { Clock, Db, Events } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { handoverEvents } from '../handover.events';
import { handoverNotices } from '../handover.notices';

/** What is recorded and told about a move. */
@Injectable()
export class MoveTelling {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Everybody at the other organisation who could take it over. */
  async offered(move: { id: string; caseId: string; toOrganisationId: string }): Promise<void> {
    this.record('move.offered', move);
    const receivers = await this.db.rows<{ id: string }>(
      `select id from user_account where organisation_id = $1 and 'case_manager' = any(roles)
         and active_from <= $2 and (active_until is null or active_until >= $2)`,
      [move.toOrganisationId, this.clock.today()],
    );
    for (const { id } of receivers) this.notify('move.offered', id, `/uebergaben/umzug/${move.id}`);
  }

  /** The new case begins with what was handed on; the sending person learns that it was taken. */
  accepted(move: { id: string; caseId: string; senderUserId: string }): void {
    this.record('move.received', move);
    this.notify('move.accepted', move.senderUserId, '/uebergaben');
  }

  declined({ senderUserId }: { senderUserId: string }): void {
    this.notify('move.declined', senderUserId, '/uebergaben');
  }

  private record(type: 'move.offered' | 'move.received', { id, caseId }: { id: string; caseId: string }): void {
    this.events.record({ type: handoverEvents[type], subjectId: id, caseId, data: { fields: ['state'] } });
  }

  private notify(kind: keyof typeof handoverNotices, userId: string, path: string): void {
    this.notifications.notify({ userId, kind: handoverNotices[kind], path });
  }
}
