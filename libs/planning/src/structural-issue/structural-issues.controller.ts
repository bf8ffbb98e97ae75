import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { CursorDto, InboxFilterDto, ReportPage, StructuralIssueDto, StructuralIssuePage } from './structural-issue.dto';
import { StructuralIssues } from './structural-issues.service';

@Controller('api/structural-issues')
export class StructuralIssuesController {
  constructor(private readonly issues: StructuralIssues) {}

  /** Reports a structural problem without a case; texts that lead to a person are refused at their field. */
  @Can('structural_issue.report')
  @Post()
  report(@Body() dto: StructuralIssueDto): Promise<IdView> {
    return this.issues.report(dto);
  }

  /** My reports and what became of them. */
  @Can('structural_issue.report')
  @Get('mine')
  mine(@Query() { cursor }: CursorDto): Promise<ReportPage> {
    return this.issues.mine(cursor);
  }

  /** The inbox of the Koordinierende Stelle; `clustered=true` shows what has gone into themes, without place and time. */
  @Can('theme.manage')
  @Get()
  list(@Query() filter: InboxFilterDto): Promise<StructuralIssuePage> {
    return this.issues.list(filter);
  }
}
