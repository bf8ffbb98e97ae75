import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { OwnUnitsOfWork } from '@fallnetz/platform';
import { PlanPaperQuery, PlanPaperView } from './plan-paper.dto';
import { PlanPapers } from './plan-papers.service';

@Controller('api/cases/:id/hilfeplan')
export class PlanPapersController {
  constructor(private readonly papers: PlanPapers) {}

  /** What the printed plan will say, in German and the client's language. */
  @Can('case.read')
  @Get('paper')
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() query: PlanPaperQuery): Promise<PlanPaperView> {
    return this.papers.preview(id, query);
  }

  /** The plan for signature as accessible PDF (PDF/UA-1); noted in the access log. */
  @Can('case.read')
  @OwnUnitsOfWork()
  @Get('paper.pdf')
  async print(@Param('id', ParseUUIDPipe) id: string, @Query() query: PlanPaperQuery): Promise<StreamableFile> {
    const { name, file } = await this.papers.print(id, query);
    return new StreamableFile(file, { type: 'application/pdf', disposition: `attachment; filename="${name}"` });
  }
}
