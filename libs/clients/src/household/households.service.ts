import { Injectable } from '@nestjs/common';
import { changedFields, currentActor, Db, Events, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { IsNull } from 'typeorm';
import { birthYearOf } from '../client/birth';
import { Client } from '../client/client.entity';
import { Clients } from '../client/clients.service';
import { clientEvents } from '../clients.events';
import { ask, problem } from '../clients.errors';
import { Consents } from '../consent/consents.service';
import type { MemberChangeDto, MemberDto, MemberFieldsDto } from './household.dto';
import { HouseholdMember } from './household-member.entity';
import { HOUSEHOLD_OF } from './household-views.service';
import { agesContradict, livedBeforeBirth } from './plausible';

type HouseholdEvent = Extract<keyof typeof clientEvents, `household.${string}`>;
type Said = Pick<MemberFieldsDto, 'relation' | 'custody' | 'livesTogether' | 'birthYear' | 'fromOn' | 'toOn'>;

/** Who lives together: each adult recorded with their own consent, a child with that of who has custody (domain.md 6). */
@Injectable()
export class Households {
  constructor(
    private readonly db: Db,
    private readonly clients: Clients,
    private readonly consents: Consents,
    private readonly revisions: Revisions,
    private readonly events: Events,
  ) {}

  /** The household of a person, begun with them alone when there is none. @throws Problem not-found, client.restricted, client.consent-missing */
  async begin(clientId: string): Promise<string> {
    const reference = await this.revisions.lock(Client, { id: clientId });
    await this.clients.requireEditable(clientId);
    const known = await this.db.row<{ household_id: string }>(HOUSEHOLD_OF, [clientId]);
    if (known) return known.household_id;
    const own = await this.insert({ clientId, recordedFor: reference.id, relation: 'self' });
    await this.record(clientEvents['household.begun'], own.id, clientId);
    return own.householdId;
  }

  /**
   * Adds somebody to the household of a person.
   * @throws Problem client.restricted, household.consent-missing, household.elsewhere, household.period, consent.no-custody,
   *   question, not-found
   */
  async add(clientId: string, dto: MemberDto): Promise<{ id: string }> {
    const householdId = await this.begin(clientId);
    if (await this.livesInFileOfOthers(clientId)) throw problem('household.elsewhere');
    const said = dto.recordedAs === 'number' ? { livesTogether: dto.livesTogether } : saidIn(dto);
    if (dto.recordedAs !== 'number' && !dto.relation) throw refused('relation', 'field.required');
    const personId = await this.personOf(clientId, dto);
    await this.requirePlausible(clientId, personId, said, dto.confirmed);
    if (dto.replacesId) await this.take(clientId, dto.replacesId);
    if (dto.wasNumber) await this.oneLess(clientId);
    const row = { ...said, householdId, recordedFor: clientId, clientId: personId };
    const { id } = personId && dto.recordedAs === 'known_person' ? await this.moveIn(row) : await this.insert(row);
    await this.record(clientEvents['household.member-added'], id, clientId);
    return { id };
  }

  /** Changes an entry of this file. @throws Problem version.stale, household.period, question, not-found */
  async change(clientId: string, memberId: string, { version, confirmed, ...changes }: MemberChangeDto): Promise<void> {
    await this.clients.requireEditable(clientId);
    const member = await this.revisions.require(HouseholdMember, { id: memberId, recordedFor: clientId }, version);
    if (member.relation === null || member.relation === 'self') throw platformProblem('not-found');
    if (member.clientId && changes.birthYear) throw refused('birthYear', 'field.unknown');
    const fields = changedFields(member, changes);
    if (fields.length === 0) return;
    Object.assign(member, changes);
    await this.requirePlausible(clientId, member.clientId, member as Said, confirmed);
    await this.db.repo(HouseholdMember).save(member);
    await this.record(clientEvents['household.member-changed'], memberId, clientId, fields);
  }

  /** Takes an entry of this file out. @throws Problem not-found */
  async remove(clientId: string, memberId: string): Promise<void> {
    await this.clients.requireEditable(clientId);
    await this.take(clientId, memberId);
    await this.record(clientEvents['household.member-removed'], memberId, clientId);
  }

  /** One of those who are only a number no longer counts. @throws Problem household.no-number */
  async countOneLess(clientId: string): Promise<void> {
    await this.clients.requireEditable(clientId);
    if (!(await this.oneLess(clientId))) throw problem('household.no-number');
  }

  private async oneLess(clientId: string): Promise<boolean> {
    const gone = await this.db.row<{ id: string | null }>('select app.count_one_less($1) as id', [clientId]);
    if (!gone?.id) return false;
    await this.record(clientEvents['household.member-changed'], gone.id, clientId, ['toOn']);
    return true;
  }

  /** The recorded person behind a new member, if there is one. */
  private async personOf(clientId: string, dto: MemberDto): Promise<string | null> {
    const { recordedAs, person, clientId: known, custody, relation, confirmed } = dto;
    if (recordedAs === 'person') {
      if (!person) throw refused('person', 'field.required');
      if (!person.consents.some(({ kind }) => kind === 'case_documentation'))
        throw problem('household.consent-missing');
      const hasCustody = relation === 'child' && (custody === 'yes' || custody === 'joint');
      return (await this.clients.record({ ...person, confirmed }, hasCustody ? clientId : undefined)).id;
    }
    if (recordedAs !== 'known_person') return null;
    if (!known || known === clientId) throw refused('clientId', 'field.required');
    await this.db.require(Client, { id: known });
    await this.clients.requireUnrestricted(known);
    if ((await this.consents.inForce(known, 'case_documentation')).length === 0)
      throw problem('household.consent-missing');
    return known;
  }

  /** Somebody recorded before joins; whoever has a household with others stays in it. */
  private async moveIn(row: Partial<HouseholdMember> & { clientId: string | null }): Promise<{ id: string }> {
    const repo = this.db.repo(HouseholdMember);
    const [own] = await repo.find({
      where: { clientId: row.clientId!, toOn: IsNull() },
      order: { id: 'desc' },
      take: 1,
    });
    if (!own) return this.insert(row);
    const others = await this.db.row<{ members: number }>('select members from app.household_counts($1)', [
      own.householdId,
    ]);
    if (own.relation !== 'self' || (others?.members ?? 0) > 1) throw problem('household.elsewhere');
    return repo.save(Object.assign(own, row));
  }

  private async livesInFileOfOthers(clientId: string): Promise<boolean> {
    return Boolean(
      await this.db.row('select 1 where app.case_of_client($1) is null and app.file_of_client($1) is not null', [
        clientId,
      ]),
    );
  }

  private async requirePlausible(
    clientId: string,
    personId: string | null,
    said: Said,
    confirmed: string[] | undefined,
  ): Promise<void> {
    if (said.fromOn && said.toOn && said.toOn < said.fromOn) throw refused('toOn', 'household.period');
    const reference = await this.clients.profile(clientId);
    const member = personId ? await this.clients.profile(personId) : { birthYear: said.birthYear };
    ask(confirmed, {
      'household.ages': agesContradict(said.relation, reference, member),
      'household.from-before-birth': livedBeforeBirth(said.fromOn, { ...member, birthYear: birthYearOf(member) }),
    });
  }

  private async take(clientId: string, memberId: string): Promise<void> {
    const member = await this.revisions.lock(HouseholdMember, { id: memberId, recordedFor: clientId });
    if (member.relation === 'self') throw platformProblem('not-found');
    await this.db.repo(HouseholdMember).delete({ id: memberId });
  }

  private insert(row: Partial<HouseholdMember>): Promise<HouseholdMember> {
    return this.db.repo(HouseholdMember).save({ ...row, recordedBy: currentActor().userId });
  }

  private async record(
    type: HouseholdEvent,
    subjectId: string,
    clientId: string,
    fields: string[] = [],
  ): Promise<void> {
    const caseId = await this.clients.fileOf(clientId);
    this.events.record({ type, subjectId, caseId, data: fields.length > 0 ? { fields } : {} });
  }
}

function saidIn({ relation, custody, livesTogether, fromOn, toOn, birthYear, recordedAs }: MemberDto): Said {
  return { relation, custody, livesTogether, fromOn, toOn, ...(recordedAs === 'minimal' ? { birthYear } : {}) };
}

function refused(field: string, code: string): Error {
  return platformProblem('request.invalid', { fields: [refusedField(field, code)] });
}
