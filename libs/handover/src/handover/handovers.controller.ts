import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { HandoverChangeDto, HandoverDto, HandoverItemView, HandoverRefusalDto, HandoverView } from './handover.dto';
import { HandoverPages } from './handover-pages';
import { Handovers } from './handovers.service';
import { TakingOver } from './taking-over.service';

@Can('handover.write')
@Controller('api/handovers')
export class HandoversController {
  constructor(
    private readonly handovers: Handovers,
    private readonly pages: HandoverPages,
    private readonly takingOver: TakingOver,
  ) {}

  /** Hand-overs I give, prepared or was offered; for Leitung all of the organisation. Codes and numbers only. */
  @Get()
  list(): Promise<HandoverItemView[]> {
    return this.pages.list();
  }

  /** Prepares the hand-over of some or all open cases of a lead; the receiver does not see it yet. */
  @Post()
  prepare(@Body() dto: HandoverDto): Promise<IdView> {
    return this.handovers.prepare(dto);
  }

  /** A hand-over with its cases by code and how much waits in each. */
  @Get(':id')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<HandoverView> {
    return this.pages.read(id);
  }

  /** Changes what is not offered yet: cases, receiver, words; a stale version answers 409 with what changed. */
  @HttpCode(204)
  @Patch(':id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: HandoverChangeDto): Promise<void> {
    return this.handovers.change(id, dto);
  }

  /** Offers it: from now on the receiver may read the packages and decide case by case. */
  @HttpCode(204)
  @Post(':id/offer')
  offer(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.handovers.offer(id);
  }

  /** Takes back every case that is not decided yet. */
  @HttpCode(204)
  @Post(':id/withdrawal')
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.handovers.withdraw(id);
  }

  /** Takes one case over; every item of its package must be confirmed before. */
  @HttpCode(204)
  @Post(':id/cases/:partId/acceptance')
  accept(@Param('id', ParseUUIDPipe) id: string, @Param('partId', ParseUUIDPipe) partId: string): Promise<void> {
    return this.takingOver.accept(id, partId);
  }

  /** Leaves one case where it is, with a reason. */
  @HttpCode(204)
  @Post(':id/cases/:partId/refusal')
  decline(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('partId', ParseUUIDPipe) partId: string,
    @Body() { reason }: HandoverRefusalDto,
  ): Promise<void> {
    return this.takingOver.decline(id, partId, reason);
  }
}
