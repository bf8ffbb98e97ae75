import { Injectable } from '@nestjs/common';
import { Cases } from '@fallnetz/cases';
import { Clients } from '@fallnetz/clients';
import { AccessLog, Db, platformProblem } from '@fallnetz/platform';
import { ask, problem } from '../handover.errors';
import { KnownPersons } from './known-persons.service';
import type { IncomingMoveItemView, IncomingMoveView, KnownPersonsView, MoveAcceptanceDto } from './move.dto';
import { MoveTelling } from './move-telling';

/** The receiving side of a move: the approved copy, and with acceptance an own record and case (domain.md 7, L8). */
@Injectable()
export class IncomingMoves {
  constructor(
    private readonly db: Db,
    private readonly clients: Clients,
    private readonly persons: KnownPersons,
    private readonly cases: Cases,
    private readonly accessLog: AccessLog,
    private readonly telling: MoveTelling,
  ) {}

  /** Offers to my organisation that still hold; no word about the people. */
  list(): Promise<IncomingMoveItemView[]> {
    return this.db.rows<IncomingMoveItemView>(`${LIST} where f.state = 'offered' order by f.id`);
  }

  /** Summary and released data; the look is logged. @throws Problem not-found once the offer or its consent has ended */
  async read(id: string): Promise<IncomingMoveView> {
    const move = await this.db.row<IncomingMoveView>(DETAIL, [id]);
    if (!move) throw platformProblem('not-found');
    this.accessLog.saw('move_offer', id, move.caseId ?? undefined);
    return move;
  }

  /** Who may be the person already. @throws Problem not-found once the offer or its consent has ended */
  async known(id: string): Promise<KnownPersonsView> {
    return this.persons.like(await this.read(id));
  }

  /**
   * Records the person as the own controller's, with its own consent, and opens a case the acting person leads; or takes
   * a person of the own organisation, with their open case if there is one.
   * @throws Problem not-found, move.state, move.client, question, client.consent-missing, consent.notice-missing
   */
  async accept(id: string, dto: MoveAcceptanceDto): Promise<{ id: string; code: string }> {
    const move = await this.read(id);
    const senderUserId = await this.answer(id, { accepts: true, reason: '' });
    const clientId = dto.clientId ? await this.persons.take(dto.clientId, dto.consent) : await this.record(move, dto);
    const open = dto.clientId ? await this.persons.openCaseOf(clientId) : null;
    if (open) await this.cases.requireWritable(open.id);
    const opened = open ?? (await this.cases.open({ clientId, ags: move.ags, kind: dto.kind }));
    await this.db.rows('select app.link_move($1, $2)', [id, opened.id]);
    this.telling.accepted({ id, caseId: opened.id, senderUserId });
    return { id: opened.id, code: opened.code };
  }

  private async record(move: IncomingMoveView, { consent, confirmed }: MoveAcceptanceDto): Promise<string> {
    ask(confirmed, { 'move.known': (await this.persons.like(move)).hits.length > 0 });
    const consents = [{ ...consent!, kind: 'case_documentation' as const }];
    return (await this.clients.record({ ...move.person, ags: move.ags, consents, confirmed })).id;
  }

  /** The copy is emptied; the reason goes to the sender. @throws Problem not-found, move.state */
  async decline(id: string, reason: string): Promise<void> {
    if (!(await this.db.row('select 1 from case_move_offer where id = $1', [id]))) throw platformProblem('not-found');
    this.telling.declined({ senderUserId: await this.answer(id, { accepts: false, reason }) });
  }

  private async answer(id: string, { accepts, reason }: { accepts: boolean; reason: string }): Promise<string> {
    const sql = 'select app.answer_move($1, $2, $3) as sender';
    const told = await this.db.row<{ sender: string | null }>(sql, [id, accepts, reason]);
    if (!told?.sender) throw problem('move.state');
    return told.sender;
  }
}

const FROM = 'from case_move_offer f join organisation o on o.id = f.from_organisation_id';
const ITEM = 'f.id, o.name as "fromOrganisationName", f.ags, f.offered_at as "offeredAt"';
const LIST = `select ${ITEM} ${FROM}`;

const DETAIL = `
select ${ITEM}, u.name as "senderName", f.summary, f.person, f.state, f.opened_case_id as "caseId"
${FROM} join user_account u on u.id = f.sender_user_id where f.id = $1`;
