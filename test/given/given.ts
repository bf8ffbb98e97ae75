import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type Role, SessionsService } from '@fallnetz/organisation';
import type { TestApi } from './api';
import { Person, type Account } from './person';

type OrganisationKind = 'municipality' | 'freier_traeger' | 'koordinierende_stelle' | 'auslaenderbehoerde' | 'other';

const KIND_OF_ROLE: Partial<Record<Role, OrganisationKind>> = {
  koordinierende_stelle: 'koordinierende_stelle',
  abh_participant: 'auslaenderbehoerde',
  conference_guest: 'other',
};

/** A district that belongs to one test alone, with whoever and whatever the test needs. */
export class District {
  readonly ags = ['05999001', '05999002', '05999003'];
  private readonly organisations = new Map<OrganisationKind, string>();
  private people = 0;

  private constructor(
    private readonly api: TestApi,
    /** The owner's connection: looks behind the wall to check what was written. */
    readonly sql: Client,
    readonly id: string,
  ) {}

  static async create(api: TestApi): Promise<District> {
    const sql = new Client({ connectionString: api.database.ownerUrl });
    await sql.connect();
    const name = `Testkreis ${randomBytes(3).toString('hex')}`;
    const { rows } = await sql.query<{ id: string }>(
      `insert into district (ags, name) values ('05999', $1) returning id`,
      [name],
    );
    const district = new District(api, sql, rows[0]!.id);
    for (const [index, ags] of district.ags.entries()) {
      await sql.query('insert into municipality (district_id, ags, name) values ($1, $2, $3)', [
        district.id,
        ags,
        `Ort ${index + 1}`,
      ]);
    }
    return district;
  }

  /** Closes the owner's connection. */
  async close(): Promise<void> {
    await this.sql.end();
  }

  /** The id of the district's organisation of a kind; made at first need, with its notice texts. */
  async organisation(kind: OrganisationKind = 'municipality'): Promise<string> {
    const known = this.organisations.get(kind) ?? (await this.newOrganisation(kind));
    this.organisations.set(kind, known);
    return known;
  }

  /** Another organisation of a kind beside the usual one. */
  async newOrganisation(kind: OrganisationKind): Promise<string> {
    const { rows } = await this.sql.query<{ id: string }>(
      `insert into organisation (district_id, name, kind, regime) values ($1, $2, $3, 'dsgvo_dsg_nrw') returning id`,
      [this.id, `Teststelle ${kind}`, kind],
    );
    const id = rows[0]!.id;
    await this.sql.query(
      `insert into notice_text (organisation_id, district_id, kind, language, version, body, valid_from)
       select $1, $2, kind, 'de', 1, 'Testhinweis', '2020-01-01' from unnest(array['art_13_notice', 'consent']) kind`,
      [id, this.id],
    );
    return id;
  }

  /** A signed-in person with a role. */
  async person(role: Role, more: { organisationId?: string; ags?: string[] } = {}): Promise<Person> {
    const organisationId = more.organisationId ?? (await this.organisation(KIND_OF_ROLE[role]));
    const name = `Testperson ${++this.people}`;
    const email = `person-${randomBytes(5).toString('hex')}@test.invalid`;
    const { rows } = await this.sql.query<{ id: string }>(
      `insert into user_account (district_id, organisation_id, email, name, roles, ags, active_from)
       values ($1, $2, $3, $4, $5, $6, '2020-01-01') returning id`,
      [this.id, organisationId, email, name, [role], more.ags ?? [this.ags[0]]],
    );
    return this.signIn({ id: rows[0]!.id, name, email, organisationId });
  }

  /** A new session for an existing account. */
  async signIn(account: Account): Promise<Person> {
    const sessions = this.api.app.get(SessionsService, { strict: false });
    const token = await sessions.open(account.id);
    const { csrfToken } = await sessions.describe(token);
    return new Person(this.api, this.id, account, { token, csrf: csrfToken });
  }
}
