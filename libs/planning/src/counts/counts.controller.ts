import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '@fallnetz/organisation';
import { ChallengeCountsDto, CountsView } from './counts.dto';
import { Counts } from './counts.service';

@Controller('api/planning/counts')
export class CountsController {
  constructor(private readonly counts: Counts) {}

  /** Observations of a Herausforderung by municipality and quarter: what its themes show, added up. */
  @Can('theme.manage')
  @Get()
  ofChallenge(@Query() { challenge }: ChallengeCountsDto): Promise<CountsView> {
    return this.counts.ofChallenge(challenge);
  }
}
