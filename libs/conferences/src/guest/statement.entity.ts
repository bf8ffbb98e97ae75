import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** How one participant sees the matter. */
@Entity('conference_statement')
export class Statement {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'participant_id' }) participantId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @VersionColumn() version: number;
}
