import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { BiasDto, ConflictDto, ConflictView } from './conflict.dto';
import { Conflicts } from './conflicts.service';

@Controller('api')
export class ConflictsController {
  constructor(private readonly conflicts: Conflicts) {}

  /** Colleagues who are kept from this case. */
  @Can('case.read')
  @Get('cases/:id/conflicts')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<ConflictView[]> {
    return this.conflicts.list(id);
  }

  /** Keeps a colleague from everything about the person of this case; the lead decides, the access ends at once. */
  @Can('case.write')
  @Post('cases/:id/conflicts')
  block(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConflictDto): Promise<IdView> {
    return this.conflicts.block(id, dto);
  }

  /** Lifts the block. */
  @Can('case.write')
  @HttpCode(204)
  @Post('cases/:id/conflicts/:conflictId/end')
  lift(@Param('id', ParseUUIDPipe) id: string, @Param('conflictId', ParseUUIDPipe) conflictId: string): Promise<void> {
    return this.conflicts.lift(id, conflictId);
  }

  /** "I am biased": keeps myself from a case of my organisation, named by its code, without opening it. */
  @Can('handover.write')
  @HttpCode(204)
  @Post('conflicts')
  declare(@Body() { caseCode }: BiasDto): Promise<void> {
    return this.conflicts.declare(caseCode.trim());
  }
}
