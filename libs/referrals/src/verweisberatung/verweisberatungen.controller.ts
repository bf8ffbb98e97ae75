import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import {
  SlipView,
  SlipWishDto,
  VerweisberatungDto,
  VerweisberatungPage,
  VerweisberatungPageDto,
} from './verweisberatung.dto';
import { VerweisberatungenService } from './verweisberatungen.service';

@Controller('api/verweisberatungen')
export class VerweisberatungenController {
  constructor(private readonly verweisberatungen: VerweisberatungenService) {}

  /** Records an anonymous Verweisberatung. */
  @Can('verweisberatung.write')
  @Post()
  record(@Body() dto: VerweisberatungDto): Promise<IdView> {
    return this.verweisberatungen.record(dto);
  }

  /** My own and those of colleagues I stand in for, newest first. */
  @Can('verweisberatung.write')
  @Get()
  list(@Query() { cursor }: VerweisberatungPageDto): Promise<VerweisberatungPage> {
    return this.verweisberatungen.list(cursor);
  }

  /** What the slip for the person says, in their language. */
  @Can('verweisberatung.write')
  @Get(':id/slip')
  slip(@Param('id', ParseUUIDPipe) id: string, @Query() { language }: SlipWishDto): Promise<SlipView> {
    return this.verweisberatungen.slip(id, language);
  }
}
