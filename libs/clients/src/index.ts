export { Clients, type ClientProfile } from './client/clients.service';
export { ClientsModule } from './clients.module';
export { ConsentDto } from './consent/consent.dto';
export { CONSENT_KINDS, DATA_KINDS, type ConsentKind, type DataKind } from './consent/consent.entity';
export { Consents, type ConsentInForce, type ConsentSummary } from './consent/consents.service';
export { nameParts, searchKeys } from './search/search-keys';
