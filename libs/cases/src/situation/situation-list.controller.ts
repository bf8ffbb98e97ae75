import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { SituationCountItem, SituationListPage, SituationListQuery, SituationReportQuery } from './situation-list.dto';
import { SituationList } from './situation-list.service';

@Controller('api/situations')
export class SituationListController {
  constructor(private readonly situations: SituationList) {}

  /** My cases with what held in one history on a day, a page at a time by Fallcode. */
  @Can('case.read')
  @Get()
  page(@Query() query: SituationListQuery): Promise<SituationListPage> {
    return this.situations.page(query);
  }

  /** How many of them had which value. */
  @Can('case.read')
  @Get('counts')
  counts(@Query() query: SituationReportQuery): Promise<SituationCountItem[]> {
    return this.situations.counts(query);
  }
}
