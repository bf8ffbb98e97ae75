import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../roles';
import { AccessLogPage, AccessLogQuery } from './access-log.dto';
import { AccessLogService } from './access-log.service';

@Controller('api/access-log')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  /** Who of the own organisation looked at which personal data, newest first. */
  @Can('access_log.read')
  @Get()
  list(@Query() query: AccessLogQuery): Promise<AccessLogPage> {
    return this.log.list(query);
  }
}
