import { Injectable } from '@nestjs/common';
import { currentActor } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { handoverNotices } from '../handover.notices';

type Kind = keyof typeof handoverNotices;

/** Tells the two sides of a hand-over what the other one did. */
@Injectable()
export class HandoverNotices {
  constructor(private readonly notifications: Notifications) {}

  tellReceiver(
    kind: Kind,
    { id, toUserId }: { id: string; toUserId: string },
    data: Record<string, string | number> = {},
  ): void {
    this.notifications.notify({ userId: toUserId, kind: handoverNotices[kind], path: `/uebergaben/${id}`, data });
  }

  /** Whose cases are given away by somebody else learns it at once. */
  tellLead({ id, fromUserId }: { id: string; fromUserId: string }, data: { count: number }): void {
    if (fromUserId === currentActor().userId) return;
    const kind = handoverNotices['handover.offered-for-you'];
    this.notifications.notify({ userId: fromUserId, kind, path: `/uebergaben/${id}`, data });
  }

  /** The former lead, and whoever prepared it in their place. */
  tellGivers(kind: Kind, part: { handoverId: string; fromUserId: string; createdBy: string; code: string }): void {
    const path = `/uebergaben/${part.handoverId}`;
    const givers = new Set([part.fromUserId, part.createdBy]);
    givers.delete(currentActor().userId);
    for (const userId of givers)
      this.notifications.notify({ userId, kind: handoverNotices[kind], path, data: { code: part.code } });
  }
}
