import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { OwnUnitsOfWork, Public } from '@fallnetz/platform';
import { Can } from '../roles';
import { AccessibilityContacts } from './accessibility-contact.service';
import { AccessibilityStatement } from './accessibility-statement.service';
import {
  AccessibilityContactDto,
  AccessibilityContactView,
  BarrierReportDto,
  BarrierReportPage,
  BarrierReportPageDto,
  OperatorView,
} from './accessibility.dto';
import { BarrierReports } from './barrier-reports.service';

/** Of one address: enough for the people of a town hall, too few to bury the reports of others. */
const RATE_LIMIT = { rateLimit: { max: 20, timeWindow: 3_600_000 } };

/** The statement on accessibility: whom to ask, and reporting a barrier (§ 10b BGG NRW). */
@Controller('api')
export class AccessibilityController {
  constructor(
    private readonly statement: AccessibilityStatement,
    private readonly contacts: AccessibilityContacts,
    private readonly reports: BarrierReports,
  ) {}

  /** Who runs this installation and whom they name for questions about barriers. Open to everybody. */
  @Public()
  @OwnUnitsOfWork()
  @Get('accessibility')
  operators(): Promise<OperatorView[]> {
    return this.statement.operators();
  }

  /** Reports a barrier, with or without a session, without noting who; 429 `barrier.too-many`, `request.too-many`. */
  @Public()
  @OwnUnitsOfWork()
  @RouteConfig(RATE_LIMIT)
  @HttpCode(204)
  @Post('barrier-reports')
  async report(@Body() dto: BarrierReportDto): Promise<void> {
    await this.statement.report(dto);
  }

  /** The reported barriers of the district, newest first. */
  @Can('accessibility.manage')
  @Get('barrier-reports')
  list(@Query() query: BarrierReportPageDto): Promise<BarrierReportPage> {
    return this.reports.list(query);
  }

  /** Settles a report: where to send an answer is forgotten at once, the rest after its retention; 409 `barrier.settled`. */
  @Can('accessibility.manage')
  @HttpCode(204)
  @Post('barrier-reports/:id/settlement')
  async settle(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.reports.settle(id);
  }

  /** The district's contact for questions about barriers; version 0 where none is named. */
  @Can('accessibility.manage')
  @Get('accessibility-contact')
  contact(): Promise<AccessibilityContactView> {
    return this.contacts.contact();
  }

  /** Names or changes the contact; 409 `version.stale` with what changed in the meantime. */
  @Can('accessibility.manage')
  @HttpCode(204)
  @Put('accessibility-contact')
  async changeContact(@Body() dto: AccessibilityContactDto): Promise<void> {
    await this.contacts.change(dto);
  }
}
