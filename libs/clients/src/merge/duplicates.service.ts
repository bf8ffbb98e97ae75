import { Injectable } from '@nestjs/common';
import { AccessLog, currentActor, Db, Events, platformProblem } from '@fallnetz/platform';
import { Client } from '../client/client.entity';
import { clientEvents } from '../clients.events';
import type { ClientHitView } from '../search/client-search.dto';
import { ClientSearch } from '../search/client-search.service';
import { isLikelySame } from '../search/rank';
import { DistinctClient } from './distinct-client.entity';

/** Who may be recorded twice, and who has been told apart. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly db: Db,
    private readonly search: ClientSearch,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
  ) {}

  /** People of mine who may be the same as this one and have not been told apart from them. @throws Problem not-found */
  async of(id: string): Promise<ClientHitView[]> {
    const { givenName, familyName, birthDate, birthYear } = await this.db.require(Client, { id });
    const name = `${givenName ?? ''} ${familyName ?? ''}`.trim();
    if (!name) return [];
    const wanted = { name, birthDate, birthYear, code: '', phone: '', text: '' };
    const found = await this.search.find(wanted);
    const apart = await this.toldApartFrom(id);
    const hits = found.filter((hit) => hit.clientId !== id && !apart.has(hit.clientId) && isLikelySame(wanted, hit));
    this.accessLog.sawEach(
      'client_search',
      hits.map(({ clientId, caseId }) => ({ subjectId: clientId, caseId })),
    );
    return hits;
  }

  /** Remembers that two people of mine are two. @throws Problem not-found */
  async tellApart(id: string, otherId: string): Promise<void> {
    if (id === otherId) throw platformProblem('not-found');
    await this.db.require(Client, { id });
    await this.db.require(Client, { id: otherId });
    if ((await this.toldApartFrom(id)).has(otherId)) return;
    const { userId, districtId } = currentActor();
    await this.db.repo(DistinctClient).insert({ districtId, clientId: id, otherClientId: otherId, decidedBy: userId });
    this.events.record({ type: clientEvents['client.distinguished'], subjectId: id, data: { otherId } });
  }

  private async toldApartFrom(id: string): Promise<Set<string>> {
    const rows = await this.db.rows<{ id: string }>(
      `select case when client_id = $1 then other_client_id else client_id end as id
       from client_distinct where $1 in (client_id, other_client_id)`,
      [id],
    );
    return new Set(rows.map((row) => row.id));
  }
}
