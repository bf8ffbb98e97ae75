import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanContent } from './plan-content';

/** Who may agree: the client, or who represents them by law (parents, guardian, Betreuer*in). */
export const AGREED_BY = ['client', 'representative'] as const;
export type AgreedBy = (typeof AGREED_BY)[number];

/** The Hilfeplan as client and Case-Manager*in agreed on it; never changed afterwards. */
@Entity('hilfeplan_version')
export class HilfeplanVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('int') number: number;
  @Column('date', { name: 'agreed_on' }) agreedOn: string;
  @Column('text', { name: 'agreed_by' }) agreedBy: AgreedBy;
  /** In which it was talked through; null when it was not written down. */
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { name: 'interpreted_by' }) interpretedBy: string;
  /** The goals in the order they stood in. */
  @Column('uuid', { name: 'goal_order', array: true }) goalOrder: string[];
  @Column('jsonb') content: PlanContent;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
