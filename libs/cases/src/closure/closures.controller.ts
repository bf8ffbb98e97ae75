import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { BreakOffDto, ClosureDto, ClosureView, ReopeningDto } from './closure.dto';
import { Closures } from './closures.service';
import { Reopenings } from './reopenings.service';

@Controller('api/cases/:id')
export class ClosuresController {
  constructor(
    private readonly closures: Closures,
    private readonly reopenings: Reopenings,
  ) {}

  /** Closes a case (Entpflichtung) and answers until when the file is kept. */
  @Can('case.write')
  @Post('closure')
  close(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ClosureDto): Promise<ClosureView> {
    return this.closures.close(id, dto);
  }

  /** Breaks a case off (Abbruch): open Maßnahmen lapse, goals stay unrated; answers until when the file is kept. */
  @Can('case.write')
  @Post('break-off')
  breakOff(@Param('id', ParseUUIDPipe) id: string, @Body() dto: BreakOffDto): Promise<ClosureView> {
    return this.closures.breakOff(id, dto);
  }

  /**
   * Takes a closed case up again within its retention period (domain.md 7, L6); 409 `case.reopen.consent-missing` without
   * a consent given since, `case.reopen.retention-over`, `case.reopen.other-case`, `case.reopen.open`.
   */
  @Can('case.write')
  @Post('reopening')
  @HttpCode(204)
  async reopen(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ReopeningDto): Promise<void> {
    await this.reopenings.reopen(id, dto);
  }
}
