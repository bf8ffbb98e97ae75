import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { ChallengeChangeDto, ChallengeDto, FieldOfActionDto, FieldOfActionView } from './challenge.dto';
import { Challenges } from './challenges.service';

@Controller('api')
export class ChallengesController {
  constructor(private readonly challenges: Challenges) {}

  /** Handlungsfelder with their Herausforderungen and what the Integrationskonzept recommends. */
  @Can('structural_issue.report', 'theme.manage')
  @Get('fields-of-action')
  catalogue(): Promise<FieldOfActionView[]> {
    return this.challenges.catalogue();
  }

  /** Adds a Handlungsfeld. */
  @Can('theme.manage')
  @Post('fields-of-action')
  addField(@Body() dto: FieldOfActionDto): Promise<IdView> {
    return this.challenges.addField(dto);
  }

  /** Adds a Herausforderung from practice; it gets the next number of its field. */
  @Can('theme.manage')
  @Post('challenges')
  add(@Body() dto: ChallengeDto): Promise<IdView> {
    return this.challenges.add(dto);
  }

  /** Rewords or retires a Herausforderung; 409 `version.stale` says what somebody else changed. */
  @Can('theme.manage')
  @HttpCode(204)
  @Patch('challenges/:id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ChallengeChangeDto): Promise<void> {
    return this.challenges.change(id, dto);
  }
}
