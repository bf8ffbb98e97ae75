import { Controller, Get } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { CatalogueEntryView } from './catalogue.dto';
import { Catalogue } from './catalogue.service';

@Controller('api/catalogue')
export class CatalogueController {
  constructor(private readonly catalogue: Catalogue) {}

  /** Every value with its words, paragraph, days and source, in the order in which lists show them. */
  @Can('own_account')
  @Get()
  list(): Promise<CatalogueEntryView[]> {
    return this.catalogue.list();
  }
}
