import { Injectable } from '@nestjs/common';
import { Clock, Db, Events, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { Client } from '../client/client.entity';
import { Clients } from '../client/clients.service';
import { clientEvents } from '../clients.events';
import { ask, problem } from '../clients.errors';
import { HouseholdViews } from '../household/household-views.service';
import { storedKeys } from '../search/search-keys';
import { MERGE_FIELDS, type MergeField } from './merge-fields';
import type { ComparisonView, HouseholdChoice, MergeDto, MergeView, OpenCaseView } from './merge.dto';
import { membersInBoth } from './same-members';

/** What a field was and became. */
type Taken = Partial<Record<MergeField, { before: unknown; after: unknown }>>;

interface MergeRow {
  lostId: string;
  taken: Taken;
  undone: boolean;
  isLate: boolean;
  hasLater: boolean;
  hasAdded: boolean;
}

/** How long a merge can be undone, and what is needed for it is kept. */
const DAYS_TO_UNDO = 30;

/** Two persons who are one: compared, merged, and parted again (ADR 14). */
@Injectable()
export class Merges {
  constructor(
    private readonly db: Db,
    private readonly clients: Clients,
    private readonly households: HouseholdViews,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The two side by side, with what a merge would move and what stands against it. @throws Problem not-found */
  async compare(id: string, otherId: string): Promise<ComparisonView> {
    const client = await this.clients.read(id);
    const other = await this.clients.read(otherId);
    const moves = await this.db.rows<ComparisonView['moves'][number]>(
      'select place, rows from app.client_rows($1) where rows > 0',
      [otherId],
    );
    const [same] = await this.db.rows<{ same: boolean }>(
      'select count(distinct organisation_id) = 1 as same from client where id in ($1, $2)',
      [id, otherId],
    );
    return {
      client,
      other,
      differences: MERGE_FIELDS.filter((field) => differs(client[field], other[field])),
      moves,
      openCases: await this.openCases(id, otherId),
      sameOrganisation: same?.same ?? false,
      households: await this.householdsOf(id, otherId),
      revivedConsents: await this.db.rows<ComparisonView['revivedConsents'][number]>(
        'select client_id as "clientId", kind, recipient as "recipientName" from app.revived_consents($1, $2)',
        [id, otherId],
      ),
    };
  }

  private async householdsOf(id: string, otherId: string): Promise<ComparisonView['households']> {
    const found = await this.db.row<{ choices: HouseholdChoice[] | null }>(
      'select app.household_choices($1, $2) as choices',
      [id, otherId],
    );
    if (!found?.choices) return null;
    const [own, other] = [await this.households.read(id), await this.households.read(otherId)];
    return { own, other, choices: found.choices, sameMembers: membersInBoth(own.members, other.members) };
  }

  /**
   * Makes one person of two: everything of the other moves here, and the other is gone.
   * @throws Problem version.stale, client.merge.open-cases, client.merge.organisation, client.merge.hidden-case,
   * client.merge.both-have, client.merge.withdrawn, client.merge.household, client.merge.households-apart,
   * client.restricted, client.consent-missing, not-found
   */
  async merge(id: string, dto: MergeDto): Promise<{ id: string }> {
    const { otherId, version, otherVersion, take, household = null, sameMembers = [] } = dto;
    if (id === otherId) throw platformProblem('not-found');
    const kept = await this.revisions.require(Client, { id }, version);
    const other = await this.revisions.require(Client, { id: otherId }, otherVersion);
    if (kept.organisationId !== other.organisationId) throw problem('client.merge.organisation');
    if ((await this.openCases(id, otherId)).length > 1) throw problem('client.merge.open-cases');
    const fields = take.filter((field) => differs(kept[field], other[field]));
    const merge = await this.sql<{ id: string | null }>('select app.merge_clients($1, $2, $3, $4, $5, $6) as id', [
      id,
      otherId,
      JSON.stringify(takenOf(fields, kept, other)),
      DAYS_TO_UNDO,
      household,
      JSON.stringify(sameMembers.map(({ memberId, otherMemberId }) => [memberId, otherMemberId])),
    ]);
    if (!merge?.id) throw platformProblem('not-found');
    await this.clients.requireMayHold(id, pick(other, fields));
    await this.save(kept, pick(other, fields));
    await this.tell('client.merged', id, { mergeId: merge.id, fields, ...(household ? { household } : {}) });
    return { id: merge.id };
  }

  /** The merges of a person, newest first. @throws Problem not-found */
  async list(id: string): Promise<MergeView[]> {
    await this.db.require(Client, { id });
    return this.db.rows<MergeView>(LIST, [id, this.clock.today()]);
  }

  /**
   * Parts two persons again. What was added since stays with this one.
   * @throws Problem client.merge.undone, client.merge.too-late, client.merge.later, client.merge.changed,
   * client.merge.gone, client.restricted, question, not-found
   */
  async undo(id: string, mergeId: string, confirmed?: string[]): Promise<void> {
    const kept = await this.revisions.lock(Client, { id });
    const { taken, lostId, hasAdded } = await this.requireUndoable(id, mergeId);
    const fields = Object.keys(taken) as MergeField[];
    const changed = fields.filter((field) => differs(kept[field], taken[field]?.after));
    if (changed.length > 0) {
      throw problem('client.merge.changed', {
        fields: changed.map((field) => refusedField(field, 'client.merge.changed')),
      });
    }
    await this.sql('select app.undo_client_merge($1)', [mergeId]);
    // Asked only where nothing refuses it; a question takes everything back.
    ask(confirmed, { 'client.merge.added-since': hasAdded });
    const before = Object.fromEntries(fields.map((field) => [field, taken[field]?.before]));
    await this.save(kept, before);
    await this.save(await this.db.require(Client, { id: lostId }), {});
    await this.tell('client.parted', id, { mergeId, fields });
    await this.tell('client.parted', lostId, { mergeId, fields: [] });
  }

  private async requireUndoable(id: string, mergeId: string): Promise<MergeRow> {
    const merge = await this.db.row<MergeRow>(UNDOABLE, [mergeId, id, this.clock.today()]);
    if (!merge) throw platformProblem('not-found');
    if (merge.undone) throw problem('client.merge.undone');
    if (merge.isLate) throw problem('client.merge.too-late');
    if (merge.hasLater) throw problem('client.merge.later');
    return merge;
  }

  private openCases(...ids: string[]): Promise<OpenCaseView[]> {
    return this.db.rows<OpenCaseView>(
      'select id, code from case_file where client_id = any($1) and closed_on is null order by code',
      [ids],
    );
  }

  private async save(client: Client, changes: Partial<Client>): Promise<void> {
    Object.assign(client, changes);
    await this.db.repo(Client).save(Object.assign(client, storedKeys(client)));
  }

  /** The fact stands in every case of the person, since every case shows them. */
  private async tell(
    type: 'client.merged' | 'client.parted',
    id: string,
    data: { mergeId: string; fields: string[]; household?: HouseholdChoice },
  ): Promise<void> {
    const cases = await this.db.rows<{ id: string }>('select id from case_file where client_id = $1 order by id', [id]);
    for (const caseId of cases.length > 0 ? cases.map((row) => row.id) : [undefined])
      this.events.record({ type: clientEvents[type], subjectId: id, caseId, data });
  }

  private async sql<Row>(statement: string, parameters: unknown[]): Promise<Row | undefined> {
    try {
      return await this.db.row<Row>(statement, parameters);
    } catch (error) {
      const refusal = REFUSALS[(error as { code?: string }).code ?? ''];
      throw refusal ? problem(refusal) : error;
    }
  }
}

/** What the functions of migrations 10, 38 and 44 refuse. */
const REFUSALS: Record<string, Parameters<typeof problem>[0]> = {
  FN002: 'client.merge.both-have',
  FN003: 'client.merge.gone',
  FN004: 'client.merge.hidden-case',
  FN005: 'client.merge.withdrawn',
  FN006: 'client.merge.household',
  FN007: 'client.merge.households-apart',
  FN008: 'client.merge.changed',
  FN009: 'client.restricted',
};

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
}

function pick(client: Client, fields: MergeField[]): Partial<Client> {
  return Object.fromEntries(fields.map((field) => [field, client[field]]));
}

function takenOf(fields: MergeField[], kept: Client, other: Client): Taken {
  return Object.fromEntries(fields.map((field) => [field, { before: kept[field], after: other[field] }]));
}

const UNDOABLE = `
select m.lost_id as "lostId", m.taken, m.undone_on is not null as undone, m.undo_until < $3 or m.lost is null as "isLate",
  exists (select 1 from client_merge later where later.kept_id = m.kept_id and later.id > m.id and later.undone_on is null) as "hasLater",
  exists (select 1 from consent c where c.client_id = m.kept_id and c.id > m.id)
    or exists (select 1 from case_file c where c.client_id = m.kept_id and c.id > m.id)
    or exists (select 1 from household_member h where h.recorded_for = m.kept_id and h.id > m.id) as "hasAdded"
from client_merge m where m.id = $1 and m.kept_id = $2`;

const LIST = `
select m.id, coalesce(nullif(concat_ws(' ', m.lost ->> 'given_name', m.lost ->> 'family_name'), ''), m.lost ->> 'pseudonym') as "otherName",
  u.name as "mergedByName", m.merged_on as "mergedOn", m.undo_until as "undoUntil", m.undone_on as "undoneOn",
  jsonb_build_object('undo', m.undone_on is null and m.lost is not null and m.undo_until >= $2) as may
from client_merge m join user_account u on u.id = m.merged_by where m.kept_id = $1 order by m.id desc`;
