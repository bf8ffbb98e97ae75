import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { IntakeDto } from './intake.dto';
import { Intakes } from './intakes.service';

@Controller('api/cases/:id/intake')
export class IntakesController {
  constructor(private readonly intakes: Intakes) {}

  /** Replaces criteria, handing over of the privacy notice and the answer on existing case management. */
  @Can('case.write')
  @HttpCode(204)
  @Put()
  replace(@Param('id', ParseUUIDPipe) id: string, @Body() dto: IntakeDto): Promise<void> {
    return this.intakes.replace(id, dto);
  }
}
