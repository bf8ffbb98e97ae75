import { Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { InvitationFiles } from './invitation-files';
import { Invitations } from './invitations.service';

@Can('conference.host')
@Controller('api/conferences/:id')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly files: InvitationFiles,
  ) {}

  /** Invites everybody who has no open invitation yet. 409 with what is missing; then nobody is invited. */
  @HttpCode(204)
  @Post('invitations')
  invite(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.invitations.invite(id);
  }

  /** Calendar file that names nobody. */
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="fallkonferenz.ics"')
  @Get('invitation.ics')
  calendar(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.files.forHost(id);
  }
}
