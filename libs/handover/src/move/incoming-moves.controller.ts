import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { IncomingMoves } from './incoming-moves.service';
import {
  IncomingMoveItemView,
  IncomingMoveView,
  KnownPersonsView,
  MoveAcceptanceDto,
  MovedCaseView,
  MoveRefusalDto,
} from './move.dto';

@Controller('api/incoming-moves')
export class IncomingMovesController {
  constructor(private readonly moves: IncomingMoves) {}

  /** Offers of other controllers to my organisation, without a word about the people. */
  @Can('case.read')
  @Get()
  list(): Promise<IncomingMoveItemView[]> {
    return this.moves.list();
  }

  /** The summary the client approved and the released data; 404 as soon as the consent does not hold any more. */
  @Can('case.read')
  @Get(':id')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<IncomingMoveView> {
    return this.moves.read(id);
  }

  /** Is the person known here already? Own people side by side, of others only whom to ask. */
  @Can('case.write')
  @Get(':id/known')
  known(@Param('id', ParseUUIDPipe) id: string): Promise<KnownPersonsView> {
    return this.moves.known(id);
  }

  /**
   * Takes the person over: an own record, an own consent, an own case. With `clientId` a person of the own organisation
   * is taken, and their open case if there is one. Somebody alike in the own cases is asked about (`move.known`).
   */
  @Can('case.write')
  @Post(':id/acceptance')
  accept(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MoveAcceptanceDto): Promise<MovedCaseView> {
    return this.moves.accept(id, dto);
  }

  /** Declines with a reason; the copy is emptied. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':id/refusal')
  decline(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: MoveRefusalDto): Promise<void> {
    return this.moves.decline(id, reason);
  }
}
