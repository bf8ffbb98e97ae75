import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ConferenceChanges } from './conference-changes';
import { ConferencePages } from './conference-pages';
import { ConferenceSteps } from './conference-steps';
import {
  ConferenceCancellationDto,
  ConferenceChangeDto,
  ConferenceListQuery,
  ConferencePage,
  ConferencePlanDto,
  ConferenceView,
} from './conference.dto';
import { Conferences } from './conferences.service';

@Can('conference.host')
@Controller('api/conferences')
export class ConferencesController {
  constructor(
    private readonly conferences: Conferences,
    private readonly pages: ConferencePages,
    private readonly changes: ConferenceChanges,
    private readonly steps: ConferenceSteps,
  ) {}

  /** Fallkonferenzen of my cases, latest date first; with insight those of that case: when, about what, with how many. */
  @Can('conference.host', 'insight.read')
  @Get()
  list(@Query() query: ConferenceListQuery): Promise<ConferencePage> {
    return this.pages.list(query);
  }

  /** Plans a Fallkonferenz on a case of mine. */
  @Post()
  plan(@Body() dto: ConferencePlanDto): Promise<IdView> {
    return this.conferences.plan(dto);
  }

  /** Plan, participants, what is missing before the invitation, and what I may do. */
  @Get(':id')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<ConferenceView> {
    return this.pages.of(id);
  }

  /** Changes the plan. 409 with what changed when somebody else was faster. */
  @HttpCode(204)
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConferenceChangeDto): Promise<void> {
    return this.changes.change(id, dto);
  }

  /** The conference took place. */
  @HttpCode(204)
  @Post(':id/holding')
  hold(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.steps.hold(id);
  }

  /** Ends the conference; guests see it for its last days. */
  @HttpCode(204)
  @Post(':id/closure')
  close(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.steps.close(id);
  }

  /** Calls the conference off. */
  @HttpCode(204)
  @Post(':id/cancellation')
  cancel(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ConferenceCancellationDto): Promise<void> {
    return this.steps.cancel(id, reason);
  }
}
