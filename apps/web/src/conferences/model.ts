import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Conference = Schemas['ConferenceView'];
export type ConferenceRow = Schemas['ConferenceRowView'];
export type ConferenceState = Conference['state'];
export type Participant = Schemas['ConferenceParticipantView'];
export type MatrixRow = Schemas['MatrixRowView'];
export type MatrixCell = Schemas['MatrixCellView'];
export type ReleasableField = MatrixCell['field'];
export type Recognition = Schemas['RecognitionView'];
export type Decision = Schemas['ConferenceDecisionView'];
export type DecisionBody = Schemas['ConferenceDecisionDto'];
export type StatementOf = Schemas['StatementOfView'];
export type Protokoll = Schemas['ProtokollView'];
export type Disclosure = Schemas['DisclosureView'];
export type Withheld = Schemas['WithheldView'];
export type GuestConference = Schemas['GuestConferenceView'];
export type GuestRow = Schemas['GuestConferenceRowView'];
export type ReleasedField = Schemas['ReleasedFieldView'];
export type Plan = Schemas['ConferencePlanDto'];

/** The states in their order; a cancelled conference leaves it. */
export const states = [
  'geplant',
  'eingeladen',
  'durchgefuehrt',
  'protokoll_freigegeben',
  'nachverfolgt',
  'geschlossen',
] as const satisfies readonly ConferenceState[];

/** The path parameter of everything that belongs to a conference. */
export const ofConference = (id: string) => ({ params: { path: { id } } });

/** What a change in a conference may show up in. */
export const conferenceQueries: readonly QueryKey[] = [
  ['get', '/api/conferences'],
  ['get', '/api/conferences/{id}'],
  ['get', '/api/conferences/{id}/release-matrix'],
  ['get', '/api/conferences/{id}/reidentification'],
  ['get', '/api/conferences/{id}/statements'],
  ['get', '/api/conferences/{id}/decisions'],
  ['get', '/api/conferences/{id}/protokoll'],
  ['get', '/api/conferences/{id}/disclosures'],
  ['get', '/api/conferences/{id}/participants/{participantId}/preview'],
];
