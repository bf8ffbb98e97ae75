import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import {
  SituationChangeDto,
  SituationEntryDto,
  SituationEntryView,
  SituationQuery,
  SituationView,
} from './situation.dto';
import { SituationOnDay } from './situation-on-day.service';
import { Situation } from './situation.service';

@Controller('api/cases/:id')
export class SituationController {
  constructor(
    private readonly situation: Situation,
    private readonly onDay: SituationOnDay,
  ) {}

  /** What held on a day in every history; language per language and skill. */
  @Can('case.read', 'insight.read')
  @Get('situation')
  on(@Param('id', ParseUUIDPipe) id: string, @Query() query: SituationQuery): Promise<SituationView> {
    return this.onDay.on(id, query);
  }

  /** Every entry of every history, newest first, with its state today. */
  @Can('case.read', 'insight.read')
  @Get('situation-entries')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<SituationEntryView[]> {
    return this.onDay.list(id);
  }

  /** Records an entry; asks when it overlaps another, leaves a gap or is unlikely. */
  @Can('case.write')
  @Post('situation-entries')
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: SituationEntryDto): Promise<IdView> {
    return this.situation.record(id, dto);
  }

  /** Corrects or ends an entry; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch('situation-entries/:entryId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() dto: SituationChangeDto,
  ): Promise<void> {
    return this.situation.change(id, entryId, dto);
  }

  /** Takes out an entry that should never have been; its trace stays with the case. */
  @Can('case.write')
  @HttpCode(204)
  @Delete('situation-entries/:entryId')
  remove(@Param('id', ParseUUIDPipe) id: string, @Param('entryId', ParseUUIDPipe) entryId: string): Promise<void> {
    return this.situation.remove(id, entryId);
  }
}
