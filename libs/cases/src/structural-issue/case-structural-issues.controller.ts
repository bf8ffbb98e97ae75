import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ObservationDto } from '@fallnetz/planning';
import { CaseStructuralIssues } from './case-structural-issues.service';

@Controller('api/cases/:id/structural-issues')
export class CaseStructuralIssuesController {
  constructor(private readonly issues: CaseStructuralIssues) {}

  /**
   * Reports a structural problem seen in a case. Texts holding names, numbers or the code of this very case, or
   * anything else that leads to a person, are refused at their field; only the case keeps the link.
   */
  @Can('structural_issue.report')
  @Post()
  report(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ObservationDto): Promise<IdView> {
    return this.issues.report(id, dto);
  }
}
