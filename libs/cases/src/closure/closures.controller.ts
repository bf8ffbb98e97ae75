import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { ClosureDto, ClosureView } from './closure.dto';
import { Closures } from './closures.service';

@Controller('api/cases/:id/closure')
export class ClosuresController {
  constructor(private readonly closures: Closures) {}

  /** Closes a case (Entpflichtung) and answers until when the file is kept. */
  @Can('case.write')
  @Post()
  close(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ClosureDto): Promise<ClosureView> {
    return this.closures.close(id, dto);
  }
}
