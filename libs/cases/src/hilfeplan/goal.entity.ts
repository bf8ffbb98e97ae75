import type { Topic } from '@fallnetz/organisation';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** What a goal should be; the Case-Manager*in ticks what it already is. Hints, never a wall. */
export const SMART_MARKS = ['specific', 'measurable', 'accepted', 'realistic', 'dated'] as const;
export type SmartMark = (typeof SMART_MARKS)[number];

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
  /** Why it came out like this, in a word. */
  @Column('text', { name: 'result_reason', default: '' }) resultReason: string;
  @Column('text', { array: true, default: [] }) smart: SmartMark[];
  @Column('int') position: number;
  @VersionColumn() version: number;
}
