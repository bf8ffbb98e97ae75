import { Injectable } from '@nestjs/common';
import {
  AccessLog,
  changedFields,
  Clock,
  currentActor,
  Db,
  Events,
  platformProblem,
  refusedField,
  Revisions,
} from '@fallnetz/platform';
import { clientEvents } from '../clients.events';
import { ask, problem } from '../clients.errors';
import type { ConsentDto } from '../consent/consent.dto';
import { Consents } from '../consent/consents.service';
import { storedKeys } from '../search/search-keys';
import type { ClientChangeDto, ClientCreateDto, ClientFieldsDto, ClientView } from './client.dto';
import { Client } from './client.entity';
import { newPseudonym } from './pseudonym';

/** What other libs may know about a person of a case they may see. */
export type ClientProfile = Omit<ClientView, 'may' | 'version' | 'caseId'>;

// Stored only while the person consents to case documentation (domain.md 6, marked with *).
const NAMING_FIELDS = ['familyName', 'givenName', 'birthDate', 'phone', 'email'] as const;

const PROFILE = `c.id, c.pseudonym, coalesce(nullif(concat_ws(' ', c.given_name, c.family_name), ''), c.pseudonym) as "displayName",
  c.family_name as "familyName", c.given_name as "givenName", c.birth_date as "birthDate", c.birth_year as "birthYear",
  c.gender, c.nationalities, c.entry_year as "entryYear", c.first_language as "firstLanguage",
  c.interpreter_needed as "interpreterNeeded", c.ags, c.phone, c.email`;

/** People: recorded with a consent or under a pseudonym. */
@Injectable()
export class Clients {
  constructor(
    private readonly db: Db,
    private readonly consents: Consents,
    private readonly revisions: Revisions,
    private readonly events: Events,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a person with the consents given in the same talk.
   * @throws Problem client.consent-missing (409) when naming data come without consent to case documentation
   */
  async record({ consents, confirmed, ...fields }: ClientCreateDto): Promise<{ id: string }> {
    const { userId, organisationId, districtId } = currentActor();
    await this.requireMunicipality(fields.ags);
    this.requireConsentToName(
      fields,
      consents.some((consent) => this.documents(consent)),
    );
    askAboutYears(fields, confirmed);
    const { id } = await this.db.repo(Client).save({
      ...fields,
      ...storedKeys(fields),
      pseudonym: newPseudonym(),
      districtId,
      organisationId,
      createdBy: userId,
    });
    this.events.record({ type: clientEvents['client.recorded'], subjectId: id });
    for (const consent of consents) await this.consents.give(id, consent);
    return { id };
  }

  /** The person as a form shows it. @throws Problem not-found outside the wall */
  async read(id: string): Promise<ClientView> {
    const client = await this.db.row<Omit<ClientView, 'may'>>(
      `select ${PROFILE}, c.version, app.case_of_client(c.id) as "caseId" from client c where c.id = $1`,
      [id],
    );
    if (!client) throw platformProblem('not-found');
    this.accessLog.saw('client', id, client.caseId ?? undefined);
    const documented = (await this.consents.inForce(id, 'case_documentation')).length > 0;
    return { ...client, may: { edit: documented || isUnnamed(client), name: documented } };
  }

  /** The plain row of the person; the caller logs what it does with it. @throws Problem not-found outside the wall */
  async profile(id: string): Promise<ClientProfile> {
    const client = await this.db.row<ClientProfile>(`select ${PROFILE} from client c where c.id = $1`, [id]);
    if (!client) throw platformProblem('not-found');
    return client;
  }

  /** Changes what is known about a person. @throws Problem version.stale, client.consent-missing, not-found */
  async change(id: string, { version, confirmed, ...changes }: ClientChangeDto): Promise<void> {
    const client = await this.revisions.require(Client, { id }, version);
    const documented = (await this.consents.inForce(id, 'case_documentation')).length > 0;
    this.requireConsentToName(changes, documented);
    if (!documented && !isUnnamed(client)) throw problem('client.consent-missing');
    if (changes.ags) await this.requireMunicipality(changes.ags);
    const fields = changedFields(client, changes);
    if (fields.length === 0) return;
    Object.assign(client, changes);
    askAboutYears(client, confirmed);
    Object.assign(client, storedKeys(client));
    await this.db.repo(Client).save(client);
    const caseId = await this.consents.caseOf(id);
    this.events.record({ type: clientEvents['client.changed'], subjectId: id, caseId, data: { fields } });
  }

  /** Whether a person may hold these fields now. @throws Problem client.consent-missing */
  async requireMayHold(id: string, fields: Partial<ClientFieldsDto>): Promise<void> {
    this.requireConsentToName(fields, (await this.consents.inForce(id, 'case_documentation')).length > 0);
  }

  private documents(consent: ConsentDto): boolean {
    const today = this.clock.today();
    const { kind, validFrom = today, validUntil } = consent;
    return kind === 'case_documentation' && validFrom <= today && (!validUntil || validUntil >= today);
  }

  private requireConsentToName(given: Partial<ClientFieldsDto>, documented: boolean): void {
    const naming = NAMING_FIELDS.filter((field) => given[field]);
    if (documented || naming.length === 0) return;
    const fields = naming.map((field) => refusedField(field, 'client.consent-missing'));
    throw problem('client.consent-missing', { fields });
  }

  private async requireMunicipality(ags: string): Promise<void> {
    if (await this.db.row('select 1 from municipality where ags = $1', [ags])) return;
    throw platformProblem('request.invalid', { fields: [refusedField('ags', 'field.not-a-choice')] });
  }
}

function askAboutYears(
  { birthDate, birthYear, entryYear }: Partial<Pick<Client, 'birthDate' | 'birthYear' | 'entryYear'>>,
  confirmed: string[] | undefined,
): void {
  const born = birthDate ? Number(birthDate.slice(0, 4)) : birthYear;
  ask(confirmed, { 'client.entry-before-birth': Boolean(born && entryYear && entryYear < born) });
}

function isUnnamed(client: Pick<ClientView, (typeof NAMING_FIELDS)[number]>): boolean {
  return NAMING_FIELDS.every((field) => !client[field]);
}
