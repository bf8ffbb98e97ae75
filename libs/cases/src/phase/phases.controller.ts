import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { PhaseDto } from './phase.dto';
import { Phases } from './phases.service';

@Controller('api/cases/:id/phase')
export class PhasesController {
  constructor(private readonly phases: Phases) {}

  /**
   * Moves the case to another phase of its lifecycle table. 409 `case.phase.unmet` lists in `fields` what is missing;
   * going back is always possible. `abgelehnt` ends the intake.
   */
  @Can('case.write')
  @HttpCode(204)
  @Post()
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: PhaseDto): Promise<void> {
    return this.phases.change(id, dto);
  }
}
