import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { FollowUps } from './follow-ups.service';
import { ProtokollApprovalDto, ConferenceFollowUpDto, ProtokollDto, ProtokollView } from './protokoll.dto';
import { Protokolle } from './protokoll.service';

@Can('conference.host')
@Controller('api/conferences/:id')
export class ProtokollController {
  constructor(
    private readonly protokolle: Protokolle,
    private readonly followUps: FollowUps,
  ) {}

  /** The whole Protokoll and the part of each participant. */
  @Get('protokoll')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<ProtokollView> {
    return this.protokolle.of(id);
  }

  /** Writes the Protokoll; frozen once approved. */
  @HttpCode(204)
  @Put('protokoll')
  write(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ProtokollDto): Promise<void> {
    return this.protokolle.write(id, dto);
  }

  /** Approval by the Moderation: each participant gets their part, the follow-up is planned. */
  @HttpCode(204)
  @Post('protokoll/approval')
  approve(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ProtokollApprovalDto): Promise<void> {
    return this.followUps.approve(id, dto);
  }

  /** Records what became of the decisions. */
  @HttpCode(204)
  @Post('follow-up')
  followUp(@Param('id', ParseUUIDPipe) id: string, @Body() { note }: ConferenceFollowUpDto): Promise<void> {
    return this.followUps.record(id, note);
  }
}
