import { Injectable } from '@nestjs/common';
import { CaseLead } from '@fallnetz/cases';
import { ConferenceHosts } from '@fallnetz/conferences';
import { Db, Events, must } from '@fallnetz/platform';
import { problem } from '../handover.errors';
import { handoverEvents } from '../handover.events';
import { HandoverPackages } from '../package/handover-packages.service';
import { HandoverNotices } from './handover-notices';

/** The receiver's decision on one case: everything of it in one transaction, or nothing. */
@Injectable()
export class TakingOver {
  constructor(
    private readonly db: Db,
    private readonly packages: HandoverPackages,
    private readonly lead: CaseLead,
    private readonly hosts: ConferenceHosts,
    private readonly events: Events,
    private readonly notices: HandoverNotices,
  ) {}

  /**
   * The receiver becomes lead; Maßnahmen, reminders and the Fallkonferenz follow.
   * @throws Problem handover.items-open (with the items in `fields`), handover.state, not-found
   */
  async accept(handoverId: string, id: string): Promise<void> {
    const part = await this.packages.part(handoverId, id);
    const taken = await this.db.row<{ former: string | null }>('select app.take_over_case($1) as former', [id]);
    if (!taken?.former) throw problem('handover.state');
    // Asked behind the lock: what was added a moment ago is in the package too.
    await this.packages.requireComplete(part);
    await this.lead.follow(part.caseId, taken.former);
    await this.hosts.follow(part.caseId, taken.former);
    this.record('handover.accepted', part);
    this.notices.tellGivers('handover.accepted', part);
  }

  /** The case stays where it is. @throws Problem handover.state, access.denied, not-found */
  async decline(handoverId: string, id: string, refusal: string): Promise<void> {
    const part = await this.packages.part(handoverId, id);
    must(part.isReceiver);
    // Before the row changes: afterwards the case is out of sight.
    this.record('handover.declined', part);
    const ended = await this.db.row(DECLINE, [id, refusal]);
    if (!ended) throw problem('handover.state');
    this.notices.tellGivers('handover.declined', part);
  }

  private record(type: 'handover.accepted' | 'handover.declined', part: { handoverId: string; caseId: string }): void {
    this.events.record({ type: handoverEvents[type], subjectId: part.handoverId, caseId: part.caseId });
  }
}

const DECLINE = `
update handover_case set state = 'declined', refusal = $2, decided_at = now()
where id = $1 and id = any((select app.my_incoming_handover_case_ids())::uuid[]) returning id`;
