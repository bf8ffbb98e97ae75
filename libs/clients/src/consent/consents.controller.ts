import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ConsentDto, ConsentView } from './consent.dto';
import { Consents } from './consents.service';

@Controller('api')
export class ConsentsController {
  constructor(private readonly consents: Consents) {}

  /** Every consent of a person with its state today, newest first. */
  @Can('client.read', 'insight.read')
  @Get('clients/:id/consents')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<ConsentView[]> {
    return this.consents.list(id);
  }

  /** Records a consent; the notice text of the own organisation in force today is stored with it. */
  @Can('client.write')
  @Post('clients/:id/consents')
  give(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConsentDto): Promise<IdView> {
    return this.consents.give(id, dto);
  }

  /** Withdraws a consent, effective in the same instant (GDPR Art. 7(3)). */
  @Can('client.write')
  @HttpCode(204)
  @Post('consents/:id/withdrawal')
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.consents.withdraw(id);
  }
}
