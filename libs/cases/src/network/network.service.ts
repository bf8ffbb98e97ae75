import { Injectable } from '@nestjs/common';
import { AccessLog, changedFields, Clock, Db, Events, platformProblem, Revisions } from '@fallnetz/platform';
import { CaseDoor } from '../case/case-door.service';
import { caseEvents } from '../cases.events';
import type { NetworkEntryChangeDto, NetworkEntryDto, NetworkEntryView } from './network.dto';
import { NetworkEntry } from './network-entry.entity';

/** The Netzwerkkarte: people and bodies around the client, day by day. */
@Injectable()
export class Network {
  constructor(
    private readonly db: Db,
    private readonly door: CaseDoor,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Present and past entries, closest first. @throws Problem not-found outside the wall */
  async list(caseId: string): Promise<NetworkEntryView[]> {
    await this.door.visible(caseId);
    this.accessLog.saw('network', caseId, caseId);
    return this.db.rows<NetworkEntryView>(LIST, [caseId]);
  }

  /** @throws Problem case.closed, case.consent-missing, not-found (case or offer) */
  async add(caseId: string, dto: NetworkEntryDto): Promise<{ id: string }> {
    await this.door.writable(caseId);
    await this.requireOffer(dto.offerId);
    const { id } = await this.db.repo(NetworkEntry).save({ ...dto, caseId, validFrom: this.clock.today() });
    this.events.record({ type: caseEvents['network.entry-added'], subjectId: id, caseId });
    return { id };
  }

  /** @throws Problem version.stale, case.closed, case.consent-missing, not-found (case, present entry or offer) */
  async change(caseId: string, id: string, { version, ...changes }: NetworkEntryChangeDto): Promise<void> {
    await this.door.writable(caseId);
    const entry = await this.revisions.require(NetworkEntry, { id, caseId }, version);
    this.requirePresent(entry);
    await this.requireOffer(changes.offerId);
    const fields = changedFields(entry, changes);
    if (fields.length === 0) return;
    await this.keepPast(entry);
    await this.db.repo(NetworkEntry).save(Object.assign(entry, changes, { validFrom: this.clock.today() }));
    this.events.record({ type: caseEvents['network.entry-changed'], subjectId: id, caseId, data: { fields } });
  }

  /** @throws Problem case.closed, case.consent-missing, not-found (case or present entry) */
  async remove(caseId: string, id: string): Promise<void> {
    await this.door.writable(caseId);
    const entry = await this.revisions.lock(NetworkEntry, { id, caseId });
    this.requirePresent(entry);
    await this.keepPast(entry);
    await this.db.repo(NetworkEntry).delete({ id });
    this.events.record({ type: caseEvents['network.entry-removed'], subjectId: id, caseId });
  }

  /** What held until yesterday stays as a row of its own; what was only entered today was a mistake and does not. */
  private async keepPast({ id: _, version: __, ...entry }: NetworkEntry): Promise<void> {
    const today = this.clock.today();
    if (entry.validFrom < today) await this.db.repo(NetworkEntry).save({ ...entry, validUntil: today });
  }

  private requirePresent({ validUntil }: NetworkEntry): void {
    if (validUntil !== null) throw platformProblem('not-found');
  }

  // A foreign key looks through the wall, so it would accept an offer of another district.
  private async requireOffer(id: string | null | undefined): Promise<void> {
    if (id && !(await this.db.row('select 1 from service_offer where id = $1', [id])))
      throw platformProblem('not-found');
  }
}

const LIST = `
select n.id, n.label, n.kind, n.closeness, n.quality, n.offer_id as "offerId", o.name as "offerName",
  n.valid_from as "validFrom", n.valid_until as "validUntil", n.version
from network_entry n left join service_offer o on o.id = n.offer_id
where n.case_id = $1 order by n.closeness, n.id`;
