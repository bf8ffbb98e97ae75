import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { NetworkEntryChangeDto, NetworkEntryDto, NetworkEntryView } from './network.dto';
import { Network } from './network.service';

@Controller('api/cases/:id/network')
export class NetworkController {
  constructor(private readonly network: Network) {}

  /** Who is around the client, and who was: entries with their days. */
  @Can('case.read', 'insight.read')
  @Get()
  list(@Param('id', ParseUUIDPipe) id: string): Promise<NetworkEntryView[]> {
    return this.network.list(id);
  }

  /** Adds a person or body from today on. */
  @Can('case.write')
  @Post()
  add(@Param('id', ParseUUIDPipe) id: string, @Body() dto: NetworkEntryDto): Promise<IdView> {
    return this.network.add(id, dto);
  }

  /** Changes an entry from today on; what held before stays readable. A stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':entryId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() dto: NetworkEntryChangeDto,
  ): Promise<void> {
    return this.network.change(id, entryId, dto);
  }

  /** Takes an entry from the map of today; one of today disappears altogether. */
  @Can('case.write')
  @HttpCode(204)
  @Delete(':entryId')
  remove(@Param('id', ParseUUIDPipe) id: string, @Param('entryId', ParseUUIDPipe) entryId: string): Promise<void> {
    return this.network.remove(id, entryId);
  }
}
