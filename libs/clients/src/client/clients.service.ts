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
import { type Birth, birthYearOf, isUnborn, isVeryOld, precisionOf } from './birth';
import type { ClientChangeDto, ClientCreateDto, ClientFieldsDto, ClientView } from './client.dto';
import { Client } from './client.entity';
import { newPseudonym } from './pseudonym';

/** What other libs may know about a person of a case they may see. */
export type ClientProfile = Omit<ClientView, 'may' | 'version' | 'caseId' | 'restricted'>;

// Stored only while the person consents to case documentation (domain.md 6, marked with *).
const NAMING_FIELDS = [
  'familyName',
  'givenName',
  'latinName',
  'birthDate',
  'phone',
  'email',
  'street',
  'postcode',
  'town',
  'preferredChannel',
  'mayCall',
] as const;

const PLAIN = (naming: (column: string) => string): string => `
  c.id, c.pseudonym, ${naming('family_name')} as "familyName", ${naming('given_name')} as "givenName",
  ${naming('latin_name')} as "latinName", ${naming('birth_date')} as "birthDate", c.birth_year as "birthYear",
  c.birth_precision as "birthPrecision", c.gender, c.nationalities, c.entry_year as "entryYear",
  c.first_language as "firstLanguage", c.further_languages as "furtherLanguages",
  c.interpreter_needed as "interpreterNeeded", c.ags, ${naming('phone')} as phone, ${naming('email')} as email,
  ${naming('street')} as street, ${naming('postcode')} as postcode, ${naming('town')} as town,
  ${naming('preferred_channel')} as "preferredChannel"`;

/** Everything that was stored. */
const STORED = `select ${PLAIN((column) => `c.${column}`)}, c.may_call as "mayCall",
  coalesce(nullif(concat_ws(' ', c.given_name, c.family_name), ''), c.pseudonym) as "displayName"
from client c where c.id = $1`;

/** What may be shown: who the person is only while they consent, asked at the moment of reading and once (`offset 0`), not per column. */
const SHOWN = `select ${PLAIN((column) => `case when d.ok then c.${column} end`)}, d.ok and c.may_call as "mayCall",
  app.display_name(c) as "displayName", c.version, app.file_of_client(c.id) as "caseId", d.ok as documented,
  c.id = any((select app.my_client_ids())::uuid[]) as mine, app.restricted_client(c.id) as restricted,
  num_nulls(c.family_name, c.given_name, c.birth_date) = 3 as unnamed
from client c cross join lateral (select app.documented_here(c.id) as ok offset 0) d where c.id = $1`;

