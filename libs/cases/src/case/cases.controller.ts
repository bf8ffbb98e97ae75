import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { CaseChangeDto, CaseOpenDto, CaseView, NewCaseView } from './case.dto';
import { CaseHead } from './case-head.service';
import { CaseListPage, CaseListQuery, CaseloadPage, CaseloadQuery } from './case-list.dto';
import { CaseList } from './case-list.service';
import { Cases } from './cases.service';

@Controller('api')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    private readonly list: CaseList,
    private readonly head: CaseHead,
  ) {}

  /** My cases and those of colleagues I stand in for, a page at a time. */
  @Can('case.read')
  @Get('cases')
  page(@Query() query: CaseListQuery): Promise<CaseListPage> {
    return this.list.page(query);
  }

  /** Opens a case; without a consent to case documentation in force 409 `case.open.consent-missing` (domain.md 7). */
  @Can('case.write')
  @Post('cases')
  open(@Body() dto: CaseOpenDto): Promise<NewCaseView> {
    return this.cases.open(dto);
  }

  /** The head of a case with the person, consents, intake, next phases and what I may do. */
  @Can('case.read', 'insight.read')
  @Get('cases/:id')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<CaseView> {
    return this.head.read(id);
  }

  /** Changes municipality, kind, target group or access route; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch('cases/:id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: CaseChangeDto): Promise<void> {
    return this.cases.change(id, dto);
  }

  /** Open cases of my organisation by code, without content, a page or all; for Leitung. */
  @Can('caseload.read')
  @Get('caseload')
  caseload(@Query() query: CaseloadQuery): Promise<CaseloadPage> {
    return this.list.caseload(query);
  }
}
