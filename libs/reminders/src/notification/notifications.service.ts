import { Injectable } from '@nestjs/common';
import { Config, Db } from '@fallnetz/platform';
import { mailTexts } from './mail-texts';
import { notificationKind } from './notification-kinds';

/** Something somebody should know. */
export interface Notice {
  /** Whoever stands in for this person today is told as well. */
  userId: string;
  /** A kind declared with `defineNotificationKinds` or `defineReminderKinds`. */
  kind: string;
  /** Page of the web client to open, e.g. `/faelle/<id>`. */
  path: string;
  caseId?: string;
  /** Values for the places in the kind's sentence: ids, codes, days; never names. */
  data?: Record<string, string | number | null>;
  /** The same word again tells nobody twice. */
  once?: string;
}

/** The door for other libs: tells people something in the product and, where the kind says so, by mail. */
@Injectable()
export class Notifications {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  /** Tells somebody, inside the running unit of work; mail leaves after the commit. */
  notify({ userId, kind, path, caseId, data = {}, once }: Notice): void {
    const { mail } = notificationKind(kind);
    const texts = mail ? JSON.stringify(mailTexts(new URL(path, this.config.PUBLIC_URL).toString())) : null;
    const values = [userId, kind, path, caseId ?? null, JSON.stringify(data), texts, once ?? null];
    this.db.send('select app.notify($1, $2, $3, $4, $5, $6, $7)', values);
  }
}
