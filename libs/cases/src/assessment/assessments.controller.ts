import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { AssessmentChangeDto, AssessmentStateDto, AssessmentView, NewAssessmentDto } from './assessment.dto';
import { Assessments } from './assessments.service';

@Controller('api/cases/:id/assessments')
export class AssessmentsController {
  constructor(private readonly assessments: Assessments) {}

  /** Every assessment of the case with its life areas, newest first. */
  @Can('case.read', 'insight.read')
  @Get()
  list(@Param('id', ParseUUIDPipe) id: string): Promise<AssessmentView[]> {
    return this.assessments.list(id);
  }

  /** Begins an assessment with the judgement of the last one; there is one draft at a time. */
  @Can('case.write')
  @Post()
  begin(@Param('id', ParseUUIDPipe) id: string, @Body() dto: NewAssessmentDto): Promise<IdView> {
    return this.assessments.begin(id, dto);
  }

  /** Fills in or changes a draft; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':assessmentId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() dto: AssessmentChangeDto,
  ): Promise<void> {
    return this.assessments.change(id, assessmentId, dto);
  }

  /** Completes a draft, or opens a completed assessment again to correct it. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':assessmentId/state')
  setState(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
    @Body() dto: AssessmentStateDto,
  ): Promise<void> {
    return this.assessments.setState(id, assessmentId, dto);
  }

  /** Throws away a draft that never was complete. */
  @Can('case.write')
  @HttpCode(204)
  @Delete(':assessmentId')
  discard(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assessmentId', ParseUUIDPipe) assessmentId: string,
  ): Promise<void> {
    return this.assessments.discard(id, assessmentId);
  }
}
