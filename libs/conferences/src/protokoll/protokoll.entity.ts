import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The whole Protokoll, for the people on the case only; `parts` holds what each participant will get to read. */
@Entity('conference_protokoll')
export class Protokoll {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'conference_id' }) conferenceId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') body: string;
  @Column('jsonb') parts: Record<string, string>;
  @Column('text', { name: 'follow_up_note' }) followUpNote: string;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @VersionColumn() version: number;
}
