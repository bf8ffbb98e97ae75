import { Controller, Get } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { PlanningOverviewView } from './overview.dto';
import { PlanningOverview } from './overview.service';

@Controller('api/planning/overview')
export class PlanningOverviewController {
  constructor(private readonly overview: PlanningOverview) {}

  /** For the start page: observations waiting, themes by step, the next Planungskonferenz. */
  @Can('theme.manage')
  @Get()
  read(): Promise<PlanningOverviewView> {
    return this.overview.read();
  }
}
