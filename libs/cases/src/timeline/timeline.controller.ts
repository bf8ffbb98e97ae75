import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { TimelinePage, TimelineQuery } from './timeline.dto';
import { Timeline } from './timeline.service';

@Controller('api/cases/:id/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  /** What happened in a case, newest first, with contacts and notes in full. */
  @Can('case.read')
  @Get()
  page(@Param('id', ParseUUIDPipe) id: string, @Query() query: TimelineQuery): Promise<TimelinePage> {
    return this.timeline.page(id, query);
  }
}
