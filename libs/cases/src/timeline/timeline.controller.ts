import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { TimelinePage, TimelinePersonView, TimelineQuery, TimelineSearchDto } from './timeline.dto';
import { Timeline } from './timeline.service';

@Controller('api/cases/:id/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  /** What happened in a case, newest first, with contacts and notes in full. */
  @Can('case.read', 'insight.read')
  @Get()
  page(@Param('id', ParseUUIDPipe) id: string, @Query() query: TimelineQuery): Promise<TimelinePage> {
    return this.timeline.page(id, query);
  }

  /** Contacts and notes with these words, the places marked. */
  @Can('case.read', 'insight.read')
  @HttpCode(200)
  @Post('search')
  search(@Param('id', ParseUUIDPipe) id: string, @Body() dto: TimelineSearchDto): Promise<TimelinePage> {
    return this.timeline.search(id, dto);
  }

  /** Who recorded something in the case. */
  @Can('case.read', 'insight.read')
  @Get('people')
  people(@Param('id', ParseUUIDPipe) id: string): Promise<TimelinePersonView[]> {
    return this.timeline.people(id);
  }
}
