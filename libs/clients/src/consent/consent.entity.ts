import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const CONSENT_KINDS = [
  'case_documentation',
  'transmission',
  'release_from_confidentiality',
  'fallkonferenz',
  'landesdatenbank',
  'art_9',
] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_DIRECTIONS = ['one_way', 'mutual'] as const;
export type ConsentDirection = (typeof CONSENT_DIRECTIONS)[number];

export const CONSENT_FORMS = ['written', 'electronic', 'oral_documented'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** Kinds of data a consent may cover; those of a case's profile carry the same names as its fields. */
export const DATA_KINDS = [
  'name',
  'contact',
  'birth_date',
  'age_band',
  'gender',
  'nationalities',
  'residence_status',
  'residence_valid_until',
  'language',
  'household_size',
  'situation',
  'goals',
  'measures',
  'health',
  'religion',
  'sexual_orientation',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Kinds of consent that are worthless without the body they name. */
export const KINDS_WITH_RECIPIENT: readonly ConsentKind[] = [
  'transmission',
  'release_from_confidentiality',
  'fallkonferenz',
];

/** What somebody agreed to: to whom, what for, which data, from when to when, on which notice text. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') kind: ConsentKind;
  @Column('uuid', { name: 'recipient_organisation_id', nullable: true }) recipientOrganisationId: string | null;
  @Column('text', { name: 'recipient_name' }) recipientName: string;
  @Column('text') purpose: string;
  @Column('text', { array: true, name: 'data_kinds' }) dataKinds: string[];
  @Column('text') direction: ConsentDirection;
  @Column('text') form: ConsentForm;
  @Column('text') language: string;
  @Column('text', { name: 'interpreted_by' }) interpretedBy: string;
  /** Who has custody and consents for a child */
  @Column('uuid', { name: 'given_by_client_id', nullable: true }) givenByClientId: string | null;
  @Column('text', { name: 'given_by' }) givenBy: string;
  @Column('uuid', { name: 'notice_text_id' }) noticeTextId: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
