import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { Clients, Consents } from '@fallnetz/clients';
import { Db, platformProblem, refusedField, Revisions } from '@fallnetz/platform';
import { problem } from '../handover.errors';
import { CaseMove } from './case-move.entity';
import type { MoveApprovalDto } from './move.dto';
import { MoveTelling } from './move-telling';
import { releasedPerson } from './released-person';

/** The client approves: from this moment, and as long as the consent holds, the other organisation sees the copy. */
@Injectable()
export class MoveApprovals {
  constructor(
    private readonly db: Db,
    private readonly cases: Cases,
    private readonly clients: Clients,
    private readonly consents: Consents,
    private readonly revisions: Revisions,
    private readonly telling: MoveTelling,
  ) {}

  /**
   * Records the client's consent to exactly this summary and these fields, and offers the move.
   * @throws Problem version.stale (the client saw another text), move.state, case.closed, case.consent-missing, not-found
   */
  async approve(caseId: string, id: string, { version, ...approval }: MoveApprovalDto): Promise<void> {
    const { clientId } = await this.cases.requireWritable(caseId);
    const move = await this.revisions.require(CaseMove, { id, caseId }, version);
    if (move.state !== 'draft') throw problem('move.state');
    const consent = await this.consentTo(move, clientId, approval);
    const offered = { state: 'offered' as const, consentId: consent.id, offeredAt: this.telling.now() };
    await this.db.repo(CaseMove).save(Object.assign(move, offered));
    const person = releasedPerson(await this.clients.profile(clientId), move.fields);
    await this.db.rows('select app.offer_move($1, $2)', [id, JSON.stringify(person)]);
    await this.telling.offered(move);
  }

  private async consentTo(
    { toOrganisationId, fields }: CaseMove,
    clientId: string,
    { approvedOn, ...how }: Omit<MoveApprovalDto, 'version'>,
  ): Promise<{ id: string }> {
    const consent = await this.consents.give(clientId, {
      ...how,
      kind: 'transmission',
      recipientOrganisationId: toOrganisationId,
      purpose: PURPOSE,
      dataKinds: [...fields, 'situation'],
      validFrom: approvedOn,
    });
    const inForce = await this.consents.inForce(clientId, 'transmission', toOrganisationId);
    if (inForce.some(({ id }) => id === consent.id)) return consent;
    throw platformProblem('request.invalid', { fields: [refusedField('approvedOn', 'case.day-in-future')] });
  }
}

const PURPOSE = 'Übergabe der Begleitung nach einem Umzug: Zusammenfassung und freigegebene Grunddaten';
