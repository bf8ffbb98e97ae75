import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** `post`: ordinary letter; `formal`: Zustellung (yellow envelope); `handed`: handed over or electronically */
export const DELIVERIES = ['post', 'formal', 'handed'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export const INSTRUCTED = ['yes', 'no', 'unknown'] as const;
export type Instructed = (typeof INSTRUCTED)[number];

export const OUTCOMES = ['appealed', 'accepted', 'settled', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A decision letter and the deadline to appeal against it: proposed by a rule, confirmed by a person. */
@Entity('bescheid')
export class Bescheid {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') kind: string;
  @Column('text') authority: string;
  @Column('text') delivery: Delivery;
  @Column('date', { name: 'posted_on', nullable: true }) postedOn: string | null;
  @Column('date', { name: 'received_on', nullable: true }) receivedOn: string | null;
  /** Bekanntgabe, as it follows from posting and receipt. */
  @Column('date', { name: 'delivered_on' }) deliveredOn: string;
  @Column('text') instructed: Instructed;
  @Column('uuid', { name: 'rule_id', nullable: true }) ruleId: string | null;
  @Column('date', { name: 'proposed_on', nullable: true }) proposedOn: string | null;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text') state: 'to_confirm' | 'confirmed' | 'ended';
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text') lawyer: string;
  @Column('date', { name: 'lawyer_contacted_on', nullable: true }) lawyerContactedOn: string | null;
  @Column('text') remark: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @VersionColumn() version: number;
}
