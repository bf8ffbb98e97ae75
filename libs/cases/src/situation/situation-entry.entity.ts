import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { History } from './histories';

export const SOURCES = ['seen', 'stated'] as const;
export type Source = (typeof SOURCES)[number];

/** One dated entry of a history of a case; earlier states lie in `situation_entry_past`. */
@Entity('situation_entry')
export class SituationEntry {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') history: History;
  @Column('text') value: string;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('text') source: Source;
  @Column('date', { name: 'applied_on', nullable: true }) appliedOn: string | null;
  @Column('text', { array: true }) conditions: string[];
  @Column('text', { name: 'legal_frame', nullable: true }) legalFrame: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) skill: string | null;
  @Column('text', { nullable: true }) method: string | null;
  @Column('text', { nullable: true }) threat: string | null;
  @Column('int', { name: 'hours_per_week', nullable: true }) hoursPerWeek: number | null;
  @Column('text', { name: 'employer_kind', nullable: true }) employerKind: string | null;
  @Column('text') remark: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
