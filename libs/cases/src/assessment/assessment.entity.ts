import type { Topic } from '@fallnetz/organisation';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AssessmentState } from './assessment.policy';

export const NEEDS = [0, 1, 2, 3, 4] as const;
/** How much help a life area needs; what each grade means stands in the catalogue of the web client. */
export type Need = (typeof NEEDS)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** One life area on one day; every part may stay open (L9). */
export interface AreaState {
  need: Need | null;
  /** What is there already and helps. */
  resource: string;
  priority: Priority | null;
  /** The client's own words. */
  words: string;
}

/** How somebody stood on a day; what was not spoken about is missing. */
@Entity('assessment')
export class Assessment {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') state: AssessmentState;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null;
  @Column('text') participants: string;
  @Column('text') interpreter: string;
  @Column('jsonb') areas: Partial<Record<Topic, AreaState>>;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
