import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { CaseMovesView, MoveApprovalDto, MoveChangeDto, MoveDto } from './move.dto';
import { MoveApprovals } from './move-approvals.service';
import { Moves } from './moves.service';

@Controller('api/cases/:id/moves')
export class MovesController {
  constructor(
    private readonly moves: Moves,
    private readonly approvals: MoveApprovals,
  ) {}

  /** Moves of a case to other controllers, and where the case itself came from. */
  @Can('case.read')
  @Get()
  list(@Param('id', ParseUUIDPipe) id: string): Promise<CaseMovesView> {
    return this.moves.list(id);
  }

  /** Writes the summary for another controller; nobody there sees it before the client approves. */
  @Can('case.write')
  @Post()
  draft(@Param('id', ParseUUIDPipe) id: string, @Body() dto: MoveDto): Promise<IdView> {
    return this.moves.draft(id, dto);
  }

  /** Changes a draft; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':moveId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('moveId', ParseUUIDPipe) moveId: string,
    @Body() dto: MoveChangeDto,
  ): Promise<void> {
    return this.moves.change(id, moveId, dto);
  }

  /** The client approves this version: records the consent to transmission and offers the move. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':moveId/approval')
  approve(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('moveId', ParseUUIDPipe) moveId: string,
    @Body() dto: MoveApprovalDto,
  ): Promise<void> {
    return this.approvals.approve(id, moveId, dto);
  }

  /** Takes it back before it is accepted. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':moveId/withdrawal')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @Param('moveId', ParseUUIDPipe) moveId: string): Promise<void> {
    return this.moves.withdraw(id, moveId);
  }
}
