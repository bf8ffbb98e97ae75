import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Level } from '../levels';
import type { ThemeStep } from './theme-step';

/** How soon something can be done. */
export const TIMEFRAMES = ['short', 'medium', 'long'] as const;
export type Timeframe = (typeof TIMEFRAMES)[number];

/** A generatives Thema with the matrix of the Integrationskonzept (domain.md 1). */
@Entity('generatives_thema')
export class GenerativesThema {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'challenge_id' }) challengeId: string;
  @Column('text') title: string;
  @Column('text') level: Level;
  @Column('text') step: ThemeStep;
  @Column('date', { name: 'step_since' }) stepSince: string;
  @Column('text') problem: string;
  @Column('text') goal: string;
  @Column('text', { name: 'target_group' }) targetGroup: string;
  @Column('text', { name: 'social_space' }) socialSpace: string;
  @Column('text') recommendation: string;
  @Column('text') stakeholders: string;
  @Column('text') resources: string;
  @Column('text', { nullable: true }) timeframe: Timeframe | null;
  @Column('date', { name: 'created_on' }) createdOn: string;
  @VersionColumn() version: number;
}
