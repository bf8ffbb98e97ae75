import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { ClientSearchDto, ClientSearchView } from './client-search.dto';
import { ClientSearch } from './client-search.service';

@Controller('api/client-search')
export class ClientSearchController {
  constructor(private readonly clients: ClientSearch) {}

  /**
   * Is this person known? Hits are people of my own wall, best first, with why they were found; about others it says
   * only which organisation to ask, and only for a full name with birth date or year.
   */
  @Can('client.read')
  @HttpCode(200)
  @Post()
  search(@Body() dto: ClientSearchDto): Promise<ClientSearchView> {
    return this.clients.search(dto);
  }
}
