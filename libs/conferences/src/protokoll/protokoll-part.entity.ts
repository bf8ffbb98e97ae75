import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The approved copy of what one participant may read of the Protokoll. */
@Entity('conference_protokoll_part')
export class ProtokollPart {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'participant_id' }) participantId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') body: string;
  /** The consent that lets it name the person; null = pseudonymous text. */
  @Column('uuid', { name: 'consent_id', nullable: true }) consentId: string | null;
  @Column('timestamptz', { name: 'approved_at' }) approvedAt: Date;
}
