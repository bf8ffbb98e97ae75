import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { InsightDto, InsightView } from './insight.dto';
import { Insights } from './insights.service';

@Controller('api/cases/:id/insight')
export class InsightsController {
  constructor(private readonly insights: Insights) {}

  /** Opens one case of my organisation for reading, for a stated reason and four hours; the lead is told at once. */
  @Can('insight.read')
  @Post()
  open(@Param('id', ParseUUIDPipe) id: string, @Body() dto: InsightDto): Promise<InsightView> {
    return this.insights.open(id, dto);
  }

  /** Closes it before the four hours are over; the lead is told. */
  @Can('insight.read')
  @HttpCode(204)
  @Post('end')
  end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.insights.end(id);
  }
}
