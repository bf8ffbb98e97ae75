import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was agreed, who does it until when; its Maßnahme lies in the case. */
@Entity('conference_decision')
export class Decision {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'participant_id', nullable: true }) participantId: string | null;
  @Column('uuid', { name: 'responsible_user_id', nullable: true }) responsibleUserId: string | null;
  @Column('text', { name: 'responsible_body' }) responsibleBody: string;
  @Column('text') text: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('uuid', { name: 'measure_id', nullable: true }) measureId: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
