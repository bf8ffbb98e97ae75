import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { CaseloadLimitDto, CaseloadLimitView, ColleagueLoadView, WorkloadView } from './workload.dto';
import { Workload } from './workload.service';

@Controller('api/workload')
export class WorkloadController {
  constructor(private readonly workload: Workload) {}

  /** Everybody's load in my organisation: numbers, no content; for Leitung. */
  @Can('caseload.read')
  @Get()
  all(): Promise<WorkloadView[]> {
    return this.workload.all();
  }

  /** My own load against the soft limit. */
  @Can('case.read')
  @Get('mine')
  mine(): Promise<WorkloadView> {
    return this.workload.mine();
  }

  /** Who already carries more than the limit; asked before somebody gets a case. */
  @Can('handover.write')
  @Get('colleagues')
  colleagues(): Promise<ColleagueLoadView[]> {
    return this.workload.colleagues();
  }

  /** The soft limit in force for my organisation, with its source. */
  @Can('caseload.limit')
  @Get('limit')
  limit(): Promise<CaseloadLimitView> {
    return this.workload.limit();
  }

  /** Sets the soft limit of my organisation from a day on; 409 `version.stale` with what somebody else set meanwhile. */
  @Can('caseload.limit')
  @HttpCode(204)
  @Put('limit')
  setLimit(@Body() dto: CaseloadLimitDto): Promise<void> {
    return this.workload.setLimit(dto);
  }
}