type ShownRow = Omit<ClientView, 'may'> & { documented: boolean; unnamed: boolean; mine: boolean };

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
   * @param custodianId who may consent for a child although nothing is recorded about their custody yet
   * @throws Problem client.consent-missing (409) when naming data come without consent to case documentation
   */
  async record({ consents, confirmed, ...fields }: ClientCreateDto, custodianId?: string): Promise<{ id: string }> {
    const { userId, organisationId, districtId } = currentActor();
    await this.requireMunicipality(fields.ags);
    this.requireConsentToName(
      fields,
      consents.some((consent) => this.documents(consent)),
    );
    this.requirePlausible(fields, confirmed);
    const { id } = await this.db.repo(Client).save({
      ...fields,
      ...storedKeys(fields),
      birthPrecision: precisionOf(fields),
      pseudonym: newPseudonym(),
      districtId,
      organisationId,
      createdBy: userId,
    });
    this.events.record({ type: clientEvents['client.recorded'], subjectId: id });
    for (const consent of consents) await this.consents.give(id, { ...consent, confirmed }, custodianId);
    return { id };
  }

  /** The person as a form shows it. @throws Problem not-found outside the wall */
  async read(id: string): Promise<ClientView> {
    const client = await this.shown(id);
    this.accessLog.saw('client', id, client.caseId ?? undefined);
    return client;
  }

  /** The person as anybody may be shown them today; the caller logs the look. @throws Problem not-found outside the wall */
  async shown(id: string): Promise<ClientView> {
    const row = await this.db.row<ShownRow>(SHOWN, [id]);
    if (!row) throw platformProblem('not-found');
    const { documented, unnamed, mine, ...client } = row;
    const writable = mine && !client.restricted;
    return { ...client, may: { edit: writable && (documented || unnamed), name: writable && documented } };
  }

  /**
   * The plain row of the person, whatever they consent to: to find what names them in texts, never to show it.
   * @throws Problem not-found outside the wall
   */
  async profile(id: string): Promise<ClientProfile> {
    const client = await this.db.row<ClientProfile>(STORED, [id]);
    if (!client) throw platformProblem('not-found');
    return client;
  }

  /** Changes what is known about a person. @throws Problem version.stale, client.restricted, client.consent-missing, not-found */
  async change(id: string, { version, confirmed, ...changes }: ClientChangeDto): Promise<void> {
    const client = await this.revisions.require(Client, { id }, version);
    await this.requireUnrestricted(id);
    const documented = (await this.consents.inForce(id, 'case_documentation')).length > 0;
    this.requireConsentToName(changes, documented);
    if (!documented && !isUnnamed(client)) throw problem('client.consent-missing');
    if (changes.ags) await this.requireMunicipality(changes.ags);
    const fields = changedFields(client, changes);
    if (fields.length === 0) return;
    Object.assign(client, changes);
    client.birthPrecision = precisionOf(client);
    this.requirePlausible(client, confirmed);
    Object.assign(client, storedKeys(client));
    await this.db.repo(Client).save(client);
    const caseId = await this.fileOf(id);
    this.events.record({ type: clientEvents['client.changed'], subjectId: id, caseId, data: { fields } });
  }

  /** Somebody adds to what is known about a person. @throws Problem client.restricted, client.consent-missing, not-found */
  async requireEditable(id: string): Promise<void> {
    if ((await this.shown(id)).may.edit) return;
    await this.requireUnrestricted(id);
    throw problem('client.consent-missing');
  }

  /** Art. 18 DSGVO: restricted data are only kept. @throws Problem client.restricted */
  async requireUnrestricted(id: string): Promise<void> {
    const found = await this.db.row<{ restricted: boolean }>('select app.restricted_client($1) as restricted', [id]);
    if (found?.restricted) throw problem('client.restricted');
  }

  /** Whether a person may hold these fields now. @throws Problem client.consent-missing */
  async requireMayHold(id: string, fields: Partial<ClientFieldsDto>): Promise<void> {
    this.requireConsentToName(fields, (await this.consents.inForce(id, 'case_documentation')).length > 0);
  }

  /** The file in whose timeline facts about the person stand: their own case or that of their household. */
  async fileOf(id: string): Promise<string | undefined> {
    const found = await this.db.row<{ id: string | null }>('select app.file_of_client($1) as id', [id]);
    return found?.id ?? undefined;
  }

  /** Refuses who is not born yet, asks about years that do not fit each other. */
  private requirePlausible(person: Birth & { entryYear?: number | null }, confirmed?: string[]): void {
    const today = this.clock.today();
    if (isUnborn(person, today)) {
      const field = person.birthDate ? 'birthDate' : 'birthYear';
      throw platformProblem('request.invalid', { fields: [refusedField(field, 'client.not-born')] });
    }
    const born = birthYearOf(person);
    const { entryYear } = person;
    ask(confirmed, {
      'client.entry-before-birth': Boolean(born && entryYear && entryYear < born),
      'client.entry-to-come': Boolean(entryYear && entryYear > Number(today.slice(0, 4))),
      'client.very-old': isVeryOld(person, today),
    });
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

function isUnnamed(client: Pick<ClientView, (typeof NAMING_FIELDS)[number]>): boolean {
  return NAMING_FIELDS.every((field) => !client[field]);
}
