import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { CaseNumberView, DeletionLogPage, DeletionLogQuery } from './deletion-log.dto';
import { DeletionLog } from './deletion-log.service';

@Controller('api')
export class DeletionLogController {
  constructor(private readonly log: DeletionLog) {}

  /** The deletion log of the own organisation, newest first; without content. */
  @Can('deletion.log')
  @Get('deletion-log')
  page(@Query() query: DeletionLogQuery): Promise<DeletionLogPage> {
    return this.log.page(query);
  }

  /** Cases begun and ended by year in the own organisation; deletions do not change them. */
  @Can('deletion.log')
  @Get('case-numbers')
  caseNumbers(): Promise<CaseNumberView[]> {
    return this.log.caseNumbers();
  }
}
