import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Client = Schemas['ClientView'];
export type ClientHit = Schemas['ClientHitView'];
export type ClientSearchResult = Schemas['ClientSearchView'];
export type Consent = Schemas['ConsentView'];
export type ConsentBody = Schemas['ConsentDto'];
export type ConsentKind = Consent['kind'];
export type DataKind = ConsentBody['dataKinds'][number];
export type Notice = Schemas['NoticeView'];
