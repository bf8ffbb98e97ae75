import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../api/schema';
import { caseQueries } from '../cases/case-queries';

type Schemas = components['schemas'];

export type Deletion = Schemas['DeletionView'];
export type LogEntry = Schemas['DeletionLogView'];
export type Proof = Schemas['ConsentProofView'];
export type HoldReason = NonNullable<Deletion['holdReason']>;

export const holdReasons = [
  'accuracy_contested',
  'erasure_opposed',
  'legal_claims',
  'objection_pending',
  'legal_obligation',
] as const satisfies readonly HoldReason[];

export const listedStates = ['open', 'checked', 'held'] as const;
export type ListedState = (typeof listedStates)[number];

export const ofDeletion = (id: string) => ({ params: { path: { id } } });

/** What a step may show up in. */
export const deletionQueries: readonly QueryKey[] = [
  ['get', '/api/deletions'],
  ['get', '/api/deletions/{id}'],
  ['get', '/api/deletions/{id}/counts'],
  ['get', '/api/deletion-log'],
  ['get', '/api/case-numbers'],
  ['get', '/api/consent-proofs'],
  ['get', '/api/reminders'],
  ...caseQueries,
];
