import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { OnJob } from '../jobs/on-event';
import { mailJobs } from './mail.job';
import { MailOutbox, type ClaimedMail } from './mail-outbox';
import { MailServer, type Outcome } from './mail-server';

const AT_ONCE = 4;
/** A round ends after so many; the next one begins seconds later. */
const ROUND = 400;

/** Sends what waits. Each mail at most once by itself: what is unclear is shown to people, not repeated. */
@Injectable()
export class Postman implements OnModuleDestroy {
  private posting = false;
  private left = 0;

  constructor(
    private readonly outbox: MailOutbox,
    private readonly server: MailServer,
  ) {}

  /** One round: several mails side by side; ends early when the server stops answering. */
  @OnJob(mailJobs['mail.post'])
  async post(): Promise<void> {
    if (this.posting) return;
    this.posting = true;
    try {
      await this.outbox.markUnclear();
      if (await this.outbox.isWaiting()) await this.round();
    } finally {
      this.posting = false;
    }
  }

  private async round(): Promise<void> {
    if (!this.server.isSet) return this.outbox.giveUpWaiting();
    if (!(await this.server.answers())) return this.outbox.postponeWaiting();
    this.left = ROUND;
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.postSeveral()));
  }

  private async postSeveral(): Promise<void> {
    while (this.left-- > 0) {
      const mail = await this.outbox.claim();
      if (!mail) return;
      await this.postOne(mail);
    }
  }

  private async postOne(mail: ClaimedMail): Promise<void> {
    if (!mail.address) return this.outbox.undelivered(mail.id, 'no_recipient');
    await this.note(mail, await this.server.send(mail));
  }

  private async note(mail: ClaimedMail, outcome: Outcome): Promise<void> {
    if (outcome === 'accepted') return this.outbox.sent(mail.id);
    if (outcome === 'refused') return this.outbox.undelivered(mail.id, 'refused');
    if (outcome !== 'later') this.left = 0;
    if (outcome === 'unclear') return this.outbox.undelivered(mail.id, 'unclear');
    await this.outbox.postpone(mail);
  }

  /** What is under way is finished, nothing new is claimed. */
  onModuleDestroy(): void {
    this.left = 0;
  }
}
