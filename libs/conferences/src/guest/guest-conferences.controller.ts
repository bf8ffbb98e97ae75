import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { InvitationFiles } from '../invitation/invitation-files';
import { GuestConferenceRowView, GuestConferenceView, StatementDto } from './guest-conference.dto';
import { GuestConferences } from './guest-conferences.service';
import { Statements } from './statements.service';

@Can('conference.attend')
@Controller('api/guest/conferences')
export class GuestConferencesController {
  constructor(
    private readonly conferences: GuestConferences,
    private readonly statements: Statements,
    private readonly files: InvitationFiles,
  ) {}

  /** Conferences I am invited to, until closing plus the days of the conference. */
  @Get()
  list(): Promise<GuestConferenceRowView[]> {
    return this.conferences.list();
  }

  /** Question, agenda, what was released to me, my statement, my part of the Protokoll, my Maßnahmen. Logged. */
  @Get(':participantId')
  open(@Param('participantId', ParseUUIDPipe) participantId: string): Promise<GuestConferenceView> {
    return this.conferences.open(participantId);
  }

  /** Writes how I see the matter. */
  @HttpCode(204)
  @Put(':participantId/statement')
  state(@Param('participantId', ParseUUIDPipe) participantId: string, @Body() dto: StatementDto): Promise<void> {
    return this.statements.state(participantId, dto);
  }

  /** Calendar file that names nobody. */
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="fallkonferenz.ics"')
  @Get(':participantId/invitation.ics')
  calendar(@Param('participantId', ParseUUIDPipe) participantId: string): Promise<string> {
    return this.files.forGuest(participantId);
  }
}
