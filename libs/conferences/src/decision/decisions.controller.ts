import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ConferenceDecisionDto, ConferenceDecisionView } from './decision.dto';
import { DecisionList } from './decision-list';
import { Decisions } from './decisions.service';

@Can('conference.host')
@Controller('api/conferences/:id/decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly made: DecisionList,
  ) {}

  /** Decisions of this conference, and open ones carried over from earlier ones on the case. */
  @Get()
  list(@Param('id', ParseUUIDPipe) id: string): Promise<ConferenceDecisionView[]> {
    return this.made.of(id);
  }

  /** Records a decision; it becomes a Maßnahme of the case. */
  @Post()
  decide(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ConferenceDecisionDto): Promise<IdView> {
    return this.decisions.decide(id, dto);
  }
}
