import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { MailFilterDto, MailPage } from './mail.dto';
import { Mails } from './mails.service';

@Controller('api/mails')
export class MailsController {
  constructor(private readonly mails: Mails) {}

  /** Mails of the district and what became of them, newest first. */
  @Can('mail.read')
  @Get()
  list(@Query() filter: MailFilterDto): Promise<MailPage> {
    return this.mails.list(filter);
  }

  /** Sends an undelivered mail again. */
  @Can('mail.retry')
  @HttpCode(204)
  @Post(':id/retry')
  retry(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.mails.retry(id);
  }
}
