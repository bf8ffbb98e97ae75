import { Module } from '@nestjs/common';
import { OffersController } from './directory/offers.controller';
import { OffersService } from './directory/offers.service';
import { VerweisberatungenController } from './verweisberatung/verweisberatungen.controller';
import { VerweisberatungenService } from './verweisberatung/verweisberatungen.service';

@Module({
  controllers: [OffersController, VerweisberatungenController],
  providers: [OffersService, VerweisberatungenService],
})
export class ReferralsModule {}
