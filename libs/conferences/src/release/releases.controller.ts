import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { GuestConferenceView } from '../guest/guest-conference.dto';
import { GuestConferences } from '../guest/guest-conferences.service';
import { ReleaseMatrix } from './release-matrix';
import { ReleaseMatrixView, ReleasesDto } from './release.dto';
import { Releases } from './releases.service';

@Can('conference.host')
@Controller('api/conferences/:id')
export class ReleasesController {
  constructor(
    private readonly matrix: ReleaseMatrix,
    private readonly releases: Releases,
    private readonly guests: GuestConferences,
  ) {}

  /** Participant × releasable field: on consent, pseudonymised, or not allowed with the reason. */
  @Get('release-matrix')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<ReleaseMatrixView> {
    return this.matrix.of(id);
  }

  /** Sets what one participant sees: copies the named fields, ends the others; 409 `version.stale` with what changed. */
  @HttpCode(204)
  @Put('participants/:participantId/releases')
  release(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('participantId', ParseUUIDPipe) participantId: string,
    @Body() dto: ReleasesDto,
  ): Promise<void> {
    return this.releases.release(id, participantId, dto);
  }

  /** Exactly what this participant sees, or will see once invited. */
  @Get('participants/:participantId/preview')
  preview(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('participantId', ParseUUIDPipe) participantId: string,
  ): Promise<GuestConferenceView> {
    return this.guests.preview(id, participantId);
  }
}
