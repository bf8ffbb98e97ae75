import { Column, Entity, PrimaryColumn } from 'typeorm';

export type HandoverCaseState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'void';

/** One case of a hand-over, decided by itself. */
@Entity('handover_case')
export class HandoverCase {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'handover_id' }) handoverId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text', { name: 'case_code' }) caseCode: string;
  @Column('text') state: HandoverCaseState;
  @Column('text') refusal: string;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}
