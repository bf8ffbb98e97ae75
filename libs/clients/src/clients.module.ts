import { Module } from '@nestjs/common';
import { ClientsController } from './client/clients.controller';
import { Clients } from './client/clients.service';
import { ConsentsController } from './consent/consents.controller';
import { Consents } from './consent/consents.service';
import { HouseholdViews } from './household/household-views.service';
import { HouseholdsController } from './household/households.controller';
import { Households } from './household/households.service';
import { Duplicates } from './merge/duplicates.service';
import { MergeSweep } from './merge/merge-sweep';
import { MergesController } from './merge/merges.controller';
import { Merges } from './merge/merges.service';
import { ClientSearchController } from './search/client-search.controller';
import { ClientSearch } from './search/client-search.service';

@Module({
  controllers: [ClientsController, ConsentsController, HouseholdsController, ClientSearchController, MergesController],
  providers: [Clients, Consents, Households, HouseholdViews, ClientSearch, Duplicates, Merges, MergeSweep],
  exports: [Clients, Consents, HouseholdViews, ClientSearch],
})
export class ClientsModule {}
