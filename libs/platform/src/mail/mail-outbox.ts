import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { SystemDb } from '../db/system-db';

/** A mail that this process alone may send now. */
export interface ClaimedMail {
  id: string;
  address: string | null;
  subject: string;
  body: string;
  attempts: number;
}

/** Why a mail was not delivered. */
export type MailFailure = 'no_smtp' | 'no_recipient' | 'refused' | 'unreachable' | 'unclear';

/** Longer than any conversation with a mail server may take: who claimed a mail before that is gone. */
const CLAIM_MS = 3 * 60_000;
const RETRY_MINUTES = [1, 5, 15, 60, 240];

/** The rows of `mail` on their way: waiting → sending → sent or undelivered. Nothing leaves without a claim. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly db: SystemDb,
    private readonly clock: Clock,
  ) {}

  /** Takes the next waiting mail, so that nobody else sends it. */
  claim(): Promise<ClaimedMail | undefined> {
    return this.db.row<ClaimedMail>(CLAIM, [this.clock.now(), this.clock.today()]);
  }

  /** Whether any mail is to be sent now. */
  async isWaiting(): Promise<boolean> {
    const sql = `select 1 from mail where state = 'waiting' and try_at <= $1 limit 1`;
    return (await this.db.row(sql, [this.clock.now()])) !== undefined;
  }

  async sent(id: string): Promise<void> {
    await this.db.rows(`update mail set state = 'sent', sent_at = $2, failure = null where id = $1`, [
      id,
      this.clock.now(),
    ]);
  }

  /** Gives up; the mail stays visible under Verwaltung until somebody sends it again. */
  async undelivered(id: string, failure: MailFailure): Promise<void> {
    await this.db.rows(`update mail set state = 'undelivered', failure = $2 where id = $1`, [id, failure]);
  }

  /** Tries again later, or gives up after the last try. */
  async postpone({ id, attempts }: ClaimedMail): Promise<void> {
    const minutes = RETRY_MINUTES[attempts - 1];
    if (minutes === undefined) return this.undelivered(id, 'unreachable');
    const tryAt = new Date(this.clock.now().getTime() + minutes * 60_000);
    await this.db.rows(`update mail set state = 'waiting', try_at = $2, failure = 'unreachable' where id = $1`, [
      id,
      tryAt,
    ]);
  }

  /** The server is away: whatever waits now waits on, and is given up after the last try. */
  async postponeWaiting(): Promise<void> {
    await this.db.rows(POSTPONE_WAITING, [this.clock.now(), RETRY_MINUTES]);
  }

  /** Without a mail server nothing can be sent: say so instead of letting it wait. */
  async giveUpWaiting(): Promise<void> {
    await this.db.rows(`update mail set state = 'undelivered', failure = 'no_smtp' where state = 'waiting'`);
  }

  /**
   * A worker died between claiming and noting the outcome: the mail may have been accepted. Sending it again could
   * reach somebody twice, so it is shown as unclear and a person decides.
   */
  async markUnclear(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - CLAIM_MS);
    await this.db.rows(
      `update mail set state = 'undelivered', failure = 'unclear' where state = 'sending' and claimed_at < $1`,
      [before],
    );
  }
}

const CLAIM = `
  update mail set state = 'sending', attempts = attempts + 1, claimed_at = $1
  where id = (select id from mail where state = 'waiting' and try_at <= $1 order by try_at, id limit 1 for update skip locked)
  returning id, subject, body, attempts, app.mail_address(recipient_user_id, $2) as address`;
const POSTPONE_WAITING = `
  update mail set attempts = attempts + 1, failure = 'unreachable',
    state = case when attempts < cardinality($2::int[]) then 'waiting' else 'undelivered' end,
    try_at = $1::timestamptz + make_interval(mins => coalesce(($2::int[])[attempts + 1], 0))
  where state = 'waiting' and try_at <= $1`;
