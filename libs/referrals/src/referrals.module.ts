import { Module } from '@nestjs/common';
import { CasesModule } from '@fallnetz/cases';
import { ClientsModule } from '@fallnetz/clients';
import { OffersController } from './directory/offers.controller';
import { OffersService } from './directory/offers.service';
import { OutcomesService } from './referral/outcomes.service';
import { ReferralsController } from './referral/referrals.controller';
import { ReferralsService } from './referral/referrals.service';
import { VerweisberatungenController } from './verweisberatung/verweisberatungen.controller';
import { VerweisberatungenService } from './verweisberatung/verweisberatungen.service';

@Module({
  imports: [CasesModule, ClientsModule],
  controllers: [OffersController, VerweisberatungenController, ReferralsController],
  providers: [OffersService, VerweisberatungenService, ReferralsService, OutcomesService],
})
export class ReferralsModule {}
