import { Injectable } from '@nestjs/common';
import {
  AccessLog,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { isMinor } from '../client/birth';
import { Client } from '../client/client.entity';
import { clientEvents } from '../clients.events';
import { ask, problem } from '../clients.errors';
import type { ConsentDto, ConsentView } from './consent.dto';
import { Consent, type ConsentKind, KINDS_WITH_RECIPIENT } from './consent.entity';

/** A consent that holds today. */
export interface ConsentInForce {
  id: string;
  dataKinds: string[];
  recipientOrganisationId: string | null;
  /** Name of the body or person, '' when the kind needs none */
  recipientName: string;
  validFrom: string;
  validUntil: string | null;
}

/** A consent in a line. */
export type ConsentSummary = Pick<ConsentView, 'id' | 'kind' | 'recipientName' | 'validUntil' | 'state'>;

const FALLBACK_LANGUAGE = 'de';

/** Consents: given on a versioned notice text, withdrawn with effect in the same instant (domain.md 4 to 7). */
@Injectable()
export class Consents {
  constructor(
    private readonly db: Db,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Every consent of a person, newest first, withdrawn ones included. @throws Problem not-found outside the wall */
  async list(clientId: string): Promise<ConsentView[]> {
    await this.db.require(Client, { id: clientId });
    this.accessLog.saw('consents', clientId, await this.caseOf(clientId));
    return this.db.rows<ConsentView>(LIST, [clientId, this.clock.today()]);
  }

  /**
   * Records a consent with the notice text in force in the own organisation, in the chosen language or in German.
   * @param custodianId who may consent for a child although nothing is recorded about their custody yet
   * @throws Problem consent.period, consent.recipient-missing, consent.no-custody, consent.notice-missing, not-found
   */
  async give(clientId: string, { confirmed, ...dto }: ConsentDto, custodianId?: string): Promise<{ id: string }> {
    const client = await this.db.require(Client, { id: clientId });
    const {
      recipientOrganisationId = null,
      recipientName = '',
      validFrom = this.clock.today(),
      validUntil = null,
    } = dto;
    if (validUntil && validUntil < validFrom) throw problem('consent.period');
    const needsRecipient = KINDS_WITH_RECIPIENT.includes(dto.kind);
    if (needsRecipient && !recipientOrganisationId && !recipientName.trim()) throw problem('consent.recipient-missing');
    if (recipientOrganisationId) await this.requireOrganisation(recipientOrganisationId);
    await this.requireVoice(client, dto, custodianId);
    ask(confirmed, { 'consent.minor-alone': this.isMinorAlone(client, dto) });
    const { userId, districtId } = currentActor();
    const { id } = await this.db.repo(Consent).save({
      ...dto,
      recipientOrganisationId,
      recipientName,
      validFrom,
      validUntil,
      clientId,
      districtId,
      noticeTextId: await this.noticeFor(client.organisationId, dto.language),
      recordedBy: userId,
    });
    this.record('consent.given', id, await this.caseOf(clientId), dto.kind);
    return { id };
  }

  /**
   * Withdraws a consent. Whoever asks for it from now on does not find it any more; what happened before stays.
   * @throws Problem consent.withdrawn, not-found
   */
  async withdraw(id: string): Promise<void> {
    const consent = await this.revisions.lock(Consent, { id });
    if (consent.withdrawnAt) throw problem('consent.withdrawn');
    consent.withdrawnAt = this.clock.now();
    await this.db.repo(Consent).save(consent);
    this.record('consent.withdrawn', id, await this.caseOf(consent.clientId), consent.kind);
  }

  /**
   * The consents of one kind in force at this moment; validity is read, never remembered.
   * @param recipientOrganisationId only those naming this body
   */
  inForce(clientId: string, kind: ConsentKind, recipientOrganisationId?: string): Promise<ConsentInForce[]> {
    return this.db.rows<ConsentInForce>(
      `select c.id, data_kinds as "dataKinds", recipient_organisation_id as "recipientOrganisationId",
         coalesce(o.name, c.recipient_name) as "recipientName", valid_from as "validFrom", valid_until as "validUntil"
       from consent c left join organisation o on o.id = c.recipient_organisation_id
       where client_id = $1 and c.kind = $2 and withdrawn_at is null and valid_from <= $3
         and (valid_until is null or valid_until >= $3) and ($4::uuid is null or recipient_organisation_id = $4)
       order by recorded_at desc, id desc`,
      [clientId, kind, this.clock.today(), recipientOrganisationId ?? null],
    );
  }

  /** Every consent of a person in a line each, those in force first. */
  summary(clientId: string): Promise<ConsentSummary[]> {
    return this.db.rows<ConsentSummary>(SUMMARY, [clientId, this.clock.today()]);
  }

  /** The person's newest case that I see: where facts about the person stand in a timeline. */
  async caseOf(clientId: string): Promise<string | undefined> {
    const found = await this.db.row<{ id: string | null }>('select app.case_of_client($1) as id', [clientId]);
    return found?.id ?? undefined;
  }

  /** Whoever consents in a child's place has custody of it. */
  private async requireVoice({ id }: Client, { givenByClientId }: ConsentDto, custodianId?: string): Promise<void> {
    if (!givenByClientId || givenByClientId === custodianId) return;
    await this.db.require(Client, { id: givenByClientId });
    if (await this.db.row(CUSTODY, [id, givenByClientId])) return;
    throw problem('consent.no-custody', { fields: [refusedField('givenByClientId', 'consent.no-custody')] });
  }

  private isMinorAlone(client: Client, { kind, givenByClientId, givenBy }: ConsentDto): boolean {
    return kind === 'case_documentation' && !givenByClientId && !givenBy?.trim() && isMinor(client, this.clock.today());
  }

  private record(
    type: 'consent.given' | 'consent.withdrawn',
    subjectId: string,
    caseId: string | undefined,
    kind: string,
  ): void {
    this.events.record({ type: clientEvents[type], subjectId, caseId, data: { kind } });
  }

  private async noticeFor(organisationId: string, language: string): Promise<string> {
    const notice = await this.db.row<{ id: string }>(
      `select id from notice_text where organisation_id = $1 and kind = 'consent' and language in ($2, $3) and valid_from <= $4
       order by language = $2 desc, version desc limit 1`,
      [organisationId, language, FALLBACK_LANGUAGE, this.clock.today()],
    );
    if (!notice) throw problem('consent.notice-missing');
    return notice.id;
  }

  private async requireOrganisation(id: string): Promise<void> {
    if (!(await this.db.row('select 1 from organisation where id = $1', [id]))) throw platformProblem('not-found');
  }
}

const CUSTODY = `select 1 from household_member m where m.custody in ('yes', 'joint')
  and (m.client_id = $1 and m.recorded_for = $2 or m.client_id = $2 and m.recorded_for = $1 and m.relation = 'parent')`;

const STATE = `case when c.withdrawn_at is not null then 'withdrawn' when c.valid_from > $2 then 'coming'
  when c.valid_until < $2 then 'expired' else 'in_force' end as state`;

const SUMMARY = `
select c.id, c.kind, coalesce(o.name, c.recipient_name) as "recipientName", c.valid_until as "validUntil", ${STATE}
from consent c left join organisation o on o.id = c.recipient_organisation_id
where c.client_id = $1 order by c.withdrawn_at nulls first, c.kind, c.recorded_at desc`;

const LIST = `
select c.id, c.kind, c.recipient_organisation_id as "recipientOrganisationId",
  coalesce(o.name, c.recipient_name) as "recipientName", c.purpose, c.data_kinds as "dataKinds", c.direction, c.form,
  c.language, c.interpreted_by as "interpretedBy", coalesce(app.display_name(g), c.given_by) as "givenBy", c.valid_from as "validFrom", c.valid_until as "validUntil",
  c.withdrawn_at as "withdrawnAt",
  ${STATE},
  jsonb_build_object('id', n.id, 'version', n.version, 'language', n.language, 'body', n.body) as notice,
  u.name as "recordedByName", c.recorded_at as "recordedAt",
  jsonb_build_object('withdraw', c.withdrawn_at is null and c.client_id = any((select app.my_client_ids())::uuid[])) as may
from consent c join notice_text n on n.id = c.notice_text_id join user_account u on u.id = c.recorded_by
left join organisation o on o.id = c.recipient_organisation_id left join client g on g.id = c.given_by_client_id
where c.client_id = $1 order by c.recorded_at desc, c.id desc`;
