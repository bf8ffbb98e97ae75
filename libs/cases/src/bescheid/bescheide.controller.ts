import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { BescheidChangeDto, BescheidDto, BescheidEndDto, BescheidView, DeadlineConfirmationDto } from './bescheid.dto';
import { BescheidList } from './bescheid-list.service';
import { Bescheide } from './bescheide.service';

@Controller('api/cases/:id/bescheide')
export class BescheideController {
  constructor(
    private readonly bescheide: Bescheide,
    private readonly letters: BescheidList,
  ) {}

  /** Decision letters with their deadline to appeal, open ones by day first. */
  @Can('case.read', 'insight.read')
  @Get()
  list(@Param('id', ParseUUIDPipe) id: string): Promise<BescheidView[]> {
    return this.letters.of(id);
  }

  /** Records a letter; the deadline is proposed by the rule of its kind and waits for a person to confirm it. */
  @Can('case.write')
  @Post()
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: BescheidDto): Promise<IdView> {
    return this.bescheide.record(id, dto);
  }

  /** Corrects a letter; what the deadline follows from makes it wait for confirmation again. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':bescheidId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bescheidId', ParseUUIDPipe) bescheidId: string,
    @Body() dto: BescheidChangeDto,
  ): Promise<void> {
    return this.bescheide.change(id, bescheidId, dto);
  }

  /** A person takes responsibility for the day. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':bescheidId/confirmation')
  confirm(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bescheidId', ParseUUIDPipe) bescheidId: string,
    @Body() dto: DeadlineConfirmationDto,
  ): Promise<void> {
    return this.bescheide.confirm(id, bescheidId, dto);
  }

  /** What became of it; ends the reminders. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':bescheidId/end')
  end(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bescheidId', ParseUUIDPipe) bescheidId: string,
    @Body() dto: BescheidEndDto,
  ): Promise<void> {
    return this.bescheide.end(id, bescheidId, dto);
  }
}
