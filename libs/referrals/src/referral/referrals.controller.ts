import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Can, IdView } from '@fallnetz/organisation';
import { OutcomeDto, ReferralDto, ReferralView, UnansweredReferralView } from './referral.dto';
import { OutcomesService } from './outcomes.service';
import { ReferralsService } from './referrals.service';

@Controller('api')
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly outcomes: OutcomesService,
  ) {}

  /** The referrals of a case, newest first. */
  @Can('case.read', 'insight.read')
  @Get('cases/:id/referrals')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<ReferralView[]> {
    return this.referrals.list(id);
  }

  /** Refers a case; 409 `referral.consent-missing` when data would pass on without a consent naming the body. */
  @Can('referral.write')
  @Post('cases/:id/referrals')
  refer(@Param('id', ParseUUIDPipe) id: string, @Body() dto: ReferralDto): Promise<IdView> {
    return this.referrals.refer(id, dto);
  }

  /** Records what became of a referral; may be corrected later. */
  @Can('referral.write')
  @HttpCode(204)
  @Post('referrals/:id/outcome')
  record(@Param('id', ParseUUIDPipe) id: string, @Body() dto: OutcomeDto): Promise<void> {
    return this.outcomes.record(id, dto);
  }

  /** Referrals of my open cases without an outcome, the oldest fifty first. */
  @Can('referral.write')
  @Get('referrals/unanswered')
  unanswered(): Promise<UnansweredReferralView[]> {
    return this.referrals.unanswered();
  }
}
