import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ResidenceStatusDto, ResidenceStatusView } from './residence-status.dto';
import { ResidenceStatuses } from './residence-statuses.service';

@Controller('api/cases/:id/residence-statuses')
export class ResidenceStatusesController {
  constructor(private readonly statuses: ResidenceStatuses) {}

  /** The bands of the Aufenthaltsstatus, newest first. */
  @Can('case.read')
  @Get()
  list(@Param('id', ParseUUIDPipe) id: string): Promise<ResidenceStatusView[]> {
    return this.statuses.list(id);
  }

  /** Records a band; a last day plans the reminders of the deadline rule. */
  @Can('case.write')
  @Post()
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ResidenceStatusDto): Promise<IdView> {
    return this.statuses.record(id, dto);
  }
}
