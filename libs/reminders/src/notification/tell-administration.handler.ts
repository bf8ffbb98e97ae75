import { Injectable } from '@nestjs/common';
import { Clock, Db, OnEvent, type RecordedEvent } from '@fallnetz/platform';
import { defineNotificationKinds } from './notification-kinds';
import { Notifications } from './notifications.service';

const kinds = defineNotificationKinds({
  'barrier.reported': {
    de: 'Jemand hat eine Barriere gemeldet.',
    en: 'Somebody has reported a barrier.',
    mail: true,
  },
});

/** The Fachadministration learns of reported barriers, once a day however many there are. */
@Injectable()
export class TellAdministration {
  constructor(
    private readonly db: Db,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  @OnEvent('barrier.reported', 'tell-administration')
  async tell({ districtId }: RecordedEvent): Promise<void> {
    const people = await this.db.rows<{ userId: string }>(ADMINISTRATION, [districtId]);
    for (const { userId } of people) {
      this.notifications.notify({
        userId,
        kind: kinds['barrier.reported'],
        path: '/verwaltung/barrierefreiheit',
        once: `barrier-${this.clock.today()}`,
      });
    }
  }
}

const ADMINISTRATION = `select id as "userId" from user_account where district_id = $1 and 'fachadministration' = any(roles)
and active_from <= app.today() and (active_until is null or active_until >= app.today())`;
