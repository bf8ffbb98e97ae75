import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { AssignmentDto } from './assignment.dto';
import { Assignments } from './assignments.service';

@Controller('api/cases/:id/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: Assignments) {}

  /** Adds a co-worker or hands the lead over; the former lead stays as co-worker. */
  @Can('case.write')
  @Post()
  start(@Param('id', ParseUUIDPipe) id: string, @Body() dto: AssignmentDto): Promise<IdView> {
    return this.assignments.start(id, dto);
  }

  /** Ends a co-worker's part; their access ends in the same instant. */
  @Can('case.write')
  @HttpCode(204)
  @Post(':assignmentId/end')
  stop(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('assignmentId', ParseUUIDPipe) assignmentId: string,
  ): Promise<void> {
    return this.assignments.stop(id, assignmentId);
  }
}
