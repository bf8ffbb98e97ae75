import type { Topic } from '@fallnetz/organisation';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const GOAL_RESULTS = ['reached', 'partly', 'not_reached', 'dropped'] as const;
export type GoalResult = (typeof GOAL_RESULTS)[number];

/** Where the person wants to be, by when. */
@Entity('goal')
export class Goal {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') text: string;
  @Column('text') area: Topic;
  @Column('date', { name: 'target_on' }) targetOn: string;
  @Column('text', { nullable: true }) result: GoalResult | null;
  @Column('int') position: number;
  @VersionColumn() version: number;
}
