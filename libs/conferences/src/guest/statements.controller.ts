import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { StatementDto, StatementOfView } from './guest-conference.dto';
import { StatementList } from './statement-list';
import { Statements } from './statements.service';

@Can('conference.host')
@Controller('api/conferences/:id')
export class StatementsController {
  constructor(
    private readonly statements: Statements,
    private readonly made: StatementList,
  ) {}

  /** How each participant sees the matter. */
  @Get('statements')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<StatementOfView[]> {
    return this.made.of(id);
  }

  /** Writes down what a body without an account said. */
  @HttpCode(204)
  @Put('participants/:participantId/statement')
  stateFor(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('participantId', ParseUUIDPipe) participantId: string,
    @Body() dto: StatementDto,
  ): Promise<void> {
    return this.statements.stateFor(id, participantId, dto);
  }
}
