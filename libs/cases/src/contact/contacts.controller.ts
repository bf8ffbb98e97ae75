import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ContactChangeDto, ContactDto } from './contact.dto';
import { Contacts } from './contacts.service';

@Controller('api/cases/:id/contacts')
export class ContactsController {
  constructor(private readonly contacts: Contacts) {}

  /** Records a contact; it stands in the timeline. */
  @Can('case.write')
  @Post()
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ContactDto): Promise<IdView> {
    return this.contacts.record(id, dto);
  }

  /** Corrects a contact; a stale version answers 409 with what changed. */
  @Can('case.write')
  @HttpCode(204)
  @Patch(':contactId')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Body() dto: ContactChangeDto,
  ): Promise<void> {
    return this.contacts.change(id, contactId, dto);
  }
}
