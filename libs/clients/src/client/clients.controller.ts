import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ClientChangeDto, ClientCreateDto, ClientView } from './client.dto';
import { Clients } from './clients.service';

@Controller('api/clients')
export class ClientsController {
  constructor(private readonly clients: Clients) {}

  /**
   * Records a person with the consents given in the same talk. Name, birth date and contact data need a consent
   * of kind `case_documentation` among them, otherwise 409 `client.consent-missing`.
   */
  @Can('client.write')
  @Post()
  record(@Body() dto: ClientCreateDto): Promise<IdView> {
    return this.clients.record(dto);
  }

  /** A person of one of my cases, or recorded by me and without a case yet. */
  @Can('client.read', 'insight.read')
  @Get(':id')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ClientView> {
    return this.clients.read(id);
  }

  /** Changes what is known about a person; a stale version answers 409 with what changed. */
  @Can('client.write')
  @HttpCode(204)
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ClientChangeDto): Promise<void> {
    return this.clients.change(id, dto);
  }
}
