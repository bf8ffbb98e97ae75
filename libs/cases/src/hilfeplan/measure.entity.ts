import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const MEASURE_STATES = ['open', 'running', 'done', 'postponed', 'dropped', 'handed_over'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** States in which something still has to happen. */
export const UNFINISHED: readonly MeasureState[] = ['open', 'running', 'postponed'];

export const MEASURE_ORIGINS = ['plan', 'fallkonferenz'] as const;
export type MeasureOrigin = (typeof MEASURE_ORIGINS)[number];

/** A Maßnahme: what is done, by whom, by when. */
@Entity('measure')
export class Measure {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'goal_id', nullable: true }) goalId: string | null;
  @Column('text') text: string;
  @Column('uuid', { name: 'responsible_user_id', nullable: true }) responsibleUserId: string | null;
  @Column('text', { name: 'responsible_body' }) responsibleBody: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text') state: MeasureState;
  @Column('text') origin: MeasureOrigin;
  @VersionColumn() version: number;
}
