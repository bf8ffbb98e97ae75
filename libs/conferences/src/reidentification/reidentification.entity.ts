import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to "Could somebody in the room recognise the person?" */
@Entity('conference_reidentification')
export class Reidentification {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('boolean') recognisable: boolean;
  @Column('text') answer: string;
  /** The smallest group the person belonged to when the question was answered. */
  @Column('text') size: string;
  @Column('uuid', { name: 'answered_by' }) answeredBy: string;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
}
