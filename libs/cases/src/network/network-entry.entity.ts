import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const NETWORK_KINDS = [
  'family',
  'friends',
  'neighbourhood',
  'work_school',
  'association',
  'volunteer',
  'counselling',
  'authority',
  'health',
  'other',
] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** 1 = closest circle */
export const CLOSENESS = [1, 2, 3] as const;
export type Closeness = (typeof CLOSENESS)[number];

export const QUALITIES = ['helpful', 'ambivalent', 'burdening'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Somebody or some body around the client, from one day to another; what held before a change has ended on its day. */
@Entity('network_entry')
export class NetworkEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') label: string;
  @Column('text') kind: NetworkKind;
  @Column('int') closeness: Closeness;
  @Column('text') quality: Quality;
  @Column('uuid', { name: 'offer_id', nullable: true }) offerId: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  /** The first day on which it no longer holds */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @VersionColumn() version: number;
}
