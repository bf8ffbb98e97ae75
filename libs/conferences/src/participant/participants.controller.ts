import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { Releases } from '../release/releases.service';
import { ConferenceParticipantDto } from './participant.dto';
import { Participants } from './participants.service';

@Can('conference.host')
@Controller('api/conferences/:id/participants')
export class ParticipantsController {
  constructor(
    private readonly participants: Participants,
    private readonly releases: Releases,
  ) {}

  /** Adds a person with an account or a body by name; nobody is invited or told anything yet. */
  @Post()
  add(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConferenceParticipantDto): Promise<IdView> {
    return this.participants.add(id, dto);
  }

  /** Takes a participant off; access and releases end at once, the register keeps what was disclosed. */
  @HttpCode(204)
  @Delete(':participantId')
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('participantId', ParseUUIDPipe) participantId: string,
  ): Promise<void> {
    const conference = await this.participants.openConference(id);
    await this.participants.remove(conference, participantId);
    await this.releases.end(conference, { participantId });
  }
}
