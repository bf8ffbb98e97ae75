import { Injectable } from '@nestjs/common';
import { Db, OnEvent, type RecordedEvent } from '@fallnetz/platform';
import { defineNotificationKinds } from './notification-kinds';
import { Notifications } from './notifications.service';

const kinds = defineNotificationKinds({
  'substitution.started': {
    de: 'Sie sind als Vertretung eingetragen ({from} bis {until}).',
    en: 'You have been named as deputy ({from} to {until}).',
    mail: true,
  },
});

interface Named {
  deputyId: string;
  from: string;
  until: string;
}

/** Whoever stands in learns of it, however far ahead the substitution begins. */
@Injectable()
export class TellDeputy {
  constructor(
    private readonly db: Db,
    private readonly notifications: Notifications,
  ) {}

  @OnEvent('substitution.started', 'tell-deputy')
  async tell({ subjectId }: RecordedEvent): Promise<void> {
    const named = await this.db.row<Named>(NAMED, [subjectId]);
    if (!named) return;
    const { deputyId: userId, ...data } = named;
    const once = `substitution-${subjectId}`;
    this.notifications.notify({
      userId,
      kind: kinds['substitution.started'],
      path: '/verwaltung/vertretung',
      data,
      once,
    });
  }
}

const NAMED = `select deputy_user_id as "deputyId", starts_on as "from", ends_on as until from substitution
where id = $1 and revoked_at is null`;
