import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Aufenthaltsstatus (domain.md 6); `nicht_erhoben` always is an answer. */
export const RESIDENCE_STATUSES = [
  'gestattung_55',
  'ankunftsnachweis',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'ae_16a_21',
  'blaue_karte_18g',
  'ae_22_23a',
  'ae_24',
  'ae_25_1',
  'ae_25_2',
  'ae_25_3',
  'ae_25_5',
  'ae_25a',
  'ae_25b',
  'ae_27_36a',
  'ae_104c',
  'niederlassung_9',
  'niederlassung_26',
  'daueraufenthalt_eu_9a',
  'fiktion_81_3',
  'fiktion_81_4',
  'visum',
  'eu_freizuegigkeit',
  'aufenthaltskarte',
  'deutsch',
  'spaetaussiedler',
  'ungeklaert',
  'nicht_erhoben',
] as const;
export type ResidenceStatusCode = (typeof RESIDENCE_STATUSES)[number];

export const STATUS_SOURCES = ['seen', 'stated'] as const;
export type StatusSource = (typeof STATUS_SOURCES)[number];

/** One dated band of somebody's Aufenthaltsstatus. */
@Entity('residence_status')
export class ResidenceStatus {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') status: ResidenceStatusCode;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('text') source: StatusSource;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
