import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

export const HANDOVER_REASONS = ['absence', 'left', 'ill', 'workload', 'other'] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

export const FORMER_LEADS = ['leaves', 'stays'] as const;
export type FormerLead = (typeof FORMER_LEADS)[number];

export type HandoverState = 'prepared' | 'offered' | 'accepted' | 'partly' | 'declined' | 'withdrawn';

/** One colleague gives cases to another; the state of the whole follows from its cases (app.settle_handover). */
@Entity('handover')
export class Handover {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'district_id' }) districtId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'from_user_id' }) fromUserId: string;
  @Column('uuid', { name: 'to_user_id' }) toUserId: string;
  @Column('text') reason: HandoverReason;
  @Column('text') message: string;
  @Column('text', { name: 'former_lead' }) formerLead: FormerLead;
  @Column('date', { name: 'co_worker_until', nullable: true }) coWorkerUntil: string | null;
  @Column('text') state: HandoverState;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'offered_at', nullable: true }) offeredAt: Date | null;
  @VersionColumn() version: number;
}
