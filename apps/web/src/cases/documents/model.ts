import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type CaseDocument = Schemas['DocumentView'];
export type DocumentKind = CaseDocument['kind'];
export type AddedDocument = Schemas['AddedDocumentView'];
export type RemovalReason = Schemas['DocumentRemovalDto']['reason'];

export const documentKinds = [
  'bescheid',
  'ausweis_titel',
  'einwilligung',
  'zeugnis',
  'schreiben',
  'protokoll',
  'other',
] as const satisfies readonly DocumentKind[];

export const removalReasons = [
  'wrong_person',
  'duplicate',
  'not_needed',
  'own_wish',
  'unreadable',
] as const satisfies readonly RemovalReason[];

/** What a change of a document shows up in. */
export const documentQueries: readonly QueryKey[] = [
  ['get', '/api/cases/{id}/documents'],
  ['get', '/api/cases/{id}/timeline'],
];
