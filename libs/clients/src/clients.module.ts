import { Module } from '@nestjs/common';
import { ClientsController } from './client/clients.controller';
import { Clients } from './client/clients.service';
import { ConsentsController } from './consent/consents.controller';
import { Consents } from './consent/consents.service';
import { ClientSearchController } from './search/client-search.controller';
import { ClientSearch } from './search/client-search.service';

@Module({
  controllers: [ClientsController, ConsentsController, ClientSearchController],
  providers: [Clients, Consents, ClientSearch],
  exports: [Clients, Consents],
})
export class ClientsModule {}
