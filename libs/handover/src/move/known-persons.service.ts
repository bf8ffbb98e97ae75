import { Injectable } from '@nestjs/common';
import { ClientSearch, Consents, type ConsentDto } from '@fallnetz/clients';
import { currentActor, Db, platformProblem, refusedField } from '@fallnetz/platform';
import { problem } from '../handover.errors';
import type { IncomingMoveView, KnownPersonsView, KnownOpenCaseView } from './move.dto';

/** Is somebody who moves here known already? Nobody is recorded twice, and of other walls only whom to ask is said. */
@Injectable()
export class KnownPersons {
  constructor(
    private readonly db: Db,
    private readonly search: ClientSearch,
    private readonly consents: Consents,
  ) {}

  /** Who resembles the released data; the sending office, who knows the person anyway, is left out. */
  async like({ person, fromOrganisationName }: IncomingMoveView): Promise<KnownPersonsView> {
    const name = [person.givenName, person.familyName].filter(Boolean).join(' ');
    if (!name) return { hits: [], known: [] };
    const birth = { birthDate: person.birthDate ?? undefined, birthYear: person.birthYear ?? undefined };
    const { hits, known } = await this.search.search({ name, ...birth });
    const own = await this.ownAmong(hits.map(({ clientId }) => clientId));
    return {
      hits: hits.flatMap((hit) => {
        const found = own.find(({ clientId }) => clientId === hit.clientId);
        return found ? [{ ...hit, openCase: found.openCase }] : [];
      }),
      known: known.filter(({ organisationName }) => organisationName !== fromOrganisationName),
    };
  }

  /**
   * Somebody of the own organisation is the person; consents here, or did so already.
   * @throws Problem not-found, move.client, request.invalid, consent.notice-missing
   */
  async take(clientId: string, consent?: ConsentDto): Promise<string> {
    if (!(await this.db.row('select 1 from client where id = $1', [clientId]))) throw platformProblem('not-found');
    if ((await this.ownAmong([clientId])).length === 0) throw problem('move.client');
    const inForce = await this.consents.inForce(clientId, 'case_documentation');
    if (inForce.length > 0) return clientId;
    if (!consent) throw platformProblem('request.invalid', { fields: [refusedField('consent', 'field.required')] });
    await this.consents.give(clientId, { ...consent, kind: 'case_documentation' });
    return clientId;
  }

  /** The case that goes on with what was handed over. */
  async openCaseOf(clientId: string): Promise<KnownOpenCaseView | null> {
    return (await this.ownAmong([clientId]))[0]?.openCase ?? null;
  }

  private ownAmong(clientIds: string[]): Promise<{ clientId: string; openCase: KnownOpenCaseView | null }[]> {
    return this.db.rows(
      `select p.id as "clientId", (select jsonb_build_object('id', c.id, 'code', c.code) from case_file c
         where c.client_id = p.id and c.closed_on is null) as "openCase"
       from client p where p.id = any($1) and p.organisation_id = $2`,
      [clientIds, currentActor().organisationId],
    );
  }
}
