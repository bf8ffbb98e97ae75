import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanContent } from './plan-content';

/** The Hilfeplan as client and Case-Manager*in agreed on it; never changed afterwards. */
@Entity('hilfeplan_version')
export class HilfeplanVersion {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('int') number: number;
  @Column('date', { name: 'agreed_on' }) agreedOn: string;
  @Column('jsonb') content: PlanContent;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
