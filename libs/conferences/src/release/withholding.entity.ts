import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an invitation kept from a participant, and why; written for the disclosure register. */
@Entity('conference_withholding')
export class Withholding {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'participant_id' }) participantId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') field: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
