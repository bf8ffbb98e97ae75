import { Injectable } from '@nestjs/common';
import { currentActor } from '@fallnetz/platform';
import { Notifications } from '@fallnetz/reminders';
import { handoverNotices } from '../handover.notices';

type Kind = keyof typeof handoverNotices;

interface Told {
  handoverId: string;
  caseId: string;
  fromUserId: string;
  createdBy: string;
  code: string;
}

/** Tells the two sides of a hand-over what the other one did. */
@Injectable()
export class HandoverNotices {
  constructor(private readonly notifications: Notifications) {}

  tellReceiver(
    kind: Kind,
    { id, toUserId, caseId }: { id: string; toUserId: string; caseId?: string },
    data: Record<string, string | number> = {},
  ): void {
    const path = `/uebergaben/${id}`;
    this.notifications.notify({ userId: toUserId, kind: handoverNotices[kind], path, caseId, data });
  }

  /** Whose cases are given away by somebody else learns it at once. */
  tellLead({ id, fromUserId }: { id: string; fromUserId: string }, data: { count: number }): void {
    if (fromUserId === currentActor().userId) return;
    const kind = handoverNotices['handover.offered-for-you'];
    this.notifications.notify({ userId: fromUserId, kind, path: `/uebergaben/${id}`, data });
  }

  /** The former lead, and whoever prepared it in their place. */
  tellGivers(kind: Kind, part: Told): void {
    const path = `/uebergaben/${part.handoverId}`;
    const givers = new Set([part.fromUserId, part.createdBy]);
    givers.delete(currentActor().userId);
    for (const userId of givers)
      this.notifications.notify({
        userId,
        kind: handoverNotices[kind],
        path,
        caseId: part.caseId,
        data: { code: part.code },
      });
  }
}
