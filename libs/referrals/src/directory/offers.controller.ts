import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import {
  OfferChangeDto,
  OfferDto,
  OfferFilterDto,
  OfferPage,
  OfferSuggestionView,
  OfferView,
  OfferWishDto,
} from './offer.dto';
import { OffersService } from './offers.service';

@Controller('api/offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  /** The directory by name, filtered. */
  @Can('directory.read')
  @Get()
  list(@Query() filter: OfferFilterDto): Promise<OfferPage> {
    return this.offers.list(filter);
  }

  /** At most eight offers that fit a question, best first: topics, place, language, freshness. */
  @Can('directory.read')
  @Get('suggestions')
  suggest(@Query() wish: OfferWishDto): Promise<OfferSuggestionView[]> {
    return this.offers.suggest(wish);
  }

  /** One offer with everything known about it. */
  @Can('directory.read')
  @Get(':id')
  find(@Param('id', ParseUUIDPipe) id: string): Promise<OfferView> {
    return this.offers.find(id);
  }

  /** Adds an offer. */
  @Can('directory.write')
  @Post()
  add(@Body() dto: OfferDto): Promise<IdView> {
    return this.offers.add(dto);
  }

  /** Changes an offer; 409 `version.stale` says what somebody else changed. */
  @Can('directory.write')
  @HttpCode(204)
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: OfferChangeDto): Promise<void> {
    return this.offers.change(id, dto);
  }
}
