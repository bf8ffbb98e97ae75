import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { DisclosureRegisterView } from './disclosure.dto';
import { Disclosures } from './disclosures.service';

@Can('conference.host')
@Controller('api/conferences/:id/disclosures')
export class DisclosuresController {
  constructor(private readonly disclosures: Disclosures) {}

  /** What was disclosed to whom, on which basis, and what was withheld and why. */
  @Get()
  show(@Param('id', ParseUUIDPipe) id: string): Promise<DisclosureRegisterView> {
    return this.disclosures.of(id);
  }
}
